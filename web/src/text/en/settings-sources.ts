/** Where signals come from. */
export const settingsSources = {
  about: 'Signals are what Daybook saw you do. Here is where they come from, what each source may do, and how to connect it.',
  abouts: {
    google_calendar: 'Events of your Google calendars.',
    meetings: 'Meetings that were held, from a meeting tool.',
    nucleus: 'Tasks moved, comments and documents in the workspace that hosts Daybook.',
    github: 'Reviews, comments and pull requests on GitHub.',
    productive: 'Activity and timers in Productive.',
    git: 'Commits in clones on your machine.',
    ical: 'A calendar file, or the private address of a calendar.',
    activitywatch: 'Which programs and windows you worked in.',
    wakatime: 'Time in your editor, by project.',
  } as Record<string, string>,
  unknown: 'A source of your own agents.',
  nothingYet: 'Nothing yet',
  lastCame: (at: string) => `Last came ${at}`,
  makesDrafts: 'Makes drafts',
  alwaysOn: 'Always makes drafts',
  switchedOn: (name: string) => `${name} makes drafts.`,
  switchedOff: (name: string) => `${name} makes no drafts any more. Its signals are kept.`,
  connect: 'How to connect',
  command: 'Command',
  commandAbout:
    'Run this in the folder of Daybook, on the machine that has it. Sign in once with “npm run daybook -- login”. Running it again changes nothing twice.',
  agentAbout: (source: string) =>
    `A small program of yours, or a bridge, sends it with a service token that speaks for you, as signals with the source “${source}”.`,
  agentLink: 'Issue a token',
  googleHint: 'Without one: copy the calendar’s private iCal address and collect it as Calendar below.',
};
