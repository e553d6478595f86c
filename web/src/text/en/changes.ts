import { plural } from '#web/text/plural.ts';

const count = plural('en');
const drafts = (n: number) => count(n, { one: '# draft', other: '# drafts' });

/** What a dry run would change. */
export const changes = {
  nothing: 'Nothing would change on these days.',
  summary: (added: number, changed: number, removed: number) =>
    `${drafts(added)} would be added, ${drafts(changed)} changed, ${drafts(removed)} removed.`,
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
  more: (n: number) => `and ${drafts(n)} more`,
  hours: (from: string, to: string) => `Hours ${from} → ${to}`,
  target: (from: string, to: string) => `${from} → ${to}`,
  described: (before: string) => `Was called “${before}”`,
  none: 'No budget',
  billable: 'Billable now',
  notBillable: 'No longer billable',
  dismissed: 'Dismissed for being too short',
  pending: 'Pending again',
  times: 'Other times of day',
  confidence: (from: string, to: string) => `Confidence ${from} → ${to}`,
  origin: 'Only where it comes from',
};
