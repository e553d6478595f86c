import { describe, expect, it } from 'vitest';
import { collectCommands, sourceRows } from '#web/screens/settings/sources/sources.ts';

describe('sourceRows', () => {
  it('lists those with signals first, those of own agents among them', () => {
    const rows = sourceRows([
      { source: 'git', count: 2 },
      { source: 'toggl', count: 1 },
    ]);
    expect(rows.slice(0, 3)).toEqual([
      { source: 'git', switchKey: null, count: 2 },
      { source: 'toggl', switchKey: null, count: 1 },
      { source: 'google_calendar', switchKey: 'source_google_calendar', count: 0 },
    ]);
    expect(rows).toHaveLength(10);
  });
});

describe('collectCommands', () => {
  it('knows the commands of the sources that the command line collects', () => {
    expect(collectCommands('git', 'ada@example.com')[0]).toContain('--author ada@example.com');
    expect(collectCommands('ical', 'ada@example.com')).toHaveLength(2);
    expect(collectCommands('meetings', 'ada@example.com')).toEqual([]);
  });
});
