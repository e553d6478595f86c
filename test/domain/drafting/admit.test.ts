import { describe, expect, test } from 'vitest';
import { admit } from '#domain/drafting/admit.ts';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '#domain/preferences.ts';
import { activity } from './sample.ts';

type Sent = Parameters<typeof activity>[0];

function reasonOf(sent: Sent, preferences: Partial<Preferences> = {}) {
  return admit(activity(sent), { ...DEFAULT_PREFERENCES, ...preferences }, DEFAULT_DRAFTING_SETTINGS);
}

const EVENT: Sent = { source: 'google_calendar', signal_type: 'event', title: 'Planning', ended_at: '2026-03-10T10:00Z' };

describe('admit', () => {
  test('follows the switch of a source, and counts sources without one as on', () => {
    expect(reasonOf({ source: 'github' })).toBe('source_off');
    expect(reasonOf({ source: 'github' }, { source_github: 1 })).toBeNull();
    expect(reasonOf({ source: 'google_calendar' }, { source_google_calendar: 0 })).toBe('source_off');
    for (const source of ['git', 'ical', 'activitywatch', 'anything', '__proto__']) expect(reasonOf({ source })).toBeNull();
  });

  test.each([
    [{ status: 'cancelled' }, 'cancelled'],
    [{ response: 'DECLINED' }, 'declined'],
    [{ all_day: true }, 'all_day'],
    [{ transparency: 'transparent' }, 'transparent'],
    [{ event_type: 'outOfOffice' }, 'not_work'],
    [{ event_type: 'workingLocation' }, 'not_work'],
    [{ event_type: 'focusTime' }, 'not_work'],
    [{ actor_kind: 'agent' }, 'agent_activity'],
    [{ status: 'confirmed', response: 'accepted', transparency: 'opaque', event_type: 'default', actor_kind: 'human' }, null],
  ])('of a calendar event with %j is %j', (metadata, reason) => expect(reasonOf({ ...EVENT, metadata })).toBe(reason));

  test('leaves out what is cancelled or done by an agent, whatever its source', () => {
    expect(reasonOf({ metadata: { status: 'cancelled' } })).toBe('cancelled');
    expect(reasonOf({ metadata: { actor_kind: 'agent' } })).toBe('agent_activity');
  });

  test('applies the calendar preferences to google_calendar and ical only', () => {
    const preferences = { calendar_exclude_patterns: ['lunch'] };
    const lunch = { title: 'Team Lunch', ended_at: '2026-03-10T10:00Z' };
    expect(reasonOf({ ...lunch, source: 'google_calendar' }, preferences)).toBe('title_excluded');
    expect(reasonOf({ ...lunch, source: 'ical' }, preferences)).toBe('title_excluded');
    expect(reasonOf({ ...lunch, source: 'meetings' }, preferences)).toBeNull();
    expect(reasonOf({ source: 'git', metadata: { all_day: true, response: 'declined', transparency: 'transparent' } })).toBeNull();
    expect(reasonOf({ source: 'meetings', duration_minutes: 1 })).toBeNull();
  });

  test('leaves out events strictly shorter than the minimum and keeps unknown lengths', () => {
    expect(reasonOf({ source: 'ical', duration_minutes: 14.99 })).toBe('too_short');
    expect(reasonOf({ source: 'ical', duration_minutes: 15 })).toBeNull();
    expect(reasonOf({ source: 'ical', ended_at: '2026-03-10T09:00Z' })).toBe('too_short');
    expect(reasonOf({ source: 'ical' })).toBeNull();
    expect(reasonOf({ source: 'ical', ended_at: '2026-03-10T09:00Z' }, { calendar_min_duration_minutes: 0 })).toBeNull();
  });

  test('keeps untitled events whatever the patterns', () => {
    expect(reasonOf({ source: 'ical', title: null }, { calendar_exclude_patterns: ['x'] })).toBeNull();
  });

  test('leaves out what lasts longer than a week, endless numbers included', () => {
    expect(reasonOf({ duration_minutes: 7 * 24 * 60 })).toBeNull();
    expect(reasonOf({ duration_minutes: 7 * 24 * 60 + 1 })).toBe('too_long');
    expect(reasonOf({ duration_minutes: 1e308 })).toBe('too_long');
  });
});
