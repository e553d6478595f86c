import { z } from 'zod';
import {
  BUDGET_CODE_RULE,
  MAX_AGREED_HOURS,
  MAX_CATALOGUE_NAME_LENGTH,
  parseBudgetCode,
  parseTaskKey,
  TASK_KEY_RULE,
} from '#domain/catalogue.ts';
import { isStorableText } from '#domain/storable-text.ts';
import { id, instantText, text } from './fields.ts';

const MAX_SEARCH_LENGTH = 200;

/** A name as the catalogue compares it: without blanks around it. */
export function catalogueName() {
  return z
    .string()
    .trim()
    .min(1, 'must not be blank')
    .max(MAX_CATALOGUE_NAME_LENGTH)
    .refine(isStorableText, 'holds NUL or half a surrogate pair');
}

export function agreedHours() {
  return z.number().positive().max(MAX_AGREED_HOURS).meta({ description: 'Hours agreed; null is no limit' });
}

export function budgetCode() {
  return upperCased(parseBudgetCode, BUDGET_CODE_RULE).meta({
    description: 'What people write in titles and branches; stored in upper case',
    example: 'ACME',
    pattern: '^[A-Za-z][A-Za-z0-9_-]{0,19}$',
  });
}

export function taskKey() {
  return upperCased(parseTaskKey, TASK_KEY_RULE).meta({
    description: 'What people write in titles and branches; stored in upper case',
    example: 'ACME-12',
    pattern: '^[A-Za-z][A-Za-z0-9]{1,9}-[0-9]{1,6}$',
  });
}

/** The id another system has for it, so that the two can be kept in step; without it we make one. */
export const givenId = id().optional().meta({ description: 'An id of yours, where you keep the catalogue in step with another system' });

/** 0 or 1 in a query string; `true` and `false` are taken as well. */
const queryFlag = z
  .enum(['0', '1', 'true', 'false'])
  .default('0')
  .transform((value) => (value === '1' || value === 'true' ? 1 : 0));

/** What every list of the catalogue takes. */
export const catalogueFilter = {
  include_archived: queryFlag.meta({ description: '1 lists archived ones as well' }),
  search: text(MAX_SEARCH_LENGTH).optional(),
};

/** What every row of the catalogue ends with. */
export const catalogueRow = {
  archived_at: instantText.nullable().meta({ description: 'Archived ones count as gone for everything new' }),
  version: z.number().meta({ description: 'Grows with every change; send it as If-Match to change what you saw' }),
  created_at: instantText,
  updated_at: instantText,
};

export const usedHours = z.number().meta({ description: 'Hours of the time entries on it, of everyone, that were not rejected' });

function upperCased(parse: (text: string) => string | null, rule: string) {
  return z.string().transform((value, context) => {
    const parsed = parse(value.trim());
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', message: rule });
    return z.NEVER;
  });
}
