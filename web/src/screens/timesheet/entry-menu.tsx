import { useMemo } from 'react';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { MenuAt } from '#web/components/menu.tsx';
import { useText } from '#web/text/text.tsx';

export type EntryActions = { onOpen(entry: TimeEntry): void; onHistory(entry: TimeEntry): void; onDelete(entry: TimeEntry): void };

type EntryMenuProps = EntryActions & { entry: TimeEntry; button: Element; mayChange: boolean; onClose(): void };

/** What can be done with one entry. */
export function EntryMenu({ entry, button, mayChange, onOpen, onHistory, onDelete, onClose }: EntryMenuProps) {
  const { text } = useText();
  const anchor = useMemo(() => ({ current: button }), [button]);
  const history = { id: 'history', label: text.timesheet.history, icon: 'clock', onAction: () => onHistory(entry) } as const;
  const edit = { id: 'edit', label: text.words.edit, icon: 'edit', shortcut: 'e', onAction: () => onOpen(entry) } as const;
  const remove = { id: 'delete', label: text.timesheet.delete, icon: 'dismiss', shortcut: 'd', onAction: () => onDelete(entry) } as const;
  const actions = mayChange ? [edit, history, remove] : [history];
  return <MenuAt label={text.words.actions} anchor={anchor} actions={actions} onClose={onClose} />;
}
