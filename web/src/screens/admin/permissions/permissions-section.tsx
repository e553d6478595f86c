import { useQuery } from '@tanstack/react-query';
import { TOOLS } from '#domain/permissions.ts';
import { type Me, may } from '#web/api/session.ts';
import { toolPermissionsQuery } from '#web/api/tool-permissions.ts';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useText } from '#web/text/text.tsx';
import { ToolTable } from './tool-table.tsx';
import { useSavePermission } from './use-save-permission.ts';
import './permissions-section.css';

/** What each access level may do with each tool. */
export function PermissionsSection({ me }: { me: Me }) {
  const { text } = useText();
  const { data: rows, error, refetch } = useQuery(toolPermissionsQuery);
  const save = useSavePermission();
  const mayChange = may(me, 'users/manage');
  return (
    <Page title={text.admin.sections.permissions}>
      <div>
        <p>{text.admin.permissions.intro}</p>
        <p className="quiet">{text.admin.permissions.includes}</p>
      </div>
      {!mayChange && (
        <Notice>
          <p>{text.admin.permissions.readOnly}</p>
        </Notice>
      )}
      {error && !rows && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Skeleton rows={4} height="14rem" />}
      {rows && (
        <div className="permission-tools">
          {TOOLS.map((tool) => (
            <ToolTable
              key={tool}
              tool={tool}
              rows={rows.filter((row) => row.tool === tool)}
              mayChange={mayChange}
              onChange={(before, after) => save({ before, after })}
            />
          ))}
        </div>
      )}
    </Page>
  );
}
