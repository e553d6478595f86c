import { expect, it } from 'vitest';
import { confidenceText, momentText } from '#cli/terminal/figures.ts';

it('confidence is a word and a number', () => {
  expect([0.8, 0.5, 0.49].map(confidenceText)).toEqual(['high 0.80', 'fair 0.50', 'low 0.49']);
});

it('a moment is shown in the zone asked for, to the minute', () => {
  expect(momentText('2026-03-02T09:00:59.000Z', 'Pacific/Auckland')).toBe('2026-03-02 22:00');
  expect(momentText('2026-03-02T09:00:59.000Z', 'America/New_York')).toBe('2026-03-02 04:00');
});
