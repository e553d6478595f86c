import type { KeyboardEvent, ReactNode } from 'react';
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { useText } from '#web/text/text.tsx';
import { Icon } from './icon.tsx';
import { moved, placedAt } from './order.ts';
import './order-list.css';

type OrderListProps<Item> = {
  label: string;
  items: readonly Item[];
  keyOf(item: Item): string;
  /** What an item is called by those who don't see it. */
  nameOf(item: Item, index: number): string;
  onReorder(items: Item[]): void;
  /** Enter, or a click beside everything that can be pressed. */
  onOpen?: (item: Item) => void;
  children(item: Item, index: number): ReactNode;
};

/** A list whose order counts: put in order by dragging, by the handle and the arrow keys, or by Alt and an arrow key on a row. */
export function OrderList<Item>({ label, items, keyOf, nameOf, onReorder, onOpen, children }: OrderListProps<Item>) {
  const { text } = useText();
  const keys = items.map(keyOf);
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  const inOrder = (order: readonly string[]) => onReorder(order.flatMap((key) => byKey.get(key) ?? []));
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (dragged) => [...dragged].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys: dragged, target }) =>
      inOrder(placedAt(keys, [...dragged].map(String), String(target.key), target.dropPosition === 'before')),
  });

  function step(event: KeyboardEvent): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const row = (event.target as Element).closest<HTMLElement>('[role="row"]');
    const at = keys.indexOf(row?.dataset['key'] ?? '');
    if (!event.altKey || by === undefined || at === -1) return;
    event.preventDefault();
    event.stopPropagation();
    inOrder(moved(keys, at, by));
  }

  return (
    <div onKeyDownCapture={step}>
      <GridList
        className="order-list"
        aria-label={label}
        keyboardNavigationBehavior="tab"
        dragAndDropHooks={dragAndDropHooks}
        {...(onOpen && {
          onAction(key) {
            const item = byKey.get(String(key));
            if (item) onOpen(item);
          },
        })}
      >
        {items.map((item, index) => (
          <GridListItem key={keyOf(item)} id={keyOf(item)} textValue={nameOf(item, index)} className="order-list-row">
            <AriaButton slot="drag" className="order-list-handle" aria-label={text.fields.drag(nameOf(item, index))}>
              <Icon name="drag" />
            </AriaButton>
            <div className="order-list-content">{children(item, index)}</div>
          </GridListItem>
        ))}
      </GridList>
    </div>
  );
}
