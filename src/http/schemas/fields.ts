import { z } from 'zod';
import { isDay } from '#domain/day.ts';
import { MAX_DAY_HOURS } from '#domain/hours.ts';
import { parseInstant } from '#domain/instant.ts';
import { isStorableText } from '#domain/storable-text.ts';

/** Longest id of a signal or draft: three of them must fit into one index row of PostgreSQL. */
const MAX_ID_LENGTH = 255;
const MAX_TEXT_LENGTH = 10_000;

/** Text that both stores hold exactly. */
export function text(maxLength = MAX_TEXT_LENGTH) {
  return z.string().max(maxLength).refine(isStorableText, 'holds NUL or half a surrogate pair');
}

/** What work was; blanks alone say nothing, and are read as null. */
export function description() {
  return text()
    .nullable()
    .transform((value) => (value?.trim() === '' ? null : value));
}

export function name(maxLength = 200) {
  return text(maxLength).refine((value) => value.trim() !== '', 'must not be blank');
}

export function id() {
  return text(MAX_ID_LENGTH)
    .min(1)
    .refine((value) => value !== '.' && value !== '..', 'must not be a dot or two, which no path can name');
}

export function day() {
  // What is checked over several fields computes with days, so it waits until each is one.
  const refusal = { message: 'must be a day that exists, as YYYY-MM-DD', abort: true };
  return z.string().refine(isDay, refusal).meta({ format: 'date', example: '2026-03-10' });
}

/** 0 or 1; `true` and `false` are taken as well. Goes out as 0 or 1. */
export function flag() {
  return z
    .union([z.literal(0), z.literal(1), z.boolean()])
    .transform((value) => (value ? 1 : 0))
    .meta({ description: '0 or 1' });
}

export function hours() {
  return z.number().positive().max(MAX_DAY_HOURS);
}

/** ISO 8601 with an offset or Z (without one it is UTC), read into epoch milliseconds. */
export function instant() {
  return z
    .string()
    .transform((value, context) => {
      const at = parseInstant(value);
      if (at !== null) return at;
      context.addIssue({ code: 'custom', message: 'must be an ISO 8601 instant, such as 2026-03-10T09:00:00Z' });
      return z.NEVER;
    })
    .meta({ format: 'date-time', example: '2026-03-10T09:00:00Z' });
}

/** An instant on its way out. */
export const instantText = z.string().meta({ format: 'date-time', example: '2026-03-10T09:00:00.000Z' });

/** A flag on its way out. */
export const flagNumber = z.number().meta({ description: '0 or 1' });

/** A body whose fields are all optional may be left out altogether: it is null then, while a `null` that was sent is refused where bodies are read (json-body.ts). */
export function optionalBody<T extends z.ZodType>(schema: T) {
  return z.preprocess((body) => body ?? {}, schema);
}

/** Of what one user has set: 0 until it is saved. */
export const settingsVersion = z
  .number()
  .meta({ description: 'Grows with every change, 0 until saved; send it as If-Match to change what you saw' });

export const idParams = z.object({ id: id() });

export const ok = z.object({ ok: z.literal(true) });
