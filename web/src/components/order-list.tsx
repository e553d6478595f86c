import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { Button as AriaButton, GridList, GridListItem, ListLayout, useDragAndDrop, Virtualizer } from 'react-aria-components';
import { useText } from '#web/text/text.tsx';
import { Icon } from './icon.tsx';
import { placedAt } from './order.ts';
import type { Order } from './use-order.ts';
import './order-list.css';

type OrderListProps<Item> = {
  label: string;
  order: Order<Item>;
  /** Enter, or a click beside everything that can be pressed. */
  onOpen?: (item: Item) => void;
  /** Why the order can't be changed now, where it can't. */
  fixedHint?: string | undefined;
  children(item: Item, index: number): ReactNode;
};

/** Lines stand in the gaps; a row is measured once it is drawn. */
const LAYOUT = { estimatedRowHeight: 80, gap: 1 };
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * A list whose order counts: put in order by dragging, by the handle and the arrow keys, or by Alt and an arrow key on a row.
 * However long it is, only the rows near the window are drawn.
 */
export function OrderList<Item>({
  label,
  order: { items, keys, nameOf, list, told, place, move },
  onOpen,
  fixedHint,
  children,
}: OrderListProps<Item>) {
  const { text } = useText();
  const hintId = useId();
  const isFixed = fixedHint !== undefined;
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (dragged) => [...dragged].map((key) => ({ 'text/plain': String(key) })),
    onReorder({ keys: [dragged], target }) {
      const key = String(dragged);
      place(placedAt(keys, [key], String(target.key), target.dropPosition === 'before'), key);
    },
  });

  function step(event: KeyboardEvent): void {
    const by = STEPS[event.key];
    const key = (event.target as Element).closest<HTMLElement>('[role="row"]')?.dataset['key'];
    if (isFixed || !event.altKey || by === undefined || key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(key, by);
  }

  return (
    <div ref={list} onKeyDownCapture={step}>
      <Virtualizer key={String(isFixed)} layout={ListLayout} layoutOptions={LAYOUT}>
        <GridList
          className="order-list"
          aria-label={label}
          aria-describedby={hintId}
          keyboardNavigationBehavior="tab"
          {...(!isFixed && { dragAndDropHooks })}
          items={items.map((item, index) => ({ id: keys[index] ?? '', item, index }))}
          {...(onOpen && {
            onAction(key) {
              const item = items[keys.indexOf(String(key))];
              if (item !== undefined) onOpen(item);
            },
          })}
        >
          {({ id, item, index }) => (
            <GridListItem id={id} textValue={nameOf(item, index)} className={isFixed ? 'order-list-row is-fixed' : 'order-list-row'}>
              {!isFixed && (
                <AriaButton slot="drag" className="order-list-handle" aria-label={text.fields.drag(nameOf(item, index))}>
                  <Icon name="drag" />
                </AriaButton>
              )}
              <div>{children(item, index)}</div>
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
      <p id={hintId} className="field-hint order-list-hint">
        {fixedHint ?? text.fields.orderHint}
      </p>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </div>
  );
}
