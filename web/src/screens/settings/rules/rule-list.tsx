import { memo, useCallback, useMemo, useRef, useState } from 'react';
import { IconButton } from '#web/components/button.tsx';
import { MenuAt } from '#web/components/menu.tsx';
import { OrderList } from '#web/components/order-list.tsx';
import { Pill } from '#web/components/pill.tsx';
import { RuleProblemList } from '#web/components/rule-problem-list.tsx';
import { useOrder } from '#web/components/use-order.ts';
import { useText } from '#web/text/text.tsx';
import { nameIn } from './found-rules.ts';
import { readRule } from './read-rule.ts';
import { RuleSummary } from './rule-summary.tsx';
import type { RuleProblems, RuleRow } from './use-rule-rows.ts';
import './rule-list.css';

type RuleListProps = {
  rows: readonly RuleRow[];
  /** Those of the rows that were searched for: all the rows where nothing was. */
  found: readonly RuleRow[];
  problems: ReadonlyMap<number, RuleProblems>;
  /** Of the rule that was added last. */
  newKey: string | null;
  onChange(rows: readonly RuleRow[]): void;
  onOpen(row: RuleRow): void;
  onDuplicate(row: RuleRow): void;
};

const FOCUS_MS = 80;
const PRESSES = ['Enter', ' '];

/** Rules in the order in which they are tried, with what keeps one from being applied. Only all of them together can be put in order. */
export function RuleList({ rows, found, problems, newKey, onChange, onOpen, onDuplicate }: RuleListProps) {
  const { text } = useText();
  const { rules: words } = text.settings;
  const { menu, openMenu, closeMenu, anchor } = useRowMenu();
  const places = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows]);
  const placeOf = ({ key }: RuleRow) => places.get(key) ?? 0;
  const nameOf = (row: RuleRow) => nameIn(row.item) ?? words.ruleNumber(placeOf(row) + 1);
  const isFixed = found.length < rows.length;
  const opened = found.find(({ key }) => key === menu);
  const order = useOrder({ items: found, keyOf, nameOf, onReorder: onChange, newKey });

  function remove(row: RuleRow): void {
    onChange(rows.filter(({ key }) => key !== row.key));
    const index = found.indexOf(row);
    const next = found[index + 1] ?? found[index - 1];
    // The menu gives its focus back first, to a row that is gone.
    setTimeout(() => {
      const row = next && document.querySelector<HTMLElement>(`.order-list [data-key="${CSS.escape(next.key)}"]`);
      (row ?? document.querySelector<HTMLElement>('main h1'))?.focus();
    }, FOCUS_MS);
  }

  return (
    <div className="rule-list">
      <OrderList label={text.settings.sections.rules} order={order} onOpen={onOpen} fixedHint={isFixed ? words.orderIsFixed : undefined}>
        {(row) => (
          <RuleRowContent row={row} name={nameOf(row)} place={placeOf(row) + 1} problems={problems.get(placeOf(row))} onMenu={openMenu} />
        )}
      </OrderList>
      {opened && (
        <MenuAt
          label={words.actionsOf(nameOf(opened))}
          anchor={anchor}
          onClose={closeMenu}
          actions={[
            { id: 'edit', label: text.words.edit, icon: 'edit', onAction: () => onOpen(opened) },
            ...(isFixed ? [] : order.moveActions(placeOf(opened))),
            { id: 'duplicate', label: words.duplicate, icon: 'copy', onAction: () => onDuplicate(opened) },
            { id: 'remove', label: text.words.remove, icon: 'dismiss', onAction: () => remove(opened) },
          ]}
        />
      )}
    </div>
  );
}

function keyOf({ key }: RuleRow): string {
  return key;
}

/** One menu for all rows, open at the button of one: a menu each would cost too much. */
function useRowMenu() {
  const [menu, setMenu] = useState<string | null>(null);
  const anchor = useRef<HTMLElement | null>(null);
  const openMenu = useCallback((key: string, button: HTMLElement) => {
    anchor.current = button;
    setMenu(key);
  }, []);
  return { menu, openMenu, closeMenu: () => setMenu(null), anchor };
}

type RowProps = {
  row: RuleRow;
  name: string;
  place: number;
  problems: RuleProblems | undefined;
  onMenu(key: string, button: HTMLElement): void;
};

const RuleRowContent = memo(function RuleRowContent({ row: { key, item }, name, place, problems, onMenu }: RowProps) {
  const { text } = useText();
  const { rules: words } = text.settings;
  const values = readRule(item);
  return (
    <div className="rule-row">
      <span className="rule-row-place quiet">{place}</span>
      <div className="rule-row-text">
        <p className="rule-row-name">
          <strong dir="auto">{name}</strong> {problems && <Pill tone="warning">{words.notApplied}</Pill>}
        </p>
        {values ? (
          <RuleSummary values={values} />
        ) : (
          <p className="rule-row-json quiet small">
            <code dir="ltr">{JSON.stringify(item)}</code>
          </p>
        )}
        {problems && (
          <div className="rule-row-problems small">
            <RuleProblemList problems={problems} isJson={!values} />
          </div>
        )}
      </div>
      <IconButton
        icon="more"
        label={words.actionsOf(name)}
        aria-haspopup="menu"
        // The row takes presses as well, and would open its rule.
        onPointerDown={(event) => event.stopPropagation()}
        onKeyDown={(event) => PRESSES.includes(event.key) && event.stopPropagation()}
        onClick={(event) => {
          event.stopPropagation();
          onMenu(key, event.currentTarget);
        }}
      />
    </div>
  );
});
