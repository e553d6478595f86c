import type { Locator, Page } from 'playwright-core';
import type { World } from './world.ts';

/** What Eli did: three things that name their task, and two that nothing says where to book. */
export const A_DAY = [
  { id: 'stand-up', title: 'ACME-12 Stand-up', from: '09:00', until: '09:30' },
  { id: 'build', title: 'ACME-12 Login form, built together', from: '10:00', until: '11:30' },
  { id: 'plan', title: 'STU-1 Planning of the week', from: '13:00', until: '14:00' },
  { id: 'call', title: 'Call with somebody', from: '14:30', until: '15:00' },
  { id: 'lunch', title: 'Lunch', from: '12:00', until: '12:45' },
];

/** The rows of drafts that the review shows, in their order. */
export function draftRows(page: Page): Locator {
  return page.locator('[role="row"][aria-selected]');
}

export function draftRow(page: Page, text: string): Locator {
  return draftRows(page).filter({ hasText: text });
}

/** What a person's own drafts and entries are on the server, whatever the screen says. */
export async function storedDrafts({ call, eli }: World): Promise<Record<string, string>> {
  const { drafts } = (await call(eli, 'GET', '/api/auto-tracking/drafts?status=all')) as {
    drafts: { description: string; status: string }[];
  };
  return Object.fromEntries(drafts.map(({ description, status }) => [description, status]));
}

export async function storedEntries({ call, eli }: World): Promise<Entry[]> {
  const { time_entries } = (await call(eli, 'GET', '/api/time-entries?limit=500')) as { time_entries: Entry[] };
  return time_entries;
}

export type Entry = { id: string; hours: number; description: string; budget_id: string | null; status: string };
