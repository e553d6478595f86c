import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type EngineTitle, type RunningServer, startServer } from './server.ts';

const MS_PER_DAY = 86_400_000;
const PASSWORD = 'a sentence that nobody guesses';

export type Person = { user_id: string; email: string; password: string; headers: { cookie: string } };

/** A small agency on a real server: an executive, a manager and an employee of hers, two budgets, and what the employee did on one day. */
export type World = {
  server: RunningServer;
  ada: Person;
  mia: Person;
  eli: Person;
  /** The day that Eli has signals on: yesterday, in UTC, which is everybody's zone here. */
  day: string;
  budgets: { acme: string; studio: string };
  /** Calls the API as a person and answers the body. Throws where it is refused. */
  call(person: Person, method: string, path: string, body?: unknown): Promise<never>;
  /** Sends signals of Eli's, or other people's, as an agent does, and waits until they are drafted. */
  send(signals: readonly SentSignal[], drafts?: readonly object[]): Promise<void>;
  /** A fresh browser, signed in. */
  open(browser: Browser, person: Person, path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
};

type SentSignal = {
  id: string;
  title: string;
  from: string;
  until: string;
  source?: string;
  signal_type?: string;
  user_id?: string;
  date?: string;
};

/** Everybody signs in by password, as people do. Nothing is written past the API. */
export async function openWorld(engine: EngineTitle): Promise<World> {
  const server = await startServer({ engine });
  const ada = await setUpFirst(server);
  const call: World['call'] = (person, method, path, body) => callApi(server, person.headers, method, path, body);
  const mia = await invite(server, ada, { name: 'Mia Manager', email: 'mia@example.com', access_level: 'manager' });
  const eli = await invite(server, ada, {
    name: 'Eli Employee',
    email: 'eli@example.com',
    access_level: 'employee',
    manager_id: mia.user_id,
  });
  const budgets = await addBudgets(server, ada);
  for (const person of [mia, eli]) await call(person, 'PUT', '/api/auto-tracking/preferences', { enabled: 1, source_github: 1 });
  const { token } = await callApi<{ token: string }>(server, ada.headers, 'POST', '/api/service-tokens', { name: 'journeys' });
  const day = new Date(Date.now() - MS_PER_DAY).toISOString().slice(0, 10);
  return {
    server,
    ada,
    mia,
    eli,
    day,
    budgets,
    call,
    async send(signals, drafts = []) {
      const body = { signals: signals.map((signal) => onWire(signal, day, eli.user_id)), drafts };
      const headers = { 'x-service-token': token, prefer: 'wait=30' };
      const { rejected } = await callApi<{ rejected?: object[] }>(server, headers, 'POST', '/api/auto-tracking/ingest', body);
      if (rejected) throw new Error(`Refused: ${JSON.stringify(rejected)}`);
    },
    async open(browser, { headers }, path, options = {}) {
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', ...options });
      const [name = '', value = ''] = headers.cookie.split('=');
      await context.addCookies([{ name, value, url: server.address }]);
      const page = await context.newPage();
      await page.goto(`${server.address}${path}`);
      return page;
    },
    async close() {
      await server.stop();
    },
  };
}

function onWire(
  { id, title, from, until, source = 'google_calendar', signal_type = 'meeting', user_id, date }: SentSignal,
  day: string,
  eli: string,
) {
  const at = (time: string) => `${date ?? day}T${time}:00Z`;
  return { id, user_id: user_id ?? eli, source, source_id: id, signal_type, title, started_at: at(from), ended_at: at(until) };
}

async function setUpFirst(server: RunningServer): Promise<Person> {
  const link = server.lines.find((line) => line.includes('/set-up#'))?.trim() ?? '';
  const account = { name: 'Ada Example', email: 'ada@example.com', password: PASSWORD, time_zone: 'UTC' };
  return enter(server, '/api/set-up', { link_token: link.split('#')[1], ...account }, account.email);
}

async function invite(server: RunningServer, by: Person, user: { name: string; email: string; access_level: string; manager_id?: string }) {
  const { invitation } = await callApi<{ invitation: { path: string } }>(server, by.headers, 'POST', '/api/users', {
    ...user,
    time_zone: 'UTC',
  });
  return enter(server, '/api/invitations/accept', { link_token: invitation.path.split('#')[1], password: PASSWORD }, user.email);
}

async function enter(server: RunningServer, path: string, body: object, email: string): Promise<Person> {
  const answer = await fetch(server.address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
  const { user } = (await answer.json()) as { user: { id: string } };
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  return { user_id: user.id, email, password: PASSWORD, headers: { cookie } };
}

async function addBudgets(server: RunningServer, by: Person): Promise<World['budgets']> {
  const csv = [
    'budget,client,code,budget_hours,line_item,task,task_key',
    'Acme website,Acme,ACME,10,Development,Login form,ACME-12',
    'Acme website,Acme,ACME,10,Design,,',
    'Studio work,Studio,STUDIO,,Internal,Planning,STU-1',
  ].join('\n');
  await callApi(server, by.headers, 'POST', '/api/catalogue/import', { csv });
  const { budgets } = await callApi<{ budgets: { id: string; code: string }[] }>(server, by.headers, 'GET', '/api/budgets');
  const idOf = (code: string) => budgets.find((budget) => budget.code === code)?.id ?? '';
  return { acme: idOf('ACME'), studio: idOf('STUDIO') };
}

async function callApi<Answer = never>(
  server: RunningServer,
  headers: Record<string, string>,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const answer = await fetch(server.address + path, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
