import { plural } from '#web/text/plural.ts';

const count = plural('en');

/** What rules do and don't, and when: said wherever rules are made. */
export const ruleEffect = {
  order:
    'For budget, line item and task, what was sent with a signal comes first, then a task key or budget code in its title or branch, and then rules.',
  /** By what comes before the rule. */
  outranked: {
    signal: (n: number) =>
      count(n, {
        one: '# draft stays where it is in spite of a rule: what to book on was sent with it.',
        other: '# drafts stay where they are in spite of a rule: what to book on was sent with them.',
      }),
    code: (n: number) =>
      count(n, {
        one: '# draft stays where it is in spite of a rule: its title or branch names what to book on.',
        other: '# drafts stay where they are in spite of a rule: their titles or branches name what to book on.',
      }),
  },
  contradicted: (n: number) => count(n, { one: '# time entry says otherwise', other: '# time entries say otherwise' }),
  contradictedAbout: 'What was booked before stays as it is.',
  booked: 'Booked:',
  ruleSays: 'The rule:',
  more: (n: number) => `and ${n} more`,
  notApplied: 'Daybook would keep this rule and not apply it:',
};
