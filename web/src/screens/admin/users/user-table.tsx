import { isAtLeast } from '#domain/access-level.ts';
import type { Me, User } from '#web/api/session.ts';
import { Icon } from '#web/components/icon.tsx';
import { Menu, type MenuAction } from '#web/components/menu.tsx';
import { Pill } from '#web/components/pill.tsx';
import { type Column, Table } from '#web/components/table.tsx';
import { usePeople } from '#web/screens/admin/person-field.tsx';
import { useText } from '#web/text/text.tsx';
import type { Asked } from './state-dialog.tsx';
import { stateOf } from './user-values.ts';
import './user-table.css';

type UserTableProps = {
  users: readonly User[];
  me: Me;
  mayChange: boolean;
  rowProps(user: User): { onFocus(): void };
  onEdit(user: User): void;
  onAsk(asked: Asked, user: User): void;
};

const TONES = { active: 'good', invited: 'accent', deactivated: 'plain' } as const;

export function UserTable({ users, me, mayChange, rowProps, onEdit, onAsk }: UserTableProps) {
  const { text } = useText();
  const people = usePeople();
  // Nobody changes somebody above their own access level (docs/contract.md, "Users").
  const isOpenFor = (user: User) => mayChange && isAtLeast(me.user.access_level, user.access_level);
  const columns: Column<User>[] = [
    {
      id: 'name',
      title: text.words.name,
      cell: (user) => <WhoIsIt user={user} isMe={user.id === me.user.id} {...(isOpenFor(user) && { onEdit })} />,
    },
    { id: 'level', title: text.words.accessLevel, cell: ({ access_level }) => text.words.levels[access_level] },
    {
      id: 'manager',
      title: text.admin.users.manager,
      cell: ({ manager_id }) =>
        manager_id === null ? (
          <span className="quiet">{text.admin.users.noManager}</span>
        ) : (
          <span dir="auto">{people.get(manager_id)?.name ?? ''}</span>
        ),
    },
    {
      id: 'zone',
      title: text.words.timeZone,
      cell: ({ time_zone }) => (
        // Where it breaks, if it must: a space of no width after each slash.
        <span className="user-table-zone">{time_zone.replaceAll('_', ' ').replaceAll('/', '/\u200b')}</span>
      ),
    },
    {
      id: 'state',
      title: text.words.status,
      cell: (user) => <Pill tone={TONES[stateOf(user)]}>{text.admin.users.state[stateOf(user)]}</Pill>,
    },
  ];
  const actions: Column<User> = {
    id: 'actions',
    title: text.words.actions,
    cell: (user) =>
      isOpenFor(user) && (
        <UserMenu user={user} isMe={user.id === me.user.id} onEdit={() => onEdit(user)} onAsk={(asked) => onAsk(asked, user)} />
      ),
  };
  return (
    <div className="user-table">
      <Table
        caption={text.admin.sections.users}
        columns={mayChange ? [...columns, actions] : columns}
        rows={users}
        keyOf={({ id }) => id}
        rowProps={rowProps}
      />
    </div>
  );
}

function WhoIsIt({ user, isMe, onEdit }: { user: User; isMe: boolean; onEdit?: (user: User) => void }) {
  const { text } = useText();
  return (
    <div className="user-table-who">
      {onEdit ? (
        <button type="button" className="user-table-name" dir="auto" data-row={user.id} onClick={() => onEdit(user)}>
          {user.name}
        </button>
      ) : (
        <span className="user-table-name" dir="auto" data-row={user.id} tabIndex={-1}>
          {user.name}
        </span>
      )}{' '}
      {isMe && <Pill>{text.admin.users.you}</Pill>} {user.is_sample === 1 && <Pill>{text.admin.users.isSample}</Pill>}
      <p className="quiet small" dir="auto">
        {user.email}
      </p>
    </div>
  );
}

function UserMenu({ user, isMe, onEdit, onAsk }: { user: User; isMe: boolean; onEdit(): void; onAsk(asked: Asked): void }) {
  const { text } = useText();
  const { users: words } = text.admin;
  const state = stateOf(user);
  const actions: MenuAction[] = [
    { id: 'edit', label: text.words.edit, icon: 'edit', onAction: onEdit },
    ...(state === 'deactivated'
      ? [{ id: 'reactivate', label: words.reactivate, icon: 'restore' as const, onAction: () => onAsk('reactivate') }]
      : [
          {
            id: 'invite',
            label: state === 'invited' ? words.invite : words.newLink,
            icon: 'copy' as const,
            onAction: () => onAsk('invite'),
          },
        ]),
    // Who deactivates themself can't take it back.
    ...(state === 'deactivated' || isMe
      ? []
      : [{ id: 'deactivate', label: words.deactivate, icon: 'dismiss' as const, onAction: () => onAsk('deactivate') }]),
  ];
  return <Menu label={words.actionsOf(user.name)} trigger={<Icon name="more" />} actions={actions} />;
}
