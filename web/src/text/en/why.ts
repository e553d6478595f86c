import type { Rounding as RoundingRule } from '#domain/rounding.ts';
import { plural } from '#web/text/plural.ts';

const count = plural('en');
const minutes = (n: number) => (n > 0 && n < 1 ? 'less than a minute' : count(Math.round(n), { one: '# minute', other: '# minutes' }));

type Rounding = { raw_minutes: number; rounding_minutes: number; rounding: string };
const way = { nearest: 'to the nearest', up: 'up to the next', down: 'down to a step of' };
type Holder = { kind: 'draft' | 'time_entry'; name: string };

/** Why a draft is what it is. */
export const why = {
  title: 'Why this draft?',
  minutes,
  confidence: (word: string, share: string) => `${word} confidence (${share})`,
  pinned: 'You shaped this draft yourself, so drafting leaves it as it is.',
  zone: (zone: string) => `Times are those of ${zone}.`,
  more: (n: number) => `and ${n} more`,
  sentByAgent: (moment: string) => `An agent sent this draft on ${moment}. It says nothing about how it came to be.`,
  unexplained: 'No explanation was kept.',
  itsSignals: 'Its signals',
  noSignals: 'It names no signal that is known here.',
  hoursTitle: 'Why these hours',
  rounding: ({ raw_minutes, rounding_minutes, rounding }: Rounding, rule: RoundingRule | null, booked: string) => {
    const raw = `${minutes(raw_minutes)} of your day`;
    if (rounding_minutes === 0) return `${raw}. Nothing had to be rounded.`;
    if (rounding === 'none') return `${raw}. It is booked as ${booked}, the least that can be.`;
    return `${raw}, rounded ${rule ? `${way[rule.direction]} ${minutes(rule.stepMinutes)}` : ''} to ${booked}: ${minutes(Math.abs(rounding_minutes))} ${rounding_minutes > 0 ? 'more' : 'less'}.`;
  },
  roundingWarning: 'Rounding changes it by more than a tenth.',
  kinds: {
    meeting_held: 'a meeting that was held',
    event_accepted: 'a calendar event',
    event_tentative: 'an event you have not accepted',
    tracked_interval: 'tracked time',
    burst: 'the work that led to it',
  } as Record<string, string>,
  claimed: (claimed: string, given: string | null) =>
    given === null ? `${claimed}, all counted here.` : `${claimed}, of which ${given} count here.`,
  lost: (lost: string, reason: string | null, to: Holder | null) => {
    if (to === null || reason === null) return `${lost} went to several others.`;
    const holder = `${to.kind === 'draft' ? 'the draft' : 'the time entry'} “${to.name}”`;
    const because: Record<string, string> = {
      booked: `${holder}, which is booked`,
      decided: `${holder}, which stands as it is`,
      precedence: `${holder}, whose kind of time comes first`,
      same_kind: `${holder}, the shorter of two claims of one kind`,
      same_draft: 'another signal of this very draft, so they count once',
    };
    return `${lost} went to ${because[reason] ?? holder}.`;
  },
  evidenceTitle: 'What else happened in these minutes',
  evidence: (lost: string, reason: string) =>
    ({
      same_kind: `${lost} of it came second, since the claim here is shorter.`,
      precedence: `${lost} of it came second to this kind of time.`,
    })[reason] ?? `This draft holds ${lost} of it.`,
  targetTitle: 'Why this budget and task',
  nothingFound: 'Nothing says what to book it on.',
  places: ['Taken:', 'Runner-up:', 'Also possible:'],
  tiers: {
    signal: 'sent with the signal',
    code: 'named in the title or branch',
    rule: 'set by a rule of yours',
  } as Record<string, string>,
  /** By what was looked for without finding anything. */
  notFound: {
    signal: 'No budget was sent with the signal.',
    code: 'No task key or budget code is in the title or branch.',
    rule: 'No rule of yours sets one.',
  } as Record<string, string>,
  joinedOf: (taken: string, others: string) =>
    `It was joined from drafts on different budgets, line items or tasks: the longest was on ${taken}, and that was taken. Others were on ${others}.`,
  rule: (place: number, name: string | null, sets: string) => `Rule ${place}${name ? ` “${name}”` : ''} holds for it, and sets ${sets}.`,
  /** `sets` is null where nothing else of the rule is left. */
  ruleLoses: (place: number, name: string | null, first: string, sets: string | null) =>
    `Rule ${place}${name ? ` “${name}”` : ''} holds for it too, but ${first} comes first. ${sets ? `So it sets only ${sets}.` : 'So it sets nothing here.'}`,
  /** By the tier that comes before rules. */
  comesFirst: { signal: 'what was sent with the signal', code: 'what the title or branch names' },
  /** Of a rule that is being made. */
  ruleWouldLose: {
    signal: 'The rule would not move this draft: what to book on was sent with its signal, and that comes before rules.',
    code: 'The rule would not move this draft: its title or branch names what to book on, and that comes before rules. Correct it there, if you can.',
  },
  ruleSets: { target: 'budget or task', billable: 'whether it is billed', description: 'the description' },
  makeRule: 'Make this a rule',
  ruleTitle: 'A rule for work like this',
  ruleIntro: 'The next signals that look like this are drafted the same way. What is booked already stays as it is.',
  ruleWhen: 'If all of this holds',
  ruleThen: 'then',
  ruleExclude: 'Make no draft of it',
  condition: (field: string, value: string) =>
    ({
      title: `the title contains “${value}”`,
      repository: `the repository is “${value}”`,
      project: `the project is “${value}”`,
      calendar: `the calendar is “${value}”`,
      source: `it comes from ${value}`,
    })[field] ?? value,
  titleWords: 'Words of the title',
  leftOpen: 'As drafting finds it',
  descriptionHint: 'Left empty, drafting finds it. {title} stands for the title of the signal.',
  rulePlace: (place: number) => `It becomes rule ${place}, before the one that holds for this draft now: the first that holds counts.`,
  ruleIncomplete: 'Tick at least one condition, and say what to book on.',
  dryRun: 'What it would change in the last 14 days',
  saveRule: 'Save the rule',
  ruleSaved: 'The rule is saved. Your undecided drafts of the last 30 days follow it by themselves.',
  ruleSavedWhileOff: 'The rule is saved. It takes effect once auto-tracking is switched on.',
  draftAgain: 'Draft the last 14 days again now',
  daysDue: (n: number) => count(n, { one: '# day is being drafted again.', other: '# days are being drafted again.' }),
  daysDone: 'The days are drafted again.',
  backToWhy: 'Back to the explanation',
};
