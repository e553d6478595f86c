import { z } from 'zod';
import { CLAIM_KINDS, MAX_BURST_GAP_MINUTES, MAX_BURST_LEAD_MINUTES, TENTATIVE_EVENTS } from '#domain/drafting/settings.ts';
import { WEEKDAYS } from '#domain/working-hours.ts';
import { optionalBody } from './fields.ts';

const MAX_WORKING_HOURS = 50;

const workingHoursSchema = z.object({ weekdays: z.array(z.enum(WEEKDAYS)), from: z.string(), to: z.string() });

export const draftingSettingsSchema = z
  .object({
    burst_gap_minutes: z.number(),
    burst_lead_minutes: z.number(),
    longest_burst_minutes: z.number(),
    precedence: z.array(z.enum(CLAIM_KINDS)),
    tentative_events: z.enum(TENTATIVE_EVENTS),
    working_hours: z.array(workingHoursSchema),
  })
  .meta({ id: 'DraftingSettings' });

const wholeMinutes = z.number().int();
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time as HH:MM, 00:00 to 23:59');
const endClockTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time as HH:MM, 00:01 to 24:00');

const workingHours = z
  .object({
    weekdays: z
      .array(z.enum(WEEKDAYS))
      .min(1)
      .max(WEEKDAYS.length)
      .refine(isWithoutRepeats, 'must not have a weekday twice')
      .meta({ uniqueItems: true }),
    from: clockTime.meta({ example: '09:00' }),
    to: endClockTime.meta({ example: '17:00' }),
  })
  .refine(({ from, to }) => from < to, { message: 'must be later than from', path: ['to'] });

/** An absent field stays as it is; lists are replaced whole. */
export const updateDraftingSettingsBody = optionalBody(
  z
    .object({
      burst_gap_minutes: wholeMinutes
        .min(1)
        .max(MAX_BURST_GAP_MINUTES)
        .meta({ description: 'Points of one work item closer than this are one burst; at most longest_burst_minutes' }),
      burst_lead_minutes: wholeMinutes
        .min(0)
        .max(MAX_BURST_LEAD_MINUTES)
        .meta({ description: 'A burst begins this long before its first point' }),
      longest_burst_minutes: wholeMinutes
        .min(15)
        .max(1_440)
        .meta({ description: 'A burst that would be longer ends; at least burst_gap_minutes' }),
      precedence: z
        .array(z.enum(CLAIM_KINDS))
        .length(CLAIM_KINDS.length)
        .refine(isWithoutRepeats, 'must have each kind exactly once')
        .meta({ uniqueItems: true, description: 'Each kind once, the one that wins a minute first' }),
      tentative_events: z
        .enum(TENTATIVE_EVENTS)
        .meta({ description: 'What events that nobody has accepted are: a kind of their own, the same as accepted ones, or no drafts' }),
      working_hours: z
        .array(workingHours)
        .max(MAX_WORKING_HOURS)
        .meta({ description: 'Where gaps are looked for, in local time; none where empty' }),
    })
    .partial(),
);

function isWithoutRepeats(items: readonly string[]): boolean {
  return new Set(items).size === items.length;
}
