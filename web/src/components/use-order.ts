import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useText } from '#web/text/text.tsx';
import type { MenuAction } from './menu.tsx';
import { moved } from './order.ts';

type OrderOptions<Item> = {
  items: readonly Item[];
  keyOf(item: Item): string;
  /** What an item is called by those who don't see it. */
  nameOf(item: Item, index: number): string;
  onReorder(items: Item[]): void;
  /** The item that was added last: it is brought in sight and in focus, wherever it stands. */
  newKey?: string | null;
};

export type Order<Item> = ReturnType<typeof useOrder<Item>>;

/** A menu or dialog gives its focus back when it has closed. */
const CLOSED_MS = 80;
/** Until its row has its new place, and the rows around it, drawn by then, have their heights. */
const SETTLING_FRAMES = 4;
const MOVES = [
  { id: 'up', by: -1, shortcut: 'Alt ↑' },
  { id: 'down', by: 1, shortcut: 'Alt ↓' },
  { id: 'top', by: Number.NEGATIVE_INFINITY },
  { id: 'end', by: Number.POSITIVE_INFINITY },
] as const;

/** Puts the items of an OrderList in another order. Whichever way one moves, its row stays in sight and in focus, and its new place is told. */
export function useOrder<Item>({ items, keyOf, nameOf, onReorder, newKey = null }: OrderOptions<Item>) {
  const { text } = useText();
  const list = useRef<HTMLDivElement>(null);
  const movedKey = useRef<string | null>(null);
  const [told, setTold] = useState('');
  const keys = items.map(keyOf);
  const rowOf = (key: string) => list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);

  const reveal = useEffectEvent((key: string) => {
    const share = keys.indexOf(key) / keys.length;
    inFrames(SETTLING_FRAMES, () => {
      const { top, height } = list.current?.getBoundingClientRect() ?? new DOMRect();
      const row = rowOf(key);
      row?.focus({ preventScroll: true });
      if (row) row.scrollIntoView({ block: 'nearest' });
      else window.scrollBy(0, top + share * height);
    });
  });
  useEffect(() => {
    if (newKey === null) return;
    const timer = setTimeout(() => reveal(newKey), CLOSED_MS);
    return () => clearTimeout(timer);
  }, [newKey]);

  useLayoutEffect(() => {
    if (movedKey.current === null) return;
    const key = movedKey.current;
    movedKey.current = null;
    rowOf(key)?.focus({ preventScroll: true });
    inFrames(SETTLING_FRAMES, () => rowOf(key)?.scrollIntoView({ block: 'nearest' }));
  });

  /** `order`: all keys, in which `key` is the one that was moved. */
  function place(order: readonly string[], key: string): void {
    const at = keys.indexOf(key);
    const item = items[at];
    if (item === undefined || order.indexOf(key) === at) return;
    // Only a row in focus is drawn however far away it goes.
    rowOf(key)?.focus({ preventScroll: true });
    movedKey.current = key;
    setTold(text.fields.movedTo(nameOf(item, at), order.indexOf(key) + 1, order.length));
    const byKey = new Map(items.map((one) => [keyOf(one), one]));
    onReorder(order.flatMap((one) => byKey.get(one) ?? []));
  }

  /** By as many places, no further than to an end. */
  function move(key: string, by: number): void {
    place(moved(keys, keys.indexOf(key), by), key);
  }

  return {
    items,
    keys,
    nameOf,
    list,
    told,
    place,
    move,
    /** For the menu of the row: those that lead anywhere. */
    moveActions(index: number): MenuAction[] {
      return MOVES.filter(({ by }) => (by < 0 ? index > 0 : index < keys.length - 1)).map(({ by, ...action }) => ({
        ...action,
        label: text.fields.moves[action.id],
        onAction: () => setTimeout(() => move(keys[index] ?? '', by), CLOSED_MS),
      }));
    },
  };
}

function inFrames(count: number, act: () => void): void {
  requestAnimationFrame(() => {
    act();
    if (count > 1) inFrames(count - 1, act);
  });
}
