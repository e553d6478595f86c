import type { ErrorCode } from '#domain/app-error.ts';
import { admin } from './admin.ts';
import { adminCatalogue } from './admin-catalogue.ts';
import { adminTokens } from './admin-tokens.ts';
import { doors } from './doors.ts';
import { settings } from './settings.ts';
import { settingsAccount } from './settings-account.ts';
import { settingsPrivacy } from './settings-privacy.ts';
import { settingsRules } from './settings-rules.ts';
import { settingsTracking } from './settings-tracking.ts';
import { timesheet } from './timesheet.ts';
import { words } from './words.ts';

/** Why something could not be shown or done, and what to do about it: a sentence for each code of the API. */
const codes: Record<ErrorCode | 'internal_error', string> = {
  invalid_input: 'Daybook can’t take this as it is. Check what you have entered and try again.',
  invalid_json: 'Daybook could not read what this page sent. Load the page anew and try again.',
  unauthenticated: 'You are signed out. Load the page anew and sign in.',
  wrong_credentials: 'E-mail or password is wrong. Check both and try again.',
  cross_origin_refused: 'This seemed to come from another site. Open Daybook by its own address and try again.',
  forbidden: 'Your access level does not allow this. Ask an executive if you need it.',
  not_found: 'This is not there any more, or it is not yours to see. Load the page anew.',
  unknown_reference: 'Something you have chosen is gone or archived. Choose another.',
  not_pending: 'This draft has been decided on already. Load the page anew to see how it stands.',
  not_dismissed: 'This draft is no longer dismissed, so there is nothing to restore. Load the page anew to see how it stands.',
  time_taken: 'A time entry or another draft has some of these minutes already. Decide on that one first, or choose other times.',
  version_changed: 'This has changed since you saw it. Look at it again before you decide.',
  not_awaiting_approval: 'This time entry has been decided on already. Load the page anew to see how it stands.',
  own_entry: 'Nobody approves or rejects their own time. Leave it to somebody else.',
  approved_by_another: 'Somebody else has approved this time entry. Ask an executive to change it.',
  already_exists: 'This is in use already, perhaps by something archived. Choose another.',
  last_executive: 'This is the last active executive. Make someone else an executive first, or nobody could run Daybook.',
  already_set_up: 'Daybook is set up already. Sign in, or ask for an invitation.',
  link_expired: 'This link has been used, has expired or was replaced by a newer one. Ask for a new link.',
  archived: 'This is archived or deactivated. Put it back in use first.',
  undo_expired: 'This was done more than ten minutes ago, so it can’t be undone. Change it by hand.',
  already_undone: 'This has been undone already. Nothing is left to do.',
  undo_refused: 'This can’t be undone: something about it has changed since. Change it by hand.',
  auto_tracking_off: 'Drafts are off, so none are made. Switch them on in the settings first.',
  body_too_large: 'This is too large. Shorten it, or do it in parts.',
  too_many_items: 'This is too much at once. Do it in parts.',
  unsupported_media_type: 'Daybook could not read what this page sent. Load the page anew and try again.',
  headers_too_large: 'The address of this page is too long. Take filters away and try again.',
  request_timed_out: 'This took too long to arrive. Check your connection and try again.',
  too_many_attempts: 'There were too many attempts. Wait a while, then try again.',
  internal_error: 'Something went wrong on the server. Try again, and if it stays, tell whoever runs Daybook.',
};

/** What is wrong with one field, where its code alone says too little. */
const fields = {
  name: 'Write a name of up to 255 characters.',
  email: 'Write a whole e-mail address, such as maya@example.com.',
  password: 'Choose at least 12 characters, and not your e-mail address.',
  new_password: 'Choose at least 12 characters, and not your e-mail address.',
  current_password: 'This is not your current password.',
  time_zone: 'Choose a time zone from the list.',
  manager_id: 'Choose somebody else: nobody can be above themselves.',
  description: 'Write up to 10,000 characters.',
  hours: 'Write hours above 0, up to 24.',
  at: 'Choose a time that leaves something to both parts.',
  starts_at: 'Choose a time within the day of the draft.',
  ends_at: 'Choose a time within the day of the draft that leaves it at most 24 hours.',
  started_at: 'Give both times.',
  ended_at: 'Choose an end later than the beginning.',
  ids: 'Choose two drafts or more, all of one day and with at most 24 hours together.',
  billable_hours: 'Hours to bill need an entry that is billable.',
  expires_at: 'Choose a moment that is still to come.',
} as const;

const names = {
  name: words.name,
  email: words.email,
  password: doors.password,
  new_password: settingsAccount.newPassword,
  current_password: settingsAccount.currentPassword,
  time_zone: words.timeZone,
  access_level: words.accessLevel,
  manager_id: admin.users.manager,
  date: words.date,
  hours: words.hours,
  description: words.description,
  budget_id: words.budget,
  line_item_id: words.lineItem,
  task_id: words.task,
  billable: words.billable,
  billable_hours: 'Hours to bill',
  client: words.client,
  code: adminCatalogue.code,
  title: adminCatalogue.title,
  task_key: adminCatalogue.key,
  agreed_hours: adminCatalogue.agreedHours,
  at: 'Moment',
  starts_at: timesheet.startsAt,
  ends_at: timesheet.endsAt,
  started_at: timesheet.startsAt,
  ended_at: timesheet.endsAt,
  ids: 'Selection',
  reason: 'Reason',
  expires_at: 'Expiry',
  user_ids: admin.sections.users,
  sources: adminTokens.sources,
  custom_rules: settings.sections.rules,
  csv: 'File',
  calendar_exclude_patterns: settingsTracking.exclude,
  working_hours: settingsTracking.groups.workingHours,
  longest_burst_minutes: settingsTracking.longest,
  burst_gap_minutes: settingsTracking.gap,
  burst_lead_minutes: settingsTracking.lead,
  patterns: settingsPrivacy.private.patterns,
} as const;

export const problems = {
  unreachable: 'The server does not answer. Check your connection and try again.',
  broken: 'Something went wrong in Daybook itself. Try again, or load the page anew.',
  codes,
  fields: fields as Record<keyof typeof fields, string>,
  names: names as Record<keyof typeof names, string>,
  wrongField: 'This can’t be used. Enter something else.',
  /** What keeps a rule from being applied, by the part of it that is meant. */
  ruleParts: {
    version: 'Write 1: Daybook knows no other version.',
    budget_id: 'This budget is gone or archived. Choose another.',
    line_item_id: 'This line item is gone or archived, or is of another budget. Choose another.',
    task_id: 'This task is gone or archived. Choose another.',
    matches: 'This pattern can’t be read, or takes too long. Write a simpler one.',
    description: 'Write a description that is not blank, with places that Daybook can fill.',
    from: 'Write a time from 00:00 to 23:59.',
    to: 'Write a time from 00:00 to 24:00, and another than the beginning.',
    at_least: 'Write whole minutes.',
    less_than: 'Write whole minutes, and more than the least.',
    billable: 'Write 0 or 1.',
    exclude: 'Take everything else away: a rule that makes no draft sets nothing.',
    field: 'Name a field that rules can look at.',
  },
  ruleCondition: settingsRules.conditionNumber,
  ruleExclude: settingsRules.doesExcludeChoice,
  rulePart: 'Daybook can’t read this part of the rule. Write it as the page on rules says.',
  waitSeconds: (n: number) =>
    n === 1 ? 'There were too many attempts. Try again in a second.' : `There were too many attempts. Try again in ${n} seconds.`,
  waitMinutes: (n: number) =>
    n === 1 ? 'There were too many attempts. Try again in a minute.' : `There were too many attempts. Try again in ${n} minutes.`,
};
