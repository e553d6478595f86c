import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { type Me, may, type User } from '#web/api/session.ts';
import { usersQuery } from '#web/api/users.ts';
import { Button } from '#web/components/button.tsx';
import { EmptyState, ProblemNotice } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { useRowCursor } from '#web/components/row-cursor.ts';
import { Skeleton } from '#web/components/skeleton.tsx';
import { ListFilter, useAdminSearch } from '#web/screens/admin/list-filter.tsx';
import { useRowKeys } from '#web/screens/admin/row-keys.ts';
import { useActions } from '#web/shell/shell-context.tsx';
import { useText } from '#web/text/text.tsx';
import { type Asked, StateDialog } from './state-dialog.tsx';
import { UserDialog } from './user-dialog.tsx';
import { UserTable } from './user-table.tsx';

type Opened = { kind: 'new' } | { kind: 'edit'; user: User } | { kind: 'ask'; asked: Asked; user: User } | null;

/** Who uses Daybook, and how they get in. */
export function UsersSection({ me }: { me: Me }) {
  const { text } = useText();
  const [opened, setOpened] = useState<Opened>(null);
  const mayChange = may(me, 'users/update');
  const add = useCallback(() => setOpened({ kind: 'new' }), []);
  const close = () => setOpened(null);
  useActions(
    useMemo(() => (mayChange ? [{ id: 'add-person', label: text.admin.users.add, keys: ['n'], run: add }] : []), [mayChange, text, add]),
  );

  return (
    <Page
      title={text.admin.sections.users}
      actions={
        mayChange && (
          <Button tone="primary" icon="add" onClick={add} aria-keyshortcuts="n">
            {text.admin.users.add}
          </Button>
        )
      }
    >
      <ListFilter findLabel={text.admin.users.find} allLabel={text.admin.users.includeDeactivated} />
      <Users
        me={me}
        mayChange={mayChange}
        onEdit={(user) => setOpened({ kind: 'edit', user })}
        onAsk={(asked, user) => setOpened({ kind: 'ask', asked, user })}
      />
      {opened?.kind === 'ask' && <StateDialog asked={opened.asked} user={opened.user} me={me} onClose={close} />}
      {(opened?.kind === 'new' || opened?.kind === 'edit') && (
        <UserDialog user={opened.kind === 'edit' ? opened.user : null} me={me} onClose={close} />
      )}
    </Page>
  );
}

type UsersProps = { me: Me; mayChange: boolean; onEdit(user: User): void; onAsk(asked: Asked, user: User): void };

function Users({ me, mayChange, onEdit, onAsk }: UsersProps) {
  const { text } = useText();
  const { search } = useAdminSearch();
  const query = useInfiniteQuery(usersQuery({ search: search.search ?? '', include_deactivated: search.all === 1 }));
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = query;
  const users = useMemo(() => data?.pages.flatMap((page) => page.users) ?? [], [data]);
  const cursor = useRowCursor(useMemo(() => users.map(({ id }) => id), [users]));
  useRowKeys(cursor);

  if (error && !data) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={6} />;
  if (users.length === 0) {
    return (
      <EmptyState icon="person" title={text.admin.users.empty}>
        <p>{text.admin.users.emptyHint}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <UserTable users={users} me={me} mayChange={mayChange} rowProps={({ id }) => cursor.rowProps(id)} onEdit={onEdit} onAsk={onAsk} />
      {error && <ProblemNotice error={error} onRetry={() => void fetchNextPage()} />}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text.admin.more}
        </Button>
      )}
    </>
  );
}
