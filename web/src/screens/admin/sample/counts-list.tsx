import { useText } from '#web/text/text.tsx';
import './counts-list.css';

const NAMES = ['users', 'signals', 'drafts', 'time_entries', 'budgets', 'line_items', 'tasks'] as const;

export type Counts = Partial<Record<(typeof NAMES)[number], number>>;

/** How many of each there are; what is not counted is left out. */
export function CountsList({ counts }: { counts: Counts }) {
  const { text, format } = useText();
  return (
    <dl className="counts-list">
      {NAMES.filter((name) => counts[name] !== undefined).map((name) => (
        <div key={name}>
          <dt>{text.admin.sample.counts[name]}</dt>
          <dd>{format.number(counts[name] ?? 0)}</dd>
        </div>
      ))}
    </dl>
  );
}
