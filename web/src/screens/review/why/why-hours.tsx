import { useQuery } from '@tanstack/react-query';
import { hoursText, MINUTES_PER_HOUR } from '#domain/hours.ts';
import { parseRounding } from '#domain/rounding.ts';
import { dayQuery } from '#web/api/days.ts';
import type { DraftDetail, Explanation } from '#web/api/drafts.ts';
import { asInterval } from '#web/screens/review/timeline/lanes.ts';
import { briefly } from '#web/text/briefly.ts';
import { useText } from '#web/text/text.tsx';
import { SpanBar } from './span-bar.tsx';
import { type SpanBar as Bar, spanBars } from './span-bars.ts';

/** More than this nobody reads at once. */
const MOST_SHOWN = 20;

type ExplainedSignal = Explanation['signals'][number];
type WhyHoursProps = { draft: DraftDetail['draft']; explanation: Explanation };

/** Where the hours come from: rounding, what each signal claimed and got, and what came second to it. */
export function WhyHours({ draft, explanation }: WhyHoursProps) {
  const { text } = useText();
  const { signals } = explanation;
  const bars = useBars(draft, signals);
  return (
    <>
      <section className="why-section">
        <h3>{text.why.hoursTitle}</h3>
        <p>
          {text.why.rounding(explanation, parseRounding(explanation.rounding), hoursText(explanation.rounded_minutes / MINUTES_PER_HOUR))}
        </p>
        {explanation.rounding_warning === 1 && <p className="why-warning">{text.why.roundingWarning}</p>}
        <ul className="why-list">
          {signals.slice(0, MOST_SHOWN).map((signal, place) => (
            <SignalShare
              key={`${signal.signal_id} ${signal.starts_at}`}
              signal={signal}
              bar={bars[place]}
              timeZone={explanation.time_zone}
            />
          ))}
        </ul>
        {signals.length > MOST_SHOWN && <p className="quiet">{text.why.more(signals.length - MOST_SHOWN)}</p>}
      </section>
      <WhatElse evidence={explanation.evidence} />
    </>
  );
}

/** Which minutes the draft has is told by its day, which the timeline has mostly read before. Empty until it is known. */
function useBars({ id, date }: DraftDetail['draft'], signals: readonly ExplainedSignal[]): Bar[] {
  const { data: day } = useQuery(dayQuery(date));
  const draft = day?.drafts.find((one) => one.id === id);
  return draft === undefined || draft.intervals.length === 0 ? [] : spanBars(signals.map(asInterval), draft.intervals.map(asInterval));
}

function SignalShare({ signal, bar, timeZone }: { signal: ExplainedSignal; bar: Bar | undefined; timeZone: string }) {
  const { text, format } = useText();
  const { claimed_minutes, given_minutes, lost, starts_at, ends_at, kind } = signal;
  return (
    <li>
      <SignalName signal={signal} />
      <p className="quiet small">
        {format.time(starts_at, timeZone)}–{format.time(ends_at, timeZone)} · {text.why.kinds[kind]}
      </p>
      {bar && <SpanBar bar={bar} />}
      <p className="small">
        {text.why.claimed(text.why.minutes(claimed_minutes), lost.length === 0 ? null : text.why.minutes(given_minutes))}
      </p>
      {lost.map(({ minutes, reason, to }) => (
        <p key={`${to?.id} ${reason}`} className="quiet small why-lost" dir="auto">
          {text.why.lost(text.why.minutes(minutes), reason, to && { kind: to.kind, name: briefly(to.description ?? to.id) })}
        </p>
      ))}
    </li>
  );
}

function WhatElse({ evidence }: Pick<Explanation, 'evidence'>) {
  const { text } = useText();
  if (evidence.length === 0) return null;
  return (
    <section className="why-section">
      <h3>{text.why.evidenceTitle}</h3>
      <ul className="why-list">
        {evidence.slice(0, MOST_SHOWN).map((one) => (
          <li key={one.signal_id}>
            <SignalName signal={one} />
            <p className="quiet small">
              {text.why.kinds[one.kind]} · {text.why.evidence(text.why.minutes(one.lost_minutes), one.reason)}
            </p>
          </li>
        ))}
      </ul>
      {evidence.length > MOST_SHOWN && <p className="quiet">{text.why.more(evidence.length - MOST_SHOWN)}</p>}
    </section>
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
