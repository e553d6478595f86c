import { expect, it } from 'vitest';
import { Problem } from '#web/api/problem.ts';
import { problemText } from '#web/text/problem-text.ts';

const words = { unreachable: 'No answer.', broken: 'Broken.' };

it('says what the server said', () => {
  expect(problemText(new Problem({ status: 409, error: 'version_changed', detail: 'It has changed.' }), words)).toBe('It has changed.');
});

it('tells silence only where there was no answer', () => {
  expect(problemText(new Problem(null), words)).toBe('No answer.');
  expect(problemText(new TypeError('Failed to fetch dynamically imported module: /assets/week.js'), words)).toBe('No answer.');
  expect(problemText(new RangeError('Invalid time value'), words)).toBe('Broken.');
  expect(problemText('thrown text', words)).toBe('Broken.');
});
