import type { World } from '#e2e/world.ts';

const PER_DAY = 20;
const MS_PER_DAY = 86_400_000;
const HOURS = [0.25, 0.5, 0.75, 1, 1.5];

/** Drafts of an agent, twenty a day back from today: more than anybody should let lie. */
export async function addBacklog({ send, eli, budgets }: World, count: number): Promise<void> {
  const drafts = Array.from({ length: count }, (_, place) => ({
    id: `backlog-${String(place).padStart(5, '0')}`,
    user_id: eli.user_id,
    date: new Date(Date.now() - Math.floor(place / PER_DAY) * MS_PER_DAY).toISOString().slice(0, 10),
    hours: HOURS[place % HOURS.length],
    description: `ACME-12 Login form, step ${place}: what was found on the way, and what is to be done about it`,
    budget_id: place % 5 === 0 ? null : budgets.acme,
    task_id: null,
    billable: place % 2,
    signal_ids: '[]',
    signal_count: 0,
    match_confidence: (place % 10) / 10,
    categorization_source: 'bench',
  }));
  await send([], drafts);
}
