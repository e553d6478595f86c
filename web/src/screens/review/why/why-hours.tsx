import { hoursText } from '#domain/hours.ts';
import type { Explanation } from '#web/api/drafts.ts';
import { useText } from '#web/text/text.tsx';
import { ShareBar } from './share-bar.tsx';

/** More than this nobody reads at once. */
const MOST_SHOWN = 20;

type ExplainedSignal = Explanation['signals'][number];

/** Where the hours come from: rounding, what each signal claimed and got, and what came second to it. */
export function WhyHours({ explanation }: { explanation: Explanation }) {
  const { text } = useText();
  const { signals, evidence } = explanation;
  return (
    <>
      <section className="why-section">
        <h3>{text.why.hoursTitle}</h3>
        <p>{text.why.rounding(explanation, hoursText(explanation.rounded_minutes / 60))}</p>
        {explanation.rounding_warning === 1 && <p className="why-warning">{text.why.roundingWarning}</p>}
        <ul className="why-list">
          {signals.slice(0, MOST_SHOWN).map((signal) => (
            <SignalShare key={`${signal.signal_id} ${signal.starts_at}`} signal={signal} timeZone={explanation.time_zone} />
          ))}
        </ul>
        {signals.length > MOST_SHOWN && <p className="quiet">{text.why.more(signals.length - MOST_SHOWN)}</p>}
      </section>
      {evidence.length > 0 && (
        <section className="why-section">
          <h3>{text.why.evidenceTitle}</h3>
          <ul className="why-list">
            {evidence.slice(0, MOST_SHOWN).map((one) => (
              <li key={one.signal_id}>
                <SignalName signal={one} />
                <p className="quiet small">{text.why.evidence(text.why.minutes(one.lost_minutes), one.reason)}</p>
              </li>
            ))}
          </ul>
          {evidence.length > MOST_SHOWN && <p className="quiet">{text.why.more(evidence.length - MOST_SHOWN)}</p>}
        </section>
      )}
    </>
  );
}

function SignalShare({ signal, timeZone }: { signal: ExplainedSignal; timeZone: string }) {
  const { text, format } = useText();
  const { claimed_minutes, given_minutes, lost, starts_at, ends_at, kind } = signal;
  return (
    <li>
      <SignalName signal={signal} />
      <p className="quiet small">
        {format.time(starts_at, timeZone)}–{format.time(ends_at, timeZone)} · {text.why.kinds[kind]}
      </p>
      <ShareBar given={given_minutes} claimed={claimed_minutes} />
      <p className="small">
        {text.why.claimed(text.why.minutes(claimed_minutes), lost.length === 0 ? null : text.why.minutes(given_minutes))}
      </p>
      {lost.map(({ minutes, reason, to }) => (
        <p key={`${to?.id} ${reason}`} className="quiet small" dir="auto">
          {text.why.lost(text.why.minutes(minutes), reason, to && { kind: to.kind, name: to.description ?? to.id })}
        </p>
      ))}
    </li>
  );
}

type Named = Pick<ExplainedSignal, 'title' | 'source' | 'signal_type' | 'signal_id'>;

function SignalName({ signal: { title, source, signal_type, signal_id } }: { signal: Named }) {
  const { text } = useText();
  return (
    <p className="why-signal">
      <span dir="auto">{title ?? signal_type ?? signal_id}</span>
      {source && <span className="quiet small"> · {text.words.sources[source] ?? source}</span>}
    </p>
  );
}
