import { describe, expect, it } from 'vitest';
import { isPassing, Problem } from '#web/api/problem.ts';

const answered = (status: number) => new Problem({ status, error: 'code', detail: 'detail' });

describe('whether the same call may go through later', () => {
  it.each([502, 503, 504])('it may where the answer was not one of Daybook (%i)', (status) => {
    expect(isPassing(answered(status))).toBe(true);
  });

  it.each([400, 404, 409, 429, 500, 501])('it is not asked again where Daybook answered %i', (status) => {
    expect(isPassing(answered(status))).toBe(false);
  });

  it('it may where there was no answer, but not where our own code broke', () => {
    expect(isPassing(new Problem(null))).toBe(true);
    expect(isPassing(new RangeError('Invalid time value'))).toBe(false);
  });
});
