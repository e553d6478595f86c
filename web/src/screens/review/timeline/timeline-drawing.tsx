import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '#web/components/icon.tsx';
import { NO_DRAFTS, useReviewPanels } from '#web/screens/review/review-panels.tsx';
import { sourceIcon } from '#web/screens/review/sources.tsx';
import { useText } from '#web/text/text.tsx';
import { type DayData, firstInstant, type Lane, lanesOf, shownSpan } from './lanes.ts';
import { type Block, blockId, blocksOf, type DrawnLane, type Scale, scaleOf, topOf } from './layout.ts';
import { LeftOutNote } from './left-out-note.tsx';
import { isLit, litBlocks } from './lit.ts';
import { HourLines, NowLine } from './timeline-clock.tsx';
import { TimelineLane } from './timeline-lane.tsx';
import { useBlockFocus } from './use-block-focus.ts';
import { useBlockPointing } from './use-block-pointing.ts';
import { type PressedBlock, WhyChoice } from './why-choice.tsx';
import './timeline-drawing.css';

const PIXELS_PER_HOUR = 52;
/** As many colours as there are; further sources begin anew. */
const LANE_COLOURS = 6;

/** Hours downwards, a column for each source, for drafts and for what is booked. One stop of the Tab key: arrows move within. */
export function TimelineDrawing({ day }: { day: DayData }) {
  const { text } = useText();
  // Whoever sweeps over many blocks waits for none of them.
  const litDraftIds = useDeferredValue(useReviewPanels().litDraftIds);
  const { lanes, scale, firstPx } = useMemo(() => drawnDay(day), [day]);
  const { activeBlock, onKeyDown, drawing, ...focus } = useBlockFocus(lanes);
  const [pressed, setPressed] = useState<PressedBlock | null>(null);
  const pointing = useBlockPointing(lanes, focus, setPressed);
  const lit = useMemo(() => litBlocks(lanes, litDraftIds), [lanes, litDraftIds]);
  const scroll = useShownPart(day.date, firstPx, lit);
  if (lanes.every(({ blocks }) => blocks.length === 0)) return <LeftOutNote day={day} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of controls that arrows move within; a fieldset says that they are of a form.
    <div ref={drawing} role="group" aria-label={text.timeline.drawing} className="timeline-drawing" onKeyDown={onKeyDown} {...pointing}>
      <div className="timeline-lane-names" aria-hidden="true">
        {lanes.map((lane, place) => (
          <span
            key={lane.id}
            className={`timeline-lane-name timeline-lane-${lane.kind}`}
            data-colour={colourOf(place)}
            title={laneName(lane, text)}
          >
            <Icon name={laneIcon(lane)} size={14} />
            <span className="timeline-lane-name-text">{laneName(lane, text)}</span>
          </span>
        ))}
      </div>
      {pressed && <WhyChoice day={day} pressed={pressed} onClose={() => setPressed(null)} />}
      <div ref={scroll} className="timeline-scroll">
        <div className="timeline-field" style={{ height: scale.heightPx }}>
          <HourLines day={day} scale={scale} />
          {lit.length > 0 && <div className="timeline-veil" />}
          {lit.map(({ startsAt, topPx, heightPx }) => (
            <div key={`${startsAt} ${topPx}`} className="timeline-lit" style={{ top: topPx, height: heightPx }} />
          ))}
          {lanes.map((lane, place) => (
            <TimelineLane
              key={lane.id}
              lane={lane}
              name={laneName(lane, text)}
              colour={colourOf(place)}
              timeZone={day.time_zone}
              activeBlock={lane.blocks.some((block) => blockId(block) === activeBlock) ? activeBlock : null}
              litDraftIds={lane.blocks.some((block) => isLit(block, litDraftIds)) ? litDraftIds : NO_DRAFTS}
            />
          ))}
          <NowLine day={day} scale={scale} />
        </div>
      </div>
    </div>
  );
}

function drawnDay(day: DayData): { lanes: DrawnLane[]; scale: Scale; firstPx: number } {
  const lanes = lanesOf(day);
  const scale = scaleOf(shownSpan(day, lanes), PIXELS_PER_HOUR);
  const first = firstInstant(day, lanes) ?? scale.startsAt;
  return {
    lanes: lanes.map((lane) => ({ ...lane, blocks: blocksOf(lane.items, scale) })),
    scale,
    firstPx: Math.max(topOf(first, scale) - PIXELS_PER_HOUR, 0),
  };
}

/** Where more hours are shown than fit: a day begins with what counts first, and follows the draft that is lit from elsewhere. */
function useShownPart(date: string, firstPx: number, lit: readonly Block[]) {
  const scroll = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each day; what arrives later moves nothing under somebody's eyes.
  useLayoutEffect(() => {
    if (scroll.current) scroll.current.scrollTop = firstPx;
  }, [date]);
  const topPx = lit[0]?.topPx;
  useEffect(() => {
    const box = scroll.current;
    if (!box || topPx === undefined || box.matches(':hover, :focus-within')) return;
    if (topPx < box.scrollTop || topPx > box.scrollTop + box.clientHeight - PIXELS_PER_HOUR) box.scrollTop = topPx - PIXELS_PER_HOUR;
  }, [topPx]);
  return scroll;
}

type Texts = ReturnType<typeof useText>['text'];

function laneName({ id, kind }: Lane, text: Texts): string {
  if (kind === 'source') return text.words.sources[id] ?? id;
  return kind === 'drafts' ? text.timeline.drafts : text.timeline.booked;
}

function laneIcon({ id, kind }: Lane) {
  if (kind === 'source') return sourceIcon(id);
  return kind === 'drafts' ? 'review' : 'timesheet';
}

function colourOf(place: number): number {
  return (place % LANE_COLOURS) + 1;
}
