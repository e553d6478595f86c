import { saveSignals } from '#db/signals.ts';
import type { HasPrivateText } from '#domain/private-patterns.ts';
import { isPrivate, isRedacted, redact } from '#domain/private-time.ts';
import type { Signal } from '#domain/signal.ts';
import type { Context } from '#operations/context.ts';
import { type DayReach, daysTouchedBy, type UserDay } from '#operations/drafting/touched-days.ts';

/** `ids`: of the signals that became private. `count`: rows that changed, which are more where the type of a private one has to go as well. */
export type RedactedSignals = { ids: Set<string>; count: number; days: UserDay[] };

/** Takes the texts from those of one user's signals that are private. The user is locked. */
export async function redactStoredSignals(
  ctx: Context,
  pages: AsyncIterable<Signal[]>,
  hasPrivateText: HasPrivateText,
  reach: DayReach,
): Promise<RedactedSignals> {
  const redacted: RedactedSignals = { ids: new Set(), count: 0, days: [] };
  const days = new Map<string, UserDay>();
  for await (const page of pages) {
    const changed = page
      .filter((signal) => isPrivate(signal, hasPrivateText))
      .map((before) => ({ before, after: redact(before, hasPrivateText) }))
      .filter(({ before, after }) => differs(before, after));
    for (const { before } of changed) if (!isRedacted(before)) redacted.ids.add(before.id);
    redacted.count += changed.length;
    const touched = daysTouchedBy(
      changed.map(({ before }) => before),
      new Map(changed.map(({ before }) => [before.user_id, reach])),
    );
    for (const day of touched) days.set(day.date, day);
    const updated_at = ctx.clock();
    await saveSignals(
      ctx,
      changed.map(({ after }) => ({ ...after, updated_at })),
    );
  }
  return { ...redacted, days: [...days.values()] };
}

function differs(signal: Signal, redacted: Signal): boolean {
  return (Object.keys(signal) as (keyof Signal)[]).some((column) => signal[column] !== redacted[column]);
}
