import { type KeyboardEvent, type MouseEvent, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useText } from '#web/text/text.tsx';
import { type DraftGroup, groupKey, type ListItem, listItems } from './draft-groups.ts';
import { COLUMN_COUNT, DraftRow, type RowActions, rowDomId } from './draft-row.tsx';
import { GroupHeading } from './group-heading.tsx';
import { createPressGuard } from './press-guard.ts';
import type { Rows } from './use-rows.ts';
import { useVirtualItems } from './use-virtual-items.ts';
import './draft-list.css';

const PAGE_ROWS = 10;

type DraftListProps = {
  groups: readonly DraftGroup[];
  rows: Rows;
  timeZone: string;
  litDraftIds: readonly string[];
  editedId: string | null;
  /** The form of the draft that is edited. */
  form: ReactNode;
  actions: RowActions;
  onAcceptReady(group: DraftGroup): void;
};

/** Any number of drafts under their headings. Only what is near the window is drawn, and the row with the focus. */
export function DraftList(props: DraftListProps) {
  const { groups, rows, timeZone, litDraftIds, editedId, form, actions, onAcceptReady } = props;
  const { text } = useText();
  const items = useMemo(() => listItems(groups), [groups]);
  const body = useRef<HTMLDivElement>(null);
  const { virtualizer, stickyIndex } = useVirtualItems(items, body, [rows.currentId, editedId]);
  useRowFocus(rows);
  const [isMeant] = useState(createPressGuard);

  function onKeyDown(event: KeyboardEvent): void {
    const by = MOVES[event.key];
    if (by === undefined || editedId !== null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    rows.move(by);
  }

  function onClickCapture(event: MouseEvent): void {
    const isAction = (event.target as Element).closest('.draft-row-actions button') !== null;
    if (isAction && !isMeant(event.nativeEvent)) event.stopPropagation();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table can't be virtual, nor its rows cards on phones.
    <div
      role="grid"
      className="draft-list"
      aria-label={text.review.list}
      aria-multiselectable="true"
      aria-rowcount={items.length + 1}
      aria-colcount={COLUMN_COUNT}
      onKeyDown={onKeyDown}
      onClickCapture={onClickCapture}
    >
      <ColumnHeadings />
      <div ref={body} role="presentation" className="draft-list-body" style={{ height: virtualizer.getTotalSize() }}>
        {inGroups(virtualizer.getVirtualItems().map(({ index, start }) => ({ index, start, item: items[index] as ListItem }))).map(
          ({ group, shown }) => (
            // biome-ignore lint/a11y/useSemanticElements: see the grid.
            <div key={groupKey(group)} role="rowgroup" className="draft-list-group">
              {shown.map(({ index, start, item }) => (
                <div
                  key={item.key}
                  ref={virtualizer.measureElement}
                  role="presentation"
                  data-index={index}
                  className={index === stickyIndex ? 'draft-list-stuck' : 'draft-list-item'}
                  style={index === stickyIndex ? {} : { transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
                >
                  {item.kind === 'heading' ? (
                    <GroupHeading group={item.group} rowIndex={index + 2} onAcceptReady={onAcceptReady} />
                  ) : (
                    <DraftRow
                      draft={item.draft}
                      reasons={item.reasons}
                      rowIndex={index + 2}
                      timeZone={timeZone}
                      showsDay={item.group.day === null}
                      isCurrent={item.draft.id === rows.currentId}
                      isSelected={rows.selectedIds.has(item.draft.id)}
                      isLit={litDraftIds.includes(item.draft.id)}
                      actions={actions}
                      {...(item.draft.id === editedId && { form })}
                    />
                  )}
                </div>
              ))}
            </div>
          ),
        )}
      </div>
    </div>
  );
}

const MOVES: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE_ROWS,
  PageUp: -PAGE_ROWS,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

function useRowFocus({ currentId, focusCalls }: Rows): void {
  const answered = useRef(focusCalls);
  useLayoutEffect(() => {
    if (answered.current === focusCalls || currentId === null) return;
    answered.current = focusCalls;
    const row = document.getElementById(rowDomId(currentId));
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [focusCalls, currentId]);
}

type Shown = { index: number; start: number; item: ListItem };

function inGroups(shown: readonly Shown[]): { group: DraftGroup; shown: Shown[] }[] {
  return [...Map.groupBy(shown, ({ item }) => item.group)].map(([group, shown]) => ({ group, shown }));
}

function ColumnHeadings() {
  const { text } = useText();
  const { select, when, target, confidence } = text.review.columns;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see the grid.
    <div role="rowgroup">
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see the grid. */}
      <div role="row" aria-rowindex={1} className="draft-list-titles">
        {[select, text.words.hours, when, target, confidence, text.words.actions].map((title) => (
          // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see the grid.
          <div key={title} role="columnheader">
            {title}
          </div>
        ))}
      </div>
    </div>
  );
}
