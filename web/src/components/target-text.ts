type Booked = { budget_name: string | null; line_item_name?: string | null; task_title: string | null; task_key?: string | null };

/** Where time is booked, from the budget down; empty where nowhere. */
export function targetText({ budget_name, line_item_name, task_title, task_key }: Booked): string {
  const task = [task_key, task_title].filter(Boolean).join(' ');
  return [budget_name, line_item_name, task].filter(Boolean).join(' · ');
}
