import { useState, useSyncExternalStore } from 'react';
import type { Day } from '#domain/day.ts';
import { useText } from '#web/text/text.tsx';
import { DayTimeline } from './timeline/day-timeline.tsx';

const WIDE = window.matchMedia('(min-width: 64rem)');

/** The timeline of the day: beside the list where there is room, else above it, to be unfolded. */
export function TimelineSide({ date }: { date: Day }) {
  const { text } = useText();
  const isWide = useSyncExternalStore(onWideChange, () => WIDE.matches);
  const [isOpen, setOpen] = useState(false);
  const timeline = <DayTimeline date={date} />;
  if (isWide) {
    return (
      <aside className="review-timeline" aria-label={text.review.timeline}>
        {timeline}
      </aside>
    );
  }
  return (
    <details className="review-timeline-fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.review.timeline}</summary>
      {isOpen && timeline}
    </details>
  );
}

function onWideChange(tell: () => void): () => void {
  WIDE.addEventListener('change', tell);
  return () => WIDE.removeEventListener('change', tell);
}
