import type { DeletedSignals } from '#web/api/my-data.ts';
import { useText } from '#web/text/text.tsx';

/** How many signals of which source, and how many drafts with them. */
export function SignalCounts({ counts }: { counts: DeletedSignals }) {
  const { text, format } = useText();
  const { data: words } = text.settings;
  return (
    <dl className="receipt-counts">
      {counts.by_source.map(({ source, count }) => (
        <div key={source}>
          <dt>
            <bdi>{words.signalsOf(text.words.sources[source] ?? source)}</bdi>
          </dt>
          <dd>{format.number(count)}</dd>
        </div>
      ))}
      <div>
        <dt>{words.drafts}</dt>
        <dd>{format.number(counts.drafts)}</dd>
      </div>
    </dl>
  );
}
