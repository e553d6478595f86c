import { redactEvidence } from './entry-evidence.ts';
import type { HasPrivateText } from './private-patterns.ts';

/** What stands for the description of private work. */
export const PRIVATE_TIME = 'Private time';

/** The texts of a draft, or of a time entry, as it is or as its history has it. */
export type BookingTexts = {
  description: string | null;
  categorization_source?: string;
  rejection_reason?: string | null;
  evidence?: string | null;
};

/** Whether a draft is private: one of its signals is, or what it says. */
export function isPrivateBooking({ description }: BookingTexts, hasPrivateText: HasPrivateText): boolean {
  return description !== null && description !== PRIVATE_TIME && hasPrivateText([description]);
}

/**
 * A draft or time entry without private texts; the same object where it holds none. `isPrivate`: what it was made of is private, so whatever
 * it says has to go. Where nothing is said, nothing is put there.
 */
export function redactBooking<Row extends BookingTexts>(row: Row, isPrivate: boolean, hasPrivateText: HasPrivateText): Row {
  const hasToGo = (text: string) => text !== PRIVATE_TIME && hasPrivateText([text]);
  const changes: Partial<BookingTexts> = {};
  if (row.description !== null && row.description !== PRIVATE_TIME && (isPrivate || hasToGo(row.description)))
    changes.description = PRIVATE_TIME;
  if (row.rejection_reason && hasToGo(row.rejection_reason)) changes.rejection_reason = PRIVATE_TIME;
  if (row.categorization_source && row.categorization_source !== 'none' && hasToGo(row.categorization_source))
    changes.categorization_source = 'none';
  if (row.evidence) {
    const evidence = redactEvidence(row.evidence, hasPrivateText);
    if (evidence !== row.evidence) changes.evidence = evidence;
  }
  return Object.keys(changes).length === 0 ? row : { ...row, ...changes };
}
