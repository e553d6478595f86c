import { findDraftingDay } from '#db/drafting-days.ts';
import { listDrafts } from '#db/drafts.ts';
import { listEntriesOfUser } from '#db/time-entry-lists.ts';
import type { Day } from '#domain/day.ts';
import { type NamedDraft, parseIntervals } from '#domain/draft.ts';
import type { LeftOut } from '#domain/drafting/admit.ts';
import { type BuiltDay, buildDay } from '#domain/drafting/build-day.ts';
import type { DayInput } from '#domain/drafting/day-input.ts';
import { type DayTotals, dayTotals } from '#domain/drafting/day-totals.ts';
import { explainedTime } from '#domain/drafting/explains-time.ts';
import { findGaps } from '#domain/drafting/gaps.ts';
import { type PlacedSignal, placeSignals } from '#domain/drafting/place-signals.ts';
import type { Interval } from '#domain/interval.ts';
import type { ShownTimeEntry } from '#domain/time-entry-view.ts';
import type { DaySpan } from '#domain/time-zone.ts';
import { workingIntervals } from '#domain/working-hours.ts';
import type { Context } from '#operations/context.ts';
import { loadDay, type UserDrafting } from '#operations/drafting/load-day.ts';
import { showEntries } from '#operations/time-entries/show-entries.ts';
import { type DraftOfDay, showDrafts } from './show-drafts.ts';

/** One day of a user as a whole: what is stored, and what a build of now says of the signals. */
export type ShownDay = {
  span: DaySpan;
  time_zone: string;
  /** Of any status, in the order of their time; those without times come last. */
  drafts: DraftOfDay[];
  time_entries: ShownTimeEntry[];
  signals: PlacedSignal[];
  leftOut: LeftOut[];
  workingHours: Interval[];
  gaps: Interval[];
  totals: DayTotals;
  /** 1: the drafts are older than what they are made of, and will be built again. */
  is_waiting: number;
};

/** Reads what one day holds. The drafts shown are the stored ones; the day is built as well, for what only a build knows, and nothing of that is written. */
export async function readDay(ctx: Context, user: UserDrafting, date: Day): Promise<ShownDay> {
  const range = { date_from: date, date_to: date };
  const drafts = await listDrafts(ctx, user.userId, { status: 'all', ...range });
  const input = await loadDay(ctx, user, date, drafts);
  const built = buildDay(input);
  const entries = await showEntries(ctx, user.userId, await listEntriesOfUser(ctx, user.userId, range));
  const workingHours = workingIntervals(user.settings.working_hours, input.span, input.timeZone);
  const gaps = findGaps({ workingIntervals: workingHours, accountedFor: accountedFor(input, built, drafts), now: input.now });
  const shown = await showDrafts(ctx, user.userId, drafts);
  const waiting = await findDraftingDay(ctx, user.userId, date);
  return {
    span: input.span,
    time_zone: input.timeZone,
    drafts: shown,
    time_entries: entries,
    signals: placeSignals(input.signals, built.pieces, input.span),
    leftOut: built.leftOut,
    workingHours,
    gaps,
    totals: dayTotals(shown, entries, gaps),
    is_waiting: waiting && waiting.due_at <= input.now ? 1 : 0,
  };
}

function accountedFor({ signals, span, bookedTime }: DayInput, built: BuiltDay, drafts: readonly NamedDraft[]): Interval[] {
  return [
    ...drafts.flatMap((draft) => parseIntervals(draft.intervals)),
    ...bookedTime.map(({ interval }) => interval),
    ...explainedTime(signals, built, span),
  ];
}
