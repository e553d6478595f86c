import type { InfiniteData } from '@tanstack/react-query';
import type { TimeEntry } from '#web/api/time-entries.ts';
import { putBack } from '#web/components/put-back.ts';

type Page = { time_entries: TimeEntry[]; next_cursor: string | null };

/** The pages without an entry that is being deleted. */
export function withoutEntry(data: InfiniteData<Page>, id: string): InfiniteData<Page> {
  return {
    ...data,
    pages: data.pages.map((page) => ({ ...page, time_entries: page.time_entries.filter((entry) => entry.id !== id) })),
  };
}

/** The pages with that entry again, where it was in `former`; what else has gone stays gone. */
export function withEntryAgain(data: InfiniteData<Page>, former: InfiniteData<Page>, id: string): InfiniteData<Page> {
  if (data.pages.some(({ time_entries }) => time_entries.some((entry) => entry.id === id))) return data;
  return {
    ...data,
    pages: data.pages.map((page, index) => ({
      ...page,
      time_entries: putBack(
        page.time_entries,
        former.pages[index]?.time_entries ?? [],
        (entry) => entry.id,
        (entry) => entry.id === id,
      ),
    })),
  };
}
