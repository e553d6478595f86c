import { describe, expect, test } from 'vitest';
import { type ExplanationRow, explanationLines } from '#cli/draft-explanation.ts';

type Share = ExplanationRow['signals'][number];

const NOWHERE = { budget_id: null, line_item_id: null, task_id: null, budget_name: null, line_item_name: null, task_title: null };

function share(given: Partial<Share>): Share {
  return {
    signal_id: 's1',
    title: 'Workshop',
    source: 'ical',
    signal_type: 'event',
    kind: 'event_accepted',
    starts_at: '2026-03-10T09:30:00.000Z',
    ends_at: '2026-03-10T11:30:00.000Z',
    claimed_minutes: 120,
    given_minutes: 120,
    lost: [],
    ...given,
  };
}

function lines(given: Partial<ExplanationRow>): string[] {
  const explanation: ExplanationRow = {
    signals: [share({})],
    evidence: [],
    matched_by: { signal_id: 's1', tiers: [] },
    joined_targets: [],
    rule: null,
    rule_set_version: 'none',
    time_zone: 'Europe/Berlin',
    raw_minutes: 120,
    rounded_minutes: 120,
    rounding: '15min',
    rounding_minutes: 0,
    rounding_warning: 0,
    ...given,
  };
  return explanationLines(explanation).map((line) => line.trim());
}

describe('explanationLines', () => {
  test('says when each signal was, in the user’s zone, and what it gave', () => {
    expect(lines({})).toContain('Workshop (ical), 10:30–12:30, a calendar event: 120 min claimed, all given');
  });

  test('says of each minute that was lost who has it and by what right', () => {
    const to = { kind: 'draft' as const, id: 'd1', description: 'Stand-up' };
    const entry = { kind: 'time_entry' as const, id: 'e1', description: null };
    const lost = [
      { to, reason: 'precedence' as const, minutes: 30 },
      { to: entry, reason: 'booked' as const, minutes: 0.5 },
      { to, reason: 'same_kind' as const, minutes: 10 },
      { to, reason: 'decided' as const, minutes: 1 },
      { to, reason: 'same_draft' as const, minutes: 2 },
      { to: null, reason: null, minutes: 3 },
    ];
    const told = lines({ signals: [share({ given_minutes: 73.5, lost })] });
    expect(told.slice(2, 9)).toEqual([
      'Workshop (ical), 10:30–12:30, a calendar event: 120 min claimed, 74 min given',
      '30 min went to the draft “Stand-up”, whose kind of time comes first',
      'under 1 min went to the time entry “e1”, which is booked',
      '10 min went to the draft “Stand-up”, the shorter of two claims of one kind',
      '1 min went to the draft “Stand-up”, which stands as it is',
      '2 min went to another signal of this very draft, so they are counted once',
      '3 min went to several others',
    ]);
  });

  test('says that joined drafts were booked on different things, and which was taken', () => {
    const nothing = { line_item_id: null, line_item_name: null, task_id: null, task_title: null };
    const joined_targets = [
      { ...nothing, budget_id: 'site', budget_name: 'Site' },
      { ...nothing, budget_id: 'shop', budget_name: null },
      { ...nothing, budget_id: null, budget_name: null },
    ];
    expect(lines({ joined_targets })).toContain(
      'Joined from drafts on different targets. Taken from the longest: Site; not taken: shop; nothing',
    );
  });

  test('names what else happened in these minutes', () => {
    const evidence = [
      {
        signal_id: 'c',
        title: null,
        source: 'git',
        signal_type: 'commit',
        kind: 'burst' as const,
        lost_minutes: 15,
        reason: 'precedence' as const,
      },
    ];
    expect(lines({ evidence })).toContain('commit (git), the work that led to it: 15 min of it came second to this kind of time');
  });

  test('says what rounding did, and warns where it adds more than a tenth', () => {
    expect(lines({})[1]).toBe('120 minutes of your day, booked as 2:00.');
    expect(lines({ raw_minutes: 50, rounded_minutes: 60, rounding_minutes: 10, rounding_warning: 1 })[1]).toBe(
      '50 minutes of your day, rounded to the nearest 15 minutes to 1:00: 10 min more, which is over a tenth.',
    );
    expect(lines({ raw_minutes: 1, rounded_minutes: 60, rounding: '60min_up', rounding_minutes: 59, rounding_warning: 1 })[1]).toContain(
      '1 minute of your day, rounded up to the next 60 minutes to 1:00: 59 min more',
    );
    expect(lines({ raw_minutes: 14, rounded_minutes: 10, rounding: '10min_down', rounding_minutes: -4 })[1]).toBe(
      '14 minutes of your day, rounded down to a step of 10 minutes to 0:10: 4 min less.',
    );
  });

  test('says which target was taken, which came second, which rule holds, and what found nothing', () => {
    const acme = { ...NOWHERE, budget_id: 'b1', budget_name: 'Acme', match_confidence: 0.7, categorization_source: 'code' as const };
    const beta = { ...acme, budget_id: 'b2', budget_name: null, line_item_name: 'Support', match_confidence: 0.9 };
    const tiers: ExplanationRow['matched_by']['tiers'] = [
      { tier: 'signal', candidates: [] },
      { tier: 'code', candidates: [acme] },
      { tier: 'rule', candidates: [beta] },
    ];
    const told = lines({ matched_by: { signal_id: 's1', tiers }, rule: { index: 1, name: 'Support hours', sets: ['target', 'billable'] } });
    expect(lines({}).at(-1)).toBe('Nothing says what to book it on.');
    expect(told.slice(-5)).toEqual([
      'Why this budget and task',
      'Taken: Acme (0.70), named in title or branch',
      'Runner-up: b2 › Support (0.90), a budget or task that a rule of yours sets',
      'Rule 2 “Support hours” holds for it, and sets whether it is billed, but not its budget or task, since what title or branch names comes first.',
      'Tried and found nothing: sent with the signal.',
    ]);
    const won = [{ tier: 'rule' as const, candidates: [beta] }];
    expect(
      lines({ matched_by: { signal_id: 's1', tiers: won }, rule: { index: 0, name: null, sets: ['target', 'billable'] } }).at(-1),
    ).toBe('Rule 1 holds for it, and sets budget or task, whether it is billed.');
  });

  test('keeps long lists short, and text that would move the cursor harmless', () => {
    const told = lines({ signals: Array.from({ length: 25 }, (_, index) => share({ title: `One\u001b[2J ${index}` })) });
    expect(told).toContain('and 5 more');
    expect(told.join('')).not.toContain('\u001b');
  });
});
