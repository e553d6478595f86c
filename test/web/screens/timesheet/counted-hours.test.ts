import { expect, it } from 'vitest';
import { withoutRejected } from '#web/screens/timesheet/counted-hours.ts';

it('takes rejected hours out of the sums, and leaves no rest where all were rejected', () => {
  expect(withoutRejected({ hours: 11, billable_hours: 8 }, { hours: 3, billable_hours: 2 })).toEqual({ hours: 8, billable_hours: 6 });
  expect(withoutRejected({ hours: 0.1 + 0.2, billable_hours: 0.1 + 0.2 }, { hours: 0.3, billable_hours: 0.3 })).toEqual({
    hours: 0,
    billable_hours: 0,
  });
});
