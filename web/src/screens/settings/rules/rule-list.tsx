import { Icon } from '#web/components/icon.tsx';
import { Menu } from '#web/components/menu.tsx';
import { moved } from '#web/components/order.ts';
import { OrderList } from '#web/components/order-list.tsx';
import { Pill } from '#web/components/pill.tsx';
import { useText } from '#web/text/text.tsx';
import { readRule } from './read-rule.ts';
import { RuleSummary } from './rule-summary.tsx';
import type { RuleProblems, RuleRow } from './use-rule-rows.ts';
import './rule-list.css';

type RuleListProps = {
  rows: readonly RuleRow[];
  problems: ReadonlyMap<number, RuleProblems>;
  onChange(rows: readonly RuleRow[]): void;
  onOpen(row: RuleRow): void;
  onDuplicate(row: RuleRow): void;
};

const FOCUS_MS = 80;

/** Every rule in the order in which they are tried, with what keeps one from being applied. */
export function RuleList({ rows, problems, onChange, onOpen, onDuplicate }: RuleListProps) {
  const { text } = useText();
  const { rules: words } = text.settings;
  const nameOf = (row: RuleRow) => nameIn(row.item) ?? words.ruleNumber(rows.indexOf(row) + 1);

  function remove(index: number): void {
    onChange(rows.filter((_, at) => at !== index));
    const next = rows[index + 1] ?? rows[index - 1];
    // The menu gives its focus back first, to a row that is gone.
    setTimeout(() => {
      const row = next && document.querySelector<HTMLElement>(`.order-list [data-key="${CSS.escape(next.key)}"]`);
      (row ?? document.querySelector<HTMLElement>('main h1'))?.focus();
    }, FOCUS_MS);
  }

  return (
    <div className="rule-list">
      <OrderList
        label={text.settings.sections.rules}
        items={rows}
        keyOf={({ key }) => key}
        nameOf={nameOf}
        onReorder={onChange}
        onOpen={onOpen}
      >
        {(row, index) => (
          <RuleRowContent
            row={row}
            name={nameOf(row)}
            place={index + 1}
            problems={problems.get(index)}
            actions={[
              { id: 'edit', label: text.words.edit, icon: 'edit', onAction: () => onOpen(row) },
              { id: 'up', label: text.settings.moveUp, onAction: () => onChange(moved(rows, index, -1)) },
              { id: 'down', label: text.settings.moveDown, onAction: () => onChange(moved(rows, index, 1)) },
              { id: 'duplicate', label: words.duplicate, icon: 'copy', onAction: () => onDuplicate(row) },
              { id: 'remove', label: text.words.remove, icon: 'dismiss', onAction: () => remove(index) },
            ]}
          />
        )}
      </OrderList>
      <p className="field-hint">{text.settings.orderHint}</p>
    </div>
  );
}

type RowProps = {
  row: RuleRow;
  name: string;
  place: number;
  problems: RuleProblems | undefined;
  actions: Parameters<typeof Menu>[0]['actions'];
};

function RuleRowContent({ row: { item }, name, place, problems, actions }: RowProps) {
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
          <ul className="rule-row-problems small">
            {problems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {path !== '' && <code>{path}</code>} {message}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Menu label={words.actionsOf(name)} trigger={<Icon name="more" />} actions={actions} />
    </div>
  );
}

/** What a rule calls itself, also one that is not understood. */
function nameIn(item: unknown): string | null {
  const name = typeof item === 'object' && item !== null ? (item as { name?: unknown }).name : null;
  return typeof name === 'string' && name.trim() !== '' ? name : null;
}
