import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { type ServiceToken, serviceTokensQuery } from '#web/api/service-tokens.ts';
import { type Me, may } from '#web/api/session.ts';
import { Button } from '#web/components/button.tsx';
import { Checkbox } from '#web/components/field.tsx';
import { EmptyState, ProblemNotice } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { useRowCursor } from '#web/components/row-cursor.ts';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useAdminSearch } from '#web/screens/admin/list-filter.tsx';
import { usePeople } from '#web/screens/admin/person-field.tsx';
import { useRowKeys } from '#web/screens/admin/row-keys.ts';
import { useActions } from '#web/shell/shell-context.tsx';
import { useText } from '#web/text/text.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { TokenRow } from './token-row.tsx';
import './tokens-section.css';

/** With what agents send, and how they fare. */
export function TokensSection({ me }: { me: Me }) {
  const { text } = useText();
  const { search, replace } = useAdminSearch();
  const [isIssuing, setIssuing] = useState(false);
  const mayIssue = may(me, 'tokens/update');
  const issue = useCallback(() => setIssuing(true), []);
  useActions(
    useMemo(
      () => (mayIssue ? [{ id: 'issue-token', label: text.admin.tokens.add, keys: ['n'], run: issue }] : []),
      [mayIssue, text, issue],
    ),
  );
  return (
    <Page
      title={text.admin.sections.tokens}
      actions={
        mayIssue && (
          <Button tone="primary" icon="add" onClick={issue} aria-keyshortcuts="n">
            {text.admin.tokens.add}
          </Button>
        )
      }
    >
      <p className="tokens-intro">{text.admin.tokens.intro}</p>
      <Checkbox
        label={text.admin.tokens.showRevoked}
        checked={search.all === 1}
        onChange={({ target }) => replace({ all: target.checked ? 1 : undefined })}
      />
      <Tokens me={me} withRevoked={search.all === 1} />
      {isIssuing && <IssueDialog onClose={() => setIssuing(false)} />}
    </Page>
  );
}

function Tokens({ me, withRevoked }: { me: Me; withRevoked: boolean }) {
  const { text } = useText();
  const people = usePeople();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(serviceTokensQuery);
  const [revoking, setRevoking] = useState<ServiceToken | null>(null);
  const tokens = useMemo(() => {
    const all = data?.pages.flatMap((page) => page.service_tokens) ?? [];
    return withRevoked ? all : all.filter(({ revoked_at }) => revoked_at === null);
  }, [data, withRevoked]);
  const cursor = useRowCursor(useMemo(() => tokens.map(({ id }) => id), [tokens]));
  useRowKeys(cursor);
  const mayRevoke = (token: ServiceToken) => token.revoked_at === null && (may(me, 'tokens/update') || token.created_by === me.user.id);

  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={4} height="6rem" />;
  return (
    <>
      {tokens.length === 0 && !hasNextPage && (
        <EmptyState icon="signal" title={text.admin.tokens.none}>
          <p>{text.admin.tokens.noneHint}</p>
        </EmptyState>
      )}
      <ul className="token-list">
        {tokens.map((token) => (
          <li key={token.id} {...cursor.rowProps(token.id)}>
            <TokenRow
              token={token}
              people={people}
              timeZone={me.user.time_zone}
              {...(mayRevoke(token) && { onRevoke: () => setRevoking(token) })}
            />
          </li>
        ))}
      </ul>
      {error && <ProblemNotice error={error} onRetry={() => void fetchNextPage()} />}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text.admin.more}
        </Button>
      )}
      {revoking && <RevokeDialog token={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}
