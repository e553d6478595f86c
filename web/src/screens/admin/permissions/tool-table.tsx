import { ACTIONS, type Action, type Tool } from '#domain/permissions.ts';
import type { ToolPermission } from '#web/api/tool-permissions.ts';
import { useText } from '#web/text/text.tsx';
import { isLocked, withFlag } from './permission-change.ts';
import './tool-table.css';

type ToolTableProps = {
  tool: Tool;
  rows: readonly ToolPermission[];
  mayChange: boolean;
  onChange(before: ToolPermission, after: ToolPermission): void;
};

/** One tool: what its actions mean, and which access level has them. */
export function ToolTable({ tool, rows, mayChange, onChange }: ToolTableProps) {
  const { text } = useText();
  const { permissions } = text.admin;
  return (
    <section className="card tool-table">
      <h2>{permissions.tools[tool]}</h2>
      <dl className="tool-table-means small">
        {ACTIONS.map((action) => (
          <div key={action}>
            <dt>{permissions.actions[action]}</dt>
            <dd className="quiet">{permissions.means[tool][action]}</dd>
          </div>
        ))}
      </dl>
      <table>
        <caption className="visually-hidden">{permissions.tools[tool]}</caption>
        <thead>
          <tr>
            <th scope="col">{text.words.accessLevel}</th>
            {ACTIONS.map((action) => (
              <th key={action} scope="col" className="tool-table-flag">
                {permissions.actions[action]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map((row) => (
            <tr key={row.access_level}>
              <th scope="row">{text.words.levels[row.access_level]}</th>
              {ACTIONS.map((action) => (
                <td key={action} className="tool-table-flag">
                  <Flag row={row} action={action} mayChange={mayChange} onChange={onChange} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <LockedNote tool={tool} />
    </section>
  );
}

/** Why some boxes can't be changed by anybody. */
function LockedNote({ tool }: { tool: Tool }) {
  const { text } = useText();
  const { locked, actions } = text.admin.permissions;
  if (tool !== 'users' && tool !== 'tokens') return null;
  return (
    <p className="quiet small">
      {text.words.levels.executive}: {locked.executive} {tool === 'users' && `${actions.manage}: ${locked.manageUsers}`}
    </p>
  );
}

type FlagProps = Pick<ToolTableProps, 'mayChange' | 'onChange'> & { row: ToolPermission; action: Action };

function Flag({ row, action, mayChange, onChange }: FlagProps) {
  const { text } = useText();
  const { permissions } = text.admin;
  const isFixed = isLocked(row, action);
  const why = row.access_level === 'executive' ? permissions.locked.executive : permissions.locked.manageUsers;
  return (
    <label className="tool-table-box" title={isFixed ? why : undefined}>
      <input
        type="checkbox"
        aria-label={permissions.flag(permissions.actions[action], permissions.tools[row.tool], text.words.levels[row.access_level])}
        checked={row[`can_${action}`] === 1}
        disabled={!mayChange || isFixed}
        onChange={({ target }) => onChange(row, withFlag(row, action, target.checked))}
      />
    </label>
  );
}
