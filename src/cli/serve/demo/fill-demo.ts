import { randomInt } from 'node:crypto';
import type { User } from '#domain/user.ts';
import type { ServerContext } from '#http/middleware/context.ts';
import { readIngestItems } from '#http/schemas/ingest.ts';
import type { Context } from '#operations/context.ts';
import { createSampleStore, type PersonWithPassword, requireEmptyStore } from '#operations/demo/create-sample-store.ts';
import { decideSampleDrafts } from '#operations/demo/decide-sample-drafts.ts';
import { decideSampleEntries } from '#operations/demo/decide-sample-entries.ts';
import { draftDueDays } from '#operations/drafting/draft-due-days.ts';
import { ingest } from '#operations/ingest/ingest.ts';
import { collectSample } from './collect-sample.ts';
import { readSampleWeek, type SampleWeek, workdayAt } from './sample-week.ts';

/** Letters and digits that nobody mixes up; 16 of them are 78 bits. */
const PASSWORD_CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const PASSWORD_GROUPS = 4;
const GROUP_LENGTH = 4;
/** Decided up to the day before yesterday, approved up to the day before that. */
const DECIDED_UP_TO = -2;
const APPROVED_UP_TO = -3;

/** Throws `already_set_up` for a store that holds data: nothing may be mixed with samples. */
export function requireEmpty(server: ServerContext): Promise<void> {
  return requireEmptyStore(asSystem(server));
}

/** Fills an empty store with the sample week up to now. Returns its people with their passwords, which are stored nowhere else. */
export async function fillDemo(server: ServerContext): Promise<PersonWithPassword[]> {
  const ctx = asSystem(server);
  await requireEmptyStore(ctx);
  const now = server.clock();
  const week = readSampleWeek(now);
  const collected = await collectSample(week, now);
  const people = week.people.map((person) => ({ ...person, password: newPassword() }));
  const users = await createSampleStore(ctx, people, week.budgets);
  for (const [handle, signals] of collected) await sendSignals(server, users.get(handle) as User, signals);
  await draftDueDays(
    ctx,
    [...users.values()].map((user) => user.id),
  );
  await decide(ctx, [...users.values()], week);
  return people;
}

/** By the door that agents use: the same checks, and the days are asked for drafting. */
async function sendSignals(server: ServerContext, user: User, signals: readonly object[]): Promise<void> {
  const sent = readIngestItems({ signals: signals.map((signal) => ({ ...signal, user_id: user.id })), drafts: [] });
  const caller = { kind: 'service_token', service_token_id: 'sample', user_ids: [user.id], sources: null } as const;
  const { rejected } = await ingest({ ...asSystem(server), caller: { ...caller, user_ids: [user.id] } }, sent);
  const [first] = rejected;
  if (first) throw new Error(`A sample signal of ${user.email} was refused: ${first.detail}`);
}

async function decide(ctx: Context, users: readonly User[], { workdays }: SampleWeek): Promise<void> {
  for (const user of users) await decideSampleDrafts(ctx, user, workdayAt(workdays, DECIDED_UP_TO));
  for (const user of users.filter(({ access_level }) => access_level === 'manager')) {
    await decideSampleEntries(ctx, user, workdayAt(workdays, APPROVED_UP_TO));
  }
}

function asSystem(server: ServerContext): Context {
  return { ...server, caller: { kind: 'system' }, operationId: server.newId() };
}

function newPassword(): string {
  const character = () => PASSWORD_CHARACTERS.charAt(randomInt(PASSWORD_CHARACTERS.length));
  const group = () => Array.from({ length: GROUP_LENGTH }, character).join('');
  return Array.from({ length: PASSWORD_GROUPS }, group).join('-');
}
