import createClient from 'openapi-fetch';
import type { components, paths } from './openapi.d.ts';
import { Problem, type ProblemBody } from './problem.ts';

/** A shape of the API by its name in openapi.json. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** The public API, as any other client would call it. The session cookie goes along by itself. */
export const api = createClient<paths>({ baseUrl: '' });

type Answer<Data> = { data?: Data; error?: unknown; response: Response };

/** What proxies answer in words of their own where they find no server behind them. */
const NO_SERVER_BEHIND: readonly number[] = [502, 503, 504];

/** What a call answered. Throws `Problem` where it was refused, and where the server could not be reached. */
export async function answerOf<Data>(call: Promise<Answer<Data>>): Promise<Data> {
  return (await decisionOf(call)).data;
}

/** The same for a call that decides something, with the id by which it can be undone. */
export async function decisionOf<Data>(call: Promise<Answer<Data>>): Promise<{ data: Data; operationId: string | null }> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw new Problem(null, { cause });
  });
  if (error !== undefined || !response.ok) throw new Problem(bodyOf(error, response), { retryAfterSeconds: retryAfter(response) });
  return { data: data as Data, operationId: response.headers.get('operation-id') };
}

/** Whatever is not of Daybook's own shape tells no more than its status. */
function bodyOf(error: unknown, { status }: Response): ProblemBody {
  if (typeof error === 'object' && error !== null && 'error' in error && 'status' in error) return error as ProblemBody;
  return { status, error: NO_SERVER_BEHIND.includes(status) ? 'unreachable' : 'internal_error', detail: `The answer is ${status}.` };
}

function retryAfter({ headers }: Response): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : null;
}
