import { expect, it } from 'vitest';
import { withArchived } from '#web/screens/admin/catalogue/archived-rows.ts';

it('takes one row out of use on whatever page it is, and leaves the rest alone', () => {
  const row = (id: string) => ({ id, archived_at: null as string | null });
  const data = {
    pages: [
      { tasks: [row('a'), row('b')], next_cursor: 'b' },
      { tasks: [row('c')], next_cursor: null },
    ],
    pageParams: [null, 'b'],
  };
  const archived = withArchived(data, 'c', '2026-11-25T09:00:00Z');
  expect(archived.pages[0]).toEqual(data.pages[0]);
  expect(archived.pages[1]).toEqual({ tasks: [{ id: 'c', archived_at: '2026-11-25T09:00:00Z' }], next_cursor: null });
  expect(withArchived(archived, 'c', null)).toEqual(data);
});
