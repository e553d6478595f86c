import { describe, expect, it } from 'vitest';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { withEntryAgain, withoutEntry } from '#web/screens/timesheet/entry-pages.ts';

const page = (...ids: string[]) => ({ time_entries: ids.map((id) => ({ id }) as TimeEntry), next_cursor: null });
const pages = (...all: ReturnType<typeof page>[]) => ({ pages: all, pageParams: all.map(() => null) });

describe('pages of entries', () => {
  const former = pages(page('a', 'b'), page('c', 'd'));

  it('get an entry back where it was, while another that is being deleted stays gone', () => {
    const both = withoutEntry(withoutEntry(former, 'c'), 'b');
    expect(withEntryAgain(both, former, 'c')).toEqual(pages(page('a'), page('c', 'd')));
  });

  it('stay as they are where they were read anew meanwhile', () => {
    const anew = pages(page('new', 'a'), page('b', 'c'));
    expect(withEntryAgain(anew, former, 'c')).toBe(anew);
  });
});
