import { expect, it } from 'vitest';
import { addUser } from '#test/app.ts';
import { describeOn, SQLITE } from '#test/databases.ts';
import { environmentFor, runDaybook, startServer } from './run-daybook.ts';

describeOn(SQLITE, 'daybook settings', (store) => {
  async function serve() {
    const { url } = await startServer(store);
    return environmentFor(url, { DAYBOOK_TOKEN: (await addUser(store)).api_token });
  }

  it('show explains each figure', async () => {
    const { code, stdout } = await runDaybook(['settings', 'show'], await serve());
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toEqual([
      'burst_gap_minutes      30 min: points of one work item, such as commits, closer than this are one burst of work',
      'burst_lead_minutes     15 min: a burst begins this long before its first point',
      'longest_burst_minutes  480 min: a burst that would be longer ends, and another begins',
      'precedence             meeting_held > event_accepted > tracked_interval > burst > event_tentative: the first of these that claims a minute gets it',
      'tentative_events       own_kind: events not accepted yet have their own place in precedence',
      'working_hours          Mon–Fri 09:00–17:00: where time that nothing accounts for is a gap',
    ]);
  });

  it('set changes what it is given, and show names the default beside it', async () => {
    const env = await serve();
    const hours = [
      { weekdays: ['sunday', 'friday', 'monday', 'wednesday', 'thursday'], from: '08:30', to: '12:00' },
      { weekdays: ['monday', 'tuesday'], from: '13:00', to: '24:00' },
    ];
    const run = await runDaybook(
      ['settings', 'set', 'burst_gap_minutes=45', 'tentative_events=leave_out', `working_hours=${JSON.stringify(hours)}`],
      env,
    );
    expect(run).toEqual({ code: 0, stdout: '', stderr: '3 drafting settings saved. The drafts of the last 30 days follow.\n' });
    const { stdout } = await runDaybook(['settings', 'show'], env);
    expect(stdout).toMatch(/^burst_gap_minutes +45 min \(by default 30 min\): /m);
    expect(stdout).toMatch(/^tentative_events +leave_out \(by default own_kind\): events not accepted yet make no drafts$/m);
    expect(stdout).toMatch(
      /^working_hours +Mon, Wed–Fri, Sun 08:30–12:00; Mon, Tue 13:00–24:00 \(by default Mon–Fri 09:00–17:00\): where/m,
    );
    await runDaybook(['settings', 'set', 'working_hours=[]'], env);
    const json = JSON.parse((await runDaybook(['settings', 'show', '--json'], env)).stdout);
    expect(json.settings).toEqual({
      ...json.defaults,
      burst_gap_minutes: 45,
      tentative_events: 'leave_out',
      working_hours: [],
      version: 2,
    });
    expect((await runDaybook(['settings', 'show'], env)).stdout).toMatch(/^working_hours +none \(by default /m);
  });

  it('set says what the server refuses, and what is no setting', async () => {
    const env = await serve();
    const refused = await runDaybook(['settings', 'set', 'longest_burst_minutes=20'], env);
    expect(refused.code).not.toBe(0);
    expect(refused.stderr).toContain('the longest burst (20 minutes) must be at least the gap (30 minutes)');
    const unknown = await runDaybook(['settings', 'set', 'burst_gap=20'], env);
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(unknown.stderr).toContain('burst_gap is no drafting setting. There are: burst_gap_minutes, ');
    expect(await runDaybook(['settings', 'set', 'burst_gap_minutes=half'], env)).toMatchObject({ code: 2, stdout: '' });
  });
});
