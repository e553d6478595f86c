import type { Draft } from '#web/api/drafts.ts';
import { instantsAt } from '#web/text/local-time.ts';

type Placed = Pick<Draft, 'date' | 'intervals'>;

/** The instants within a draft, its ends not included, at which clocks show `clock` (`HH:MM`): two where they go back over it. */
export function momentsOf({ date, intervals }: Placed, clock: string, timeZone: string): string[] {
  const [first, last] = [intervals[0], intervals.at(-1)];
  if (!first || !last || !/^\d\d:\d\d$/.test(clock)) return [];
  const [startsAt, endsAt] = [Date.parse(first.starts_at), Date.parse(last.ends_at)];
  return instantsAt(date, clock, timeZone).filter((instant) => Date.parse(instant) > startsAt && Date.parse(instant) < endsAt);
}

/** The middle between its start and its end; null without times. */
export function middleOf({ intervals }: Placed): string | null {
  const [first, last] = [intervals[0], intervals.at(-1)];
  return first && last ? new Date((Date.parse(first.starts_at) + Date.parse(last.ends_at)) / 2).toISOString() : null;
}
