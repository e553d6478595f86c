import type { Command } from 'commander';
import type { Terminal } from '#cli/terminal/terminal.ts';

/**
 * Gives a command its arguments, options, examples and action. A command that fails throws a `CliError` (or an `AppError`).
 * Global options (`--url`, `--token-file`, `--config`, `--json`) are read with `command.optsWithGlobals()`.
 * A lone `--no-…` option must say its default, true: commander looks for those before a command's file is read.
 */
export type DefineCommand = (command: Command, terminal: Terminal) => void;

/** One command: its words on the command line, one line of help, and its file, read only when it is called. */
export type CommandEntry = { words: string; summary: string; load: () => Promise<DefineCommand> };

/** What stands behind a first word that has commands below it. */
export const GROUPS: Readonly<Record<string, string>> = {
  budget: 'agreed amounts that work is booked on',
  catalogue: 'budgets, line items and tasks together',
  collect: 'turn real activity into signals and send them',
  day: 'a whole day: what was seen, drafted and booked',
  db: 'the store itself',
  draft: 'proposed time entries: read and decide',
  entry: 'time entries: your own and, where your access level allows, others’',
  preferences: 'your choices about auto-tracking',
  private: 'what of your time keeps no text',
  rule: 'your own rules for drafting',
  settings: 'your figures and choices for drafting',
  signal: 'observed facts that drafts are made from',
  token: 'API tokens of yours, and service tokens of agents',
  user: 'people who use this Daybook',
};

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  { words: 'serve', summary: 'run the server', load: async () => (await import('./serve.ts')).defineServe },
  { words: 'setup', summary: 'make the first executive of an empty store', load: async () => (await import('./setup.ts')).defineSetup },
  {
    words: 'doctor',
    summary: 'look for what is wrong with this installation',
    load: async () => (await import('./doctor.ts')).defineDoctor,
  },
  { words: 'db backup', summary: 'copy the store while it is in use', load: async () => (await import('./db-backup.ts')).defineDbBackup },
  { words: 'db migrate', summary: 'bring the store to this version', load: async () => (await import('./db-migrate.ts')).defineDbMigrate },
  {
    words: 'db status',
    summary: 'show where the store is and how it stands',
    load: async () => (await import('./db-status.ts')).defineDbStatus,
  },

  { words: 'login', summary: 'sign in on this computer', load: async () => (await import('./login.ts')).defineLogin },
  { words: 'logout', summary: 'forget the sign-in and revoke its tokens', load: async () => (await import('./logout.ts')).defineLogout },

  {
    words: 'collect git',
    summary: 'commits, merges and tags of local clones',
    load: async () => (await import('./collect-git.ts')).defineCollectGit,
  },
  {
    words: 'collect ical',
    summary: 'events of a calendar file or feed',
    load: async () => (await import('./collect-ical.ts')).defineCollectIcal,
  },
  {
    words: 'signal list',
    summary: 'list your signals, latest first',
    load: async () => (await import('./signal-list.ts')).defineSignalList,
  },

  { words: 'day show', summary: 'draw a day, and say what is in it', load: async () => (await import('./day-show.ts')).defineDayShow },

  {
    words: 'draft list',
    summary: 'list your drafts, newest day first',
    load: async () => (await import('./draft-list.ts')).defineDraftList,
  },
  {
    words: 'draft show',
    summary: 'show one draft, its signals and why it is what it is',
    load: async () => (await import('./draft-show.ts')).defineDraftShow,
  },
  {
    words: 'draft accept',
    summary: 'turn drafts into time entries',
    load: async () => (await import('./draft-accept.ts')).defineDraftAccept,
  },
  { words: 'draft edit', summary: 'correct a draft and accept it', load: async () => (await import('./draft-edit.ts')).defineDraftEdit },
  { words: 'draft dismiss', summary: 'refuse drafts', load: async () => (await import('./draft-dismiss.ts')).defineDraftDismiss },
  {
    words: 'draft rebuild',
    summary: 'build the drafts of some days again',
    load: async () => (await import('./draft-rebuild.ts')).defineDraftRebuild,
  },

  { words: 'entry list', summary: 'list time entries', load: async () => (await import('./entry-list.ts')).defineEntryList },
  { words: 'entry show', summary: 'show one time entry', load: async () => (await import('./entry-show.ts')).defineEntryShow },
  { words: 'entry add', summary: 'book time by hand', load: async () => (await import('./entry-add.ts')).defineEntryAdd },
  { words: 'entry edit', summary: 'change a time entry', load: async () => (await import('./entry-edit.ts')).defineEntryEdit },
  {
    words: 'entry acknowledge',
    summary: 'say that you know of the changed event behind a time entry',
    load: async () => (await import('./entry-acknowledge.ts')).defineEntryAcknowledge,
  },
  { words: 'entry delete', summary: 'delete time entries', load: async () => (await import('./entry-delete.ts')).defineEntryDelete },
  {
    words: 'entry approve',
    summary: 'approve time entries of others',
    load: async () => (await import('./entry-approve.ts')).defineEntryApprove,
  },
  {
    words: 'entry reject',
    summary: 'send a time entry back with a reason',
    load: async () => (await import('./entry-reject.ts')).defineEntryReject,
  },

  {
    words: 'preferences show',
    summary: 'show your preferences',
    load: async () => (await import('./preferences-show.ts')).definePreferencesShow,
  },
  {
    words: 'preferences set',
    summary: 'change some of your preferences',
    load: async () => (await import('./preferences-set.ts')).definePreferencesSet,
  },
  {
    words: 'private list',
    summary: 'list your private patterns',
    load: async () => (await import('./private-list.ts')).definePrivateList,
  },
  {
    words: 'private add',
    summary: 'take the texts out of what matches, for good',
    load: async () => (await import('./private-add.ts')).definePrivateAdd,
  },
  {
    words: 'private remove',
    summary: 'keep the texts of what comes from now on',
    load: async () => (await import('./private-remove.ts')).definePrivateRemove,
  },
  {
    words: 'settings show',
    summary: 'show your drafting settings and what they do',
    load: async () => (await import('./settings-show.ts')).defineSettingsShow,
  },
  {
    words: 'settings set',
    summary: 'change some of your drafting settings',
    load: async () => (await import('./settings-set.ts')).defineSettingsSet,
  },
  {
    words: 'rule list',
    summary: 'list your rules and whether they are applied',
    load: async () => (await import('./rule-list.ts')).defineRuleList,
  },
  { words: 'rule set', summary: 'replace your rules', load: async () => (await import('./rule-set.ts')).defineRuleSet },
  {
    words: 'rule preview',
    summary: 'see what other rules would do, before you set them',
    load: async () => (await import('./rule-preview.ts')).defineRulePreview,
  },

  { words: 'budget list', summary: 'list budgets', load: async () => (await import('./budget-list.ts')).defineBudgetList },
  {
    words: 'catalogue import',
    summary: 'read budgets, line items and tasks from CSV',
    load: async () => (await import('./catalogue-import.ts')).defineCatalogueImport,
  },

  { words: 'user add', summary: 'add a person', load: async () => (await import('./user-add.ts')).defineUserAdd },
  { words: 'user list', summary: 'list people', load: async () => (await import('./user-list.ts')).defineUserList },
  { words: 'user invite', summary: 'make a new invitation link', load: async () => (await import('./user-invite.ts')).defineUserInvite },
  {
    words: 'user deactivate',
    summary: 'lock a person out, keeping their time',
    load: async () => (await import('./user-deactivate.ts')).defineUserDeactivate,
  },
  { words: 'token add', summary: 'make a token, shown once', load: async () => (await import('./token-add.ts')).defineTokenAdd },
  { words: 'token list', summary: 'list tokens and their last use', load: async () => (await import('./token-list.ts')).defineTokenList },
  { words: 'token revoke', summary: 'make tokens useless', load: async () => (await import('./token-revoke.ts')).defineTokenRevoke },
];
