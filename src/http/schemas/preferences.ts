import { z } from 'zod';
import { jsonDepth, MAX_JSON_DEPTH } from '#domain/json-depth.ts';
import { parseRounding } from '#domain/rounding.ts';
import { isStorableText } from '#domain/storable-text.ts';
import { flag, flagNumber, optionalBody, settingsVersion, text } from './fields.ts';

const MAX_PATTERNS = 1_000;
const MAX_RULES = 1_000;
const MINUTES_PER_DAY = 1_440;

export const preferencesSchema = z
  .object({
    enabled: flagNumber,
    source_google_calendar: flagNumber,
    source_meetings: flagNumber,
    source_nucleus: flagNumber,
    source_github: flagNumber,
    source_productive: flagNumber,
    calendar_exclude_patterns: z.array(z.string()),
    calendar_min_duration_minutes: z.number(),
    custom_rules: z.array(z.unknown()),
    default_rounding: z.string(),
    auto_dismiss_below_minutes: z.number(),
    version: settingsVersion,
  })
  .meta({ id: 'Preferences' });

const minutes = z.number().min(0).max(MINUTES_PER_DAY);

/** Any JSON list of that size: which of its items are rules is found where they are applied. */
export const customRules = z
  .array(z.unknown())
  .max(MAX_RULES)
  .refine(isStorableJson, `holds NUL, half a surrogate pair or a number beyond 1.8e308, or is nested deeper than ${MAX_JSON_DEPTH} levels`);

/** An absent field stays as it is; arrays are replaced whole. */
export const updatePreferencesBody = optionalBody(
  z
    .object({
      enabled: flag(),
      source_google_calendar: flag(),
      source_meetings: flag(),
      source_nucleus: flag(),
      source_github: flag(),
      source_productive: flag(),
      calendar_exclude_patterns: z
        .array(text(500).refine((pattern) => pattern.trim() !== '', 'must not be blank'))
        .max(MAX_PATTERNS)
        .meta({ description: 'Matched anywhere in the title, whatever its case; `*` is a wildcard' }),
      calendar_min_duration_minutes: minutes,
      custom_rules: customRules,
      default_rounding: z
        .string()
        .max(20)
        .refine((value) => parseRounding(value) !== null, 'must be none, or Nmin, Nmin_up or Nmin_down with N from 1 to 60')
        .meta({ example: '15min' }),
      auto_dismiss_below_minutes: minutes,
    })
    .partial(),
);

function isStorableJson(value: unknown[]): boolean {
  return jsonDepth(value) <= MAX_JSON_DEPTH && everyPartStorable(value);
}

/** `1e999` is read as infinity, which JSON can't write. */
function everyPartStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value);
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, child]) => isStorableText(key) && everyPartStorable(child));
}
