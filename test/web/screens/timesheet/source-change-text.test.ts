import { describe, expect, it } from 'vitest';
import { sayChange } from '#web/screens/timesheet/source-change-text.ts';
import { en } from '#web/text/en/index.ts';
import { formatFor } from '#web/text/format.ts';

type ChangedSignal = Parameters<typeof sayChange>[0];

const text = en.timesheet;
const format = formatFor('en-GB');
const at = (from: string | null, to: string | null, state: ChangedSignal['before']['state'] = 'active') => ({
  started_at: from && `2026-03-10T${from}:00.000Z`,
  ended_at: to && `2026-03-10T${to}:00.000Z`,
  duration_minutes: null,
  state,
});

function say(what: ChangedSignal['what'], before: ChangedSignal['before'], after: ChangedSignal['after']): string {
  return sayChange({ signal_id: 's', what, before, after }, text, format, 'Europe/Berlin');
}

describe('what became of an event', () => {
  it('is said in one sentence, in the zone of the reader', () => {
    expect(say(['moved'], at('08:00', '09:00'), at('09:00', '10:00'))).toBe(
      'An event was moved from 10 Mar 2026, 09:00 – 10:00 to 10 Mar 2026, 10:00 – 11:00.',
    );
    expect(say(['lengthened'], at('08:00', '09:00'), at('08:00', '09:30'))).toBe('An event became longer: 1:00, now 1:30.');
    expect(say(['cancelled'], at('08:00', '09:00'), at('08:00', '09:00', 'cancelled'))).toBe('An event was cancelled.');
  });

  it('leaves out how long it is where both times are told', () => {
    expect(say(['moved', 'shortened'], at('08:00', '09:00'), at('09:00', '09:30'))).not.toContain('shorter');
  });

  it('does without times that an event hasn’t', () => {
    expect(say(['lengthened'], { ...at(null, null), duration_minutes: 30 }, at('08:00', '09:00'))).toBe(
      'An event became longer: 0:30, now 1:00.',
    );
    expect(say(['moved'], at(null, null), at('08:00', null))).toBe('An event was moved from no time to 10 Mar 2026, 09:00.');
  });
});
