import type { InfiniteData } from '@tanstack/react-query';

type Row = { id: string; archived_at: string | null };

/** Pages of a list of the catalogue with one row out of use since `archivedAt`, or in use where that is null. */
export function withArchived<Page extends object>(data: InfiniteData<Page>, id: string, archivedAt: string | null): InfiniteData<Page> {
  return { ...data, pages: data.pages.map((page) => mapRows(page, id, archivedAt)) };
}

/** A page names its rows by its noun; the cursor beside them is no list. */
function mapRows<Page extends object>(page: Page, id: string, archived_at: string | null): Page {
  const entries = Object.entries(page).map(([name, value]) => {
    if (!Array.isArray(value)) return [name, value];
    return [name, (value as Row[]).map((row) => (row.id === id ? { ...row, archived_at } : row))];
  });
  return Object.fromEntries(entries) as Page;
}
