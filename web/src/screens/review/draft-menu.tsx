import { type RefObject, Suspense } from 'react';
import { MenuAt } from '#web/components/lazy-menu.ts';
import type { MenuAction } from '#web/components/menu.tsx';
import { useText } from '#web/text/text.tsx';

type DraftMenuProps = {
  anchor: RefObject<Element | null>;
  onWhy(): void;
  onSplit(): void;
  onExtend(): void;
  /** Null where not several are selected. */
  onJoin: (() => void) | null;
  onClose(): void;
};

/** What can be done with a draft beyond its buttons. */
export function DraftMenu({ anchor, onWhy, onSplit, onExtend, onJoin, onClose }: DraftMenuProps) {
  const { text } = useText();
  const { more, why, split, extend, join } = text.review;
  const actions: MenuAction[] = [
    { id: 'why', label: why, icon: 'info', shortcut: 'Enter', onAction: onWhy },
    { id: 'split', label: split, icon: 'split', shortcut: 's', onAction: onSplit },
    { id: 'extend', label: extend, icon: 'extend', onAction: onExtend },
  ];
  if (onJoin) actions.push({ id: 'join', label: join, icon: 'join', shortcut: 'm', onAction: onJoin });
  return (
    <Suspense>
      <MenuAt label={more} anchor={anchor} onClose={onClose} actions={actions} />
    </Suspense>
  );
}
