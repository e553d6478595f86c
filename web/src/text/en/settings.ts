import { plural } from '#web/text/plural.ts';
import { settingsAccount } from './settings-account.ts';
import { settingsPrivacy } from './settings-privacy.ts';
import { settingsRules } from './settings-rules.ts';
import { settingsSources } from './settings-sources.ts';
import { settingsTokens } from './settings-tokens.ts';
import { settingsTracking } from './settings-tracking.ts';

const count = plural('en');

/** What one user chose for themself. */
export const settings = {
  sections: {
    tracking: 'Auto-tracking',
    sources: 'Sources',
    rules: 'Rules',
    private: 'Private time',
    tokens: 'Tokens',
    account: 'Account',
    data: 'My data',
  },
  noSection: 'There is no such section.',
  readOnly: 'Your access level lets you see this, not change it.',
  saveChanges: 'Save changes',
  discard: 'Discard',
  unsaved: 'Unsaved changes',
  changedMeanwhile:
    'What is stored has changed since you began, in another tab or on the command line. Saving again replaces it by what you see here. Discard to see it.',
  leaveTitle: 'Leave without saving?',
  leaveText: 'Your changes are not saved. If you leave, they are gone.',
  leave: 'Leave',
  minutesProblem: (least: string, most: string) => `Write whole minutes, ${least} to ${most}.`,
  removeNamed: (what: string) => `Remove ${what}`,
  moveNamed: (what: string) => `Move ${what}`,
  redraft: {
    saved: 'Saved. Drafts of the last 30 days follow by themselves, except what you decided or changed.',
    savedWhileOff: 'Saved. Auto-tracking is off, so no draft is made until you switch it on.',
    waiting: (n: number) => count(n, { one: '# day is still to be drafted.', other: '# days are still to be drafted.' }),
    done: 'All days are drafted.',
    again: 'Draft the last 7 days again',
  },
  effect: {
    title: 'Effect on the last 7 days',
    untouched: 'Change something to see what it would do to your drafts of the last seven days. Nothing is written until you save.',
    show: 'Details',
    now: 'Now',
    then: 'Then',
    pending: 'Drafts',
    dismissed: 'Dismissed',
    none: 'No effect on these days',
    drafts: (more: number) =>
      more > 0
        ? count(more, { one: '# draft more', other: '# drafts more' })
        : count(-more, { one: '# draft fewer', other: '# drafts fewer' }),
    hoursMore: (hours: string) => `${hours} h more`,
    hoursLess: (hours: string) => `${hours} h less`,
    changed: (n: number) => count(n, { one: '# draft changes', other: '# drafts change' }),
    inWeek: (effect: string) => `Last 7 days: ${effect}`,
  },
  tracking: settingsTracking,
  sources: settingsSources,
  rules: settingsRules,
  private: settingsPrivacy.private,
  data: settingsPrivacy.data,
  tokens: settingsTokens,
  account: settingsAccount,
};
