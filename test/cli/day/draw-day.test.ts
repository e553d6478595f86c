import { describe, expect, test } from 'vitest';
import type { DayRow } from '#cli/day/day-row.ts';
import { drawDay } from '#cli/day/draw-day.ts';
import { textWidth } from '#cli/terminal/text-width.ts';
import { draftRow, sampleDay, signalRow, stretch } from './sample-day.ts';

describe('drawDay', () => {
  test('draws a lane a source, one for drafts, one for booked time and one for gaps', () => {
    const day = sampleDay({
      signals: [
        signalRow('m', '09:00', '10:00', { source: 'meetings' }),
        signalRow('c', '09:30', '10:30'),
        signalRow('d', '11:00', '11:30'),
      ],
      left_out: [{ signal_id: 'd', reason: 'declined', lost_to: [] }],
      drafts: [draftRow('x', '09:00', '10:00'), draftRow('y', '10:00', '10:30', { status: 'accepted' })],
      time_entries: [{ status: 'draft', intervals: [stretch('10:00', '10:30')] }] as DayRow['time_entries'],
      gaps: [{ ...stretch('10:30', '11:00'), minutes: 30 }],
      working_hours: [stretch('09:00', '12:00')],
    });
    expect(drawDay(day, 35)).toEqual([
      '          09    10    11    12',
      'git       ┊  ██████   ░░░',
      'meetings  ██████┊     ┊',
      'drafts    A█████B▓▓   ┊',
      'booked    ┊     ███   ┊',
      'gaps      ┊     ┊  ▒▒▒┊',
      '▓ accepted',
      '░ left out, dismissed or rejected',
    ]);
  });

  test('has nothing to draw of a day without anything', () => {
    expect(drawDay(sampleDay({}), 80)).toEqual([]);
  });

  test('shows the working hours of a day without signals', () => {
    expect(drawDay(sampleDay({ working_hours: [stretch('09:00', '12:00')] }), 30)[0]?.trim()).toBe('09    10    11    12');
  });

  test('is not widened by what lasts all day, and shows it all the same', () => {
    const day = sampleDay({
      working_hours: [stretch('09:00', '11:00')],
      signals: [signalRow('fair', '00:00', '24:00', { source: 'ical' })],
      left_out: [{ signal_id: 'fair', reason: 'all_day', lost_to: [] }],
    });
    expect(drawDay(day, 22).slice(0, 2)).toEqual(['        09    10    11', `ical    ${'░'.repeat(12)}`]);
  });

  test('shows an agent’s draft, which says no times, where its signals are and nothing else is', () => {
    const sent = draftRow('sent', '00:00', '00:00', { origin: 'agent', intervals: [], signal_ids: '["m","gone"]' });
    const day = sampleDay({ signals: [signalRow('m', '09:00', '11:00')], drafts: [draftRow('own', '09:30', '10:00'), sent] });
    expect(drawDay(day, 25)[2]).toBe('drafts  B██A██B█████');
  });

  test('letters more drafts than there are letters', () => {
    const drafts = Array.from({ length: 60 }, (_, index) => draftRow(`d${index}`, clock(index * 20), clock(index * 20 + 20)));
    const lane = drawDay(sampleDay({ drafts }), 300).find((line) => line.startsWith('drafts'));
    expect(lane?.replaceAll(/[█ ]|drafts/g, '')).toBe(`ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz${'+'.repeat(8)}`);
  });

  test.each([30, 40, 80, 120, 200])('is never wider than %i columns, whatever sources are called', (width) => {
    const signals = ['設計レビュー会議の準備', 'a-very-long-name-of-a-source-that-says-too-much', 'evil\u001b[2J', 'git'].flatMap(
      (source) =>
        Array.from({ length: 75 }, (_, index) => signalRow(`${source}${index}`, clock(index * 15), clock(index * 15 + 40), { source })),
    );
    const lines = drawDay(sampleDay({ signals }), width);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      expect(textWidth(line)).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/\p{Cc}/u);
    }
  });
});

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
