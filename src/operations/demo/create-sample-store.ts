import { listAllBudgets, saveBudgets } from '#db/budgets.ts';
import { saveLineItems } from '#db/line-items.ts';
import { removeUnusedLinks } from '#db/one-time-links.ts';
import { savePreferences } from '#db/preferences.ts';
import { markSampleRows } from '#db/sample-data.ts';
import { saveTasks } from '#db/tasks.ts';
import { lockUserAdministration } from '#db/tool-permissions.ts';
import { hasUsers, insertUser, saveZoneChange } from '#db/users.ts';
import { AppError } from '#domain/app-error.ts';
import type { Budget, LineItem, Task } from '#domain/catalogue.ts';
import { DEFAULT_PREFERENCES } from '#domain/preferences.ts';
import type { User } from '#domain/user.ts';
import { type Context, inTransaction } from '#operations/context.ts';
import { hashPassword } from '#operations/identity/passwords.ts';
import type { SampleBudget, SamplePerson } from './sample-data.ts';

/** A sample person who can sign in. Everyone after their manager. */
export type PersonWithPassword = SamplePerson & { password: string };

const SINCE_EVER = 0;

/** Throws `already_set_up` for a store that holds people or budgets. */
export async function requireEmptyStore(ctx: Context): Promise<void> {
  if ((await hasUsers(ctx)) || (await listAllBudgets(ctx)).length > 0) {
    throw new AppError('already_set_up', 'The sample week fills an empty store only, and this one holds data.');
  }
}

/** Fills an empty store with sample people, who have auto-tracking on, and budgets. Returns the users by handle. Throws `already_set_up`. */
export async function createSampleStore(
  ctx: Context,
  people: readonly PersonWithPassword[],
  budgets: readonly SampleBudget[],
): Promise<Map<string, User>> {
  const hashes = await Promise.all(people.map((person) => hashPassword(person.password)));
  return inTransaction(ctx, async (ctx) => {
    await lockUserAdministration(ctx);
    await requireEmptyStore(ctx);
    const users = new Map<string, User>();
    for (const [at, person] of people.entries()) {
      const user = toUser(ctx, person, users.get(person.manager ?? '')?.id ?? null, hashes[at] as string);
      users.set(person.handle, user);
      await insertUser(ctx, user);
      await saveZoneChange(ctx, user.id, { effective_at: SINCE_EVER, time_zone: person.time_zone });
      await savePreferences(ctx, user.id, { ...DEFAULT_PREFERENCES, enabled: 1 }, ctx.clock());
    }
    for (const budget of budgets) await createBudget(ctx, budget);
    await removeUnusedLinks(ctx, 'set_up', null);
    return users;
  });
}

function toUser(ctx: Context, person: SamplePerson, manager_id: string | null, password_hash: string): User {
  const { name, email, access_level } = person;
  return {
    id: ctx.newId(),
    email,
    name,
    access_level,
    manager_id,
    password_hash,
    deactivated_at: null,
    is_sample: 1,
    ...firstVersion(ctx),
  };
}

async function createBudget(ctx: Context, { code, name, client, billable, hours, ...parts }: SampleBudget): Promise<void> {
  const common = { archived_at: null, ...firstVersion(ctx) };
  const budget: Budget = { id: ctx.newId(), code, name, client, billable, hours, is_sample: 1, ...common };
  const lineItems: LineItem[] = parts.line_items.map((lineItem) => ({
    id: ctx.newId(),
    budget_id: budget.id,
    billable: null,
    ...lineItem,
    ...common,
  }));
  const tasks: Task[] = parts.tasks.map(({ line_item, ...task }) => ({
    id: ctx.newId(),
    budget_id: budget.id,
    line_item_id: lineItems.find((lineItem) => lineItem.name === line_item)?.id ?? null,
    ...task,
    ...common,
  }));
  await saveBudgets(ctx, [budget]);
  await saveLineItems(ctx, lineItems);
  await saveTasks(ctx, tasks);
  await markSampleRows(ctx, [
    ...lineItems.map(({ id }) => ({ kind: 'line_item' as const, id })),
    ...tasks.map(({ id }) => ({ kind: 'task' as const, id })),
  ]);
}

function firstVersion(ctx: Context) {
  return { version: 1, created_at: ctx.clock(), updated_at: ctx.clock() };
}
