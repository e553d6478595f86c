import { describe, expect, it } from 'vitest';
import { DEFAULT_DRAFTING_SETTINGS } from '#domain/drafting/settings.ts';
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts';
import { changesOf, isEmptyChange, problemIn, storedValues, withoutSaved } from '#web/screens/settings/tracking/tracking-values.ts';

const stored = storedValues({ ...DEFAULT_PREFERENCES, version: 1 }, DEFAULT_DRAFTING_SETTINGS);

describe('changesOf', () => {
  it('sends each edit to the endpoint that takes it, and nothing else', () => {
    expect(changesOf(stored, { enabled: 1, burst_gap_minutes: 45 })).toEqual({
      preferences: { enabled: 1 },
      drafting_settings: { burst_gap_minutes: 45 },
    });
  });

  it('sends nothing of what was put back as it was', () => {
    const changes = changesOf(stored, { calendar_exclude_patterns: [], precedence: [...stored.precedence] });
    expect(isEmptyChange(changes)).toBe(true);
  });

  it('sees that an order has changed', () => {
    const precedence = stored.precedence.toReversed();
    expect(changesOf(stored, { precedence }).drafting_settings).toEqual({ precedence });
  });
});

describe('withoutSaved', () => {
  it('keeps what was typed while the rest was being saved', () => {
    expect(withoutSaved({ enabled: 1, burst_gap_minutes: 50 }, { enabled: 1, burst_gap_minutes: 45 })).toEqual({ burst_gap_minutes: 50 });
    expect(withoutSaved({ enabled: 1 }, { enabled: 1, burst_gap_minutes: 45 })).toBeNull();
  });
});

describe('problemIn', () => {
  it('finds nothing wrong with the defaults', () => {
    expect(problemIn(stored)).toBeNull();
  });

  it.each([
    ['minutes', { burst_lead_minutes: null }],
    ['blankPattern', { calendar_exclude_patterns: ['lunch', '  '] }],
    ['gapTooLong', { burst_gap_minutes: 60, longest_burst_minutes: 30 }],
    ['weekdaysMissing', { working_hours: [{ weekdays: [], from: '09:00', to: '17:00' }] }],
    ['timesOrder', { working_hours: [{ weekdays: ['monday' as const], from: '17:00', to: '09:00' }] }],
    ['timesOrder', { working_hours: [{ weekdays: ['monday' as const], from: '', to: '09:00' }] }],
  ])('names %s', (problem, edits) => {
    expect(problemIn({ ...stored, ...edits })).toBe(problem);
  });

  it('lets a burst be as long as the gap that ends it', () => {
    expect(problemIn({ ...stored, burst_gap_minutes: 60, longest_burst_minutes: 60 })).toBeNull();
  });

  it('lets work end at midnight', () => {
    expect(problemIn({ ...stored, working_hours: [{ weekdays: ['monday'], from: '18:00', to: '24:00' }] })).toBeNull();
  });
});
