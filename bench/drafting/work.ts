import { signalInterval } from '#domain/drafting/activity.ts';
import type { Signal } from '#domain/signal.ts';
import type { Shape } from './generated-signals.ts';

/** What is drafted in one run: so many user-days of so many signals. */
export type Work = { shape: Shape; signalsPerDay: number; days: number };

/** One line of the result: medians in milliseconds of drafting the work and of sorting the same intervals. */
export type Measured = Work & { where: string; what: string; draftingMs: number; sortingMs: number };

/** The starts and ends of signals in the order given: what the limit sorts. */
export function endpointsOf(signals: readonly Signal[]): number[] {
  return signals.map(signalInterval).flatMap((interval) => (interval ? [interval.startsAt, interval.endsAt] : []));
}

export function sortNumbers(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b);
}

export function microsecondsPerSignal({ draftingMs, days, signalsPerDay }: Measured): number {
  return (draftingMs * 1000) / (days * signalsPerDay);
}

/** Tells the sides of one comparison apart. */
export function nameOf({ shape, signalsPerDay }: Work): string {
  return `${shape} ${signalsPerDay}`;
}

/** `medians` has a side `sorting …` and one of the work's name after `drafting`, or after what else is measured. */
export function toMeasured(
  work: Work,
  at: Pick<Measured, 'where' | 'what'>,
  medians: ReadonlyMap<string, number>,
  side = 'drafting',
): Measured {
  const median = (name: string) => medians.get(`${name} ${nameOf(work)}`) ?? Number.NaN;
  return { ...work, ...at, draftingMs: median(side), sortingMs: median('sorting') };
}
