import { memo } from 'react';
import { hoursText } from '#domain/hours.ts';
import { useReviewPanels } from '#web/screens/review/review-panels.tsx';
import { useText } from '#web/text/text.tsx';
import { type Block, blockId } from './layout.ts';

/** Below this a block is too flat for words. */
const WORDS_FROM_PX = 18;
const MOST_TITLES = 3;

type TimelineBlockProps = { block: Block; laneName: string; timeZone: string; isActive: boolean; onFocus(block: Block): void };

/** A stretch of time that can be pointed at: it lights its draft, and opens what it stands for. */
export const TimelineBlock = memo(function TimelineBlock({ block, laneName, timeZone, isActive, onFocus }: TimelineBlockProps) {
  const { text, format } = useText();
  const { highlightedDraftId, highlight, openWhy, extendInto } = useReviewPanels();
  const { kind, titles, draftIds, topPx, heightPx, column, columnCount } = block;
  const [draftId] = draftIds;
  const from = new Date(block.startsAt).toISOString();
  const until = new Date(block.endsAt).toISOString();
  const span = text.timeline.span(format.time(from, timeZone), format.time(until, timeZone));
  const what = kind === 'gap' ? text.timeline.gap : titlesText(titles, text.timeline.more, text.words.noDescription);
  const isLit = highlightedDraftId !== null && draftIds.includes(highlightedDraftId);

  function press(): void {
    if (kind === 'gap') extendInto({ starts_at: from, ends_at: until });
    else if (draftId) openWhy(draftId);
  }

  return (
    <button
      type="button"
      data-block={blockId(block)}
      className={['timeline-block', `timeline-block-${kind}`, isLit && 'is-lit', highlightedDraftId !== null && !isLit && 'is-dim']
        .filter(Boolean)
        .join(' ')}
      style={{ top: topPx, height: heightPx, insetInlineStart: `${(column / columnCount) * 100}%`, width: `${100 / columnCount}%` }}
      tabIndex={isActive ? 0 : -1}
      aria-label={[laneName, what, span, block.hours !== null && hoursText(block.hours)].filter(Boolean).join(', ')}
      title={`${what}\n${span}`}
      onClick={press}
      onFocus={() => {
        onFocus(block);
        highlight(draftId ?? null);
      }}
      onBlur={() => highlight(null)}
      onMouseEnter={() => highlight(draftId ?? null)}
      onMouseLeave={() => highlight(null)}
    >
      {heightPx >= WORDS_FROM_PX && kind !== 'signal' && (
        <span className="timeline-block-words" dir="auto">
          {kind === 'gap' ? text.timeline.extendHere : what}
        </span>
      )}
    </button>
  );
});

function titlesText(titles: readonly string[], more: (n: number) => string, none: string): string {
  if (titles.length === 0) return none;
  const shown = [...new Set(titles)];
  return [...shown.slice(0, MOST_TITLES), ...(shown.length > MOST_TITLES ? [more(shown.length - MOST_TITLES)] : [])].join('; ');
}
