import { useMemo } from 'react';
import { useText } from '#web/text/text.tsx';
import { asInterval, type DayData, type Lane, lanesOf, shownSpan } from './lanes.ts';
import { blockId, blocksOf, type DrawnLane, hourMarks, type Scale, scaleOf, topOf } from './layout.ts';
import { TimelineBlock } from './timeline-block.tsx';
import { useBlockFocus } from './use-block-focus.ts';
import { useNow } from './use-now.ts';

const PIXELS_PER_HOUR = 52;
/** As many colours as there are; further sources begin anew. */
const LANE_COLOURS = 6;

/** Hours downwards, a column for each source, for drafts and for what is booked. One stop of the Tab key: arrows move within. */
export function TimelineDrawing({ day }: { day: DayData }) {
  const { text } = useText();
  const { lanes, scale } = useMemo(() => drawnLanes(day), [day]);
  const { activeBlock, onKeyDown, onFocus, drawing } = useBlockFocus(lanes);
  if (lanes.every(({ blocks }) => blocks.length === 0)) return <p className="quiet">{text.timeline.empty}</p>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of controls that arrows move within; a fieldset says that they are of a form.
    <div ref={drawing} role="group" aria-label={text.timeline.drawing} className="timeline-drawing" onKeyDown={onKeyDown}>
      <div className="timeline-lane-names" aria-hidden="true">
        {lanes.map((lane) => (
          <span key={lane.id} title={laneName(lane, text)}>
            {laneName(lane, text)}
          </span>
        ))}
      </div>
      <div className="timeline-scroll">
        <div className="timeline-field" style={{ height: scale.heightPx }}>
          <Background day={day} scale={scale} />
          {lanes.map((lane, place) => (
            <div key={lane.id} className={`timeline-lane timeline-lane-${lane.kind}`} data-colour={(place % LANE_COLOURS) + 1}>
              {lane.blocks.map((block) => (
                <TimelineBlock
                  key={blockId(block)}
                  block={block}
                  laneName={laneName(lane, text)}
                  timeZone={day.time_zone}
                  isActive={activeBlock === blockId(block)}
                  onFocus={onFocus}
                />
              ))}
            </div>
          ))}
          <NowLine day={day} scale={scale} />
        </div>
      </div>
    </div>
  );
}

function drawnLanes(day: DayData): { lanes: DrawnLane[]; scale: Scale } {
  const lanes = lanesOf(day);
  const scale = scaleOf(shownSpan(day, lanes), PIXELS_PER_HOUR);
  return { lanes: lanes.map((lane) => ({ ...lane, blocks: blocksOf(lane.items, scale) })), scale };
}

type Texts = ReturnType<typeof useText>['text'];

function laneName({ id, kind }: Lane, text: Texts): string {
  if (kind === 'source') return text.words.sources[id] ?? id;
  return kind === 'drafts' ? text.timeline.drafts : text.timeline.booked;
}

/** Hour lines with their times, and working hours as a lighter ground. */
function Background({ day, scale }: { day: DayData; scale: Scale }) {
  const { format } = useText();
  return (
    <div className="timeline-background" aria-hidden="true">
      {day.working_hours.map((stretch) => {
        const { startsAt, endsAt } = asInterval(stretch);
        const topPx = topOf(startsAt, scale);
        return <div key={stretch.starts_at} className="timeline-working" style={{ top: topPx, height: topOf(endsAt, scale) - topPx }} />;
      })}
      {hourMarks(scale).map((at) => (
        <div key={at} className="timeline-hour" style={{ top: topOf(at, scale) }}>
          <span>{format.time(new Date(at).toISOString(), day.time_zone)}</span>
        </div>
      ))}
    </div>
  );
}

function NowLine({ day, scale }: { day: DayData; scale: Scale }) {
  const { text, format } = useText();
  const now = useNow();
  if (now < scale.startsAt || now >= scale.endsAt) return null;
  return (
    <div className="timeline-now" style={{ top: topOf(now, scale) }}>
      <span className="visually-hidden">{text.timeline.now(format.time(new Date(now).toISOString(), day.time_zone))}</span>
    </div>
  );
}
