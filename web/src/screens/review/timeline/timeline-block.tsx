import { memo } from 'react';
import { hoursText } from '#domain/hours.ts';
import { briefly } from '#web/text/briefly.ts';
import { useText } from '#web/text/text.tsx';
import { type Block, blockId } from './layout.ts';
import './timeline-block.css';

/** Below this a block is too flat for words. */
const WORDS_FROM_PX = 18;
const LINE_PX = 15;
/** Below this its edges would be all that there is of it. */
const EDGES_FROM_PX = 8;
const EDGES_PX = 4;
const MOST_TITLES = 3;

type TimelineBlockProps = { block: Block; laneName: string; timeZone: string; isActive: boolean; isLit: boolean };

/** A stretch of time that can be pointed at. What that does is told by the drawing around it, so that few of many blocks are drawn anew. */
export const TimelineBlock = memo(function TimelineBlock({ block, laneName, timeZone, isActive, isLit }: TimelineBlockProps) {
  const { text, format } = useText();
  const { kind, titles, draftIds, leftOut, hours, topPx, heightPx, column, columnSpan, columnCount } = block;
  const clock = (at: number) => format.time(new Date(at).toISOString(), timeZone);
  const span = text.timeline.span(clock(block.startsAt), clock(block.endsAt));
  const what = kind === 'gap' ? text.timeline.gap : titlesText(titles, text.timeline.more, text.words.noDescription);
  const reason = leftOut && text.timeline.leftOut(text.timeline.reasons[leftOut]);
  const doesNothing = kind !== 'gap' && draftIds.length === 0;
  const marks = [isLit && 'is-lit', leftOut !== null && 'is-left-out', heightPx < EDGES_FROM_PX && 'is-flat'];

  return (
    <button
      type="button"
      data-block={blockId(block)}
      className={['timeline-block', `timeline-block-${kind}`, ...marks].filter(Boolean).join(' ')}
      style={{
        top: topPx,
        height: heightPx,
        insetInlineStart: `${(column / columnCount) * 100}%`,
        width: `${(columnSpan / columnCount) * 100}%`,
      }}
      tabIndex={isActive ? 0 : -1}
      aria-disabled={doesNothing || undefined}
      aria-label={[laneName, what, span, hours !== null && hoursText(hours), reason, kind === 'gap' && text.timeline.extend]
        .filter(Boolean)
        .join(', ')}
      title={[what, span, reason, kind === 'gap' && text.timeline.extend].filter(Boolean).join('\n')}
    >
      {heightPx >= WORDS_FROM_PX && (
        <span className="timeline-block-words" dir="auto" style={{ WebkitLineClamp: linesIn(heightPx) }}>
          {kind === 'gap' ? text.timeline.extendHere : what}
        </span>
      )}
    </button>
  );
});

function linesIn(heightPx: number): number {
  return Math.max(Math.floor((heightPx - EDGES_PX) / LINE_PX), 1);
}

/** The start of each: the table has all of them. */
function titlesText(titles: readonly string[], more: (n: number) => string, none: string): string {
  if (titles.length === 0) return none;
  const different = [...new Set(titles)];
  const shown = different.slice(0, MOST_TITLES).map(briefly);
  return [...shown, ...(different.length > MOST_TITLES ? [more(different.length - MOST_TITLES)] : [])].join('; ');
}
