import { CliError } from '#cli/cli-error.ts';
import { exitWordOf } from '#cli/exit-code.ts';
import { type RetryPolicy, withRetries } from './retry.ts';
import { type ApiRequest, type ApiResponse, ConnectionError, type Transport } from './transport.ts';

export type Query = Readonly<Record<string, string | number | undefined>>;

export type CallOptions = {
  query?: Query;
  /** Sent as JSON. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  /** That the call does no harm when it arrives twice, so that it may be tried again. GET and PUT are by themselves. */
  repeatable?: boolean;
  /** Sees a good answer with its headers. */
  onAnswer?: (response: ApiResponse) => void;
};

/** One Daybook, spoken to with one credential. Every call answers the parsed body or throws a `CliError` with the server's own words and code. */
export type ApiClient = {
  readonly url: string;
  call<Answer>(method: ApiRequest['method'], path: string, options?: CallOptions): Promise<Answer>;
  close(): Promise<void>;
};

export function createApiClient(transport: Transport, at: { url: string; token: string | undefined; retry: RetryPolicy }): ApiClient {
  const patient = withRetries(transport, at.retry);
  return {
    url: at.url,
    async call<Answer>(method: ApiRequest['method'], path: string, options: CallOptions = {}): Promise<Answer> {
      const headers = requestHeaders(at.token, options);
      const body = options.body === undefined ? undefined : JSON.stringify(options.body);
      const repeatable = options.repeatable ?? (method === 'GET' || method === 'PUT');
      const request = { method, path: withQuery(path, options.query), headers, body };
      const response = await send(repeatable ? patient : transport, request, at.url);
      const answer = readAnswer(response, at.url) as Answer;
      options.onAnswer?.(response);
      return answer;
    },
    close: () => transport.close(),
  };
}

async function send(transport: Transport, request: ApiRequest, url: string): Promise<ApiResponse> {
  try {
    return await transport.send(request);
  } catch (error) {
    if (!(error instanceof ConnectionError)) throw error;
    throw unreachable(url, error);
  }
}

function unreachable(url: string, error: ConnectionError): CliError {
  const cause = error.refused ? '' : ` (${error.code})`;
  const advice = isLoopback(url) ? ' Start it with npm start.' : '';
  return new CliError('unreachable', `No Daybook answers at ${url}${cause}.${advice}`);
}

/** Service tokens go as Bearer too, which every route for agents takes. */
function requestHeaders(token: string | undefined, options: CallOptions): Record<string, string> {
  return {
    accept: 'application/json',
    'user-agent': 'daybook-cli',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...options.headers,
  };
}

function withQuery(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  const parameters = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return parameters ? `${path}?${parameters}` : path;
}

function readAnswer(response: ApiResponse, url: string): unknown {
  const body = parseJson(response.body);
  if (response.status >= 200 && response.status < 300 && (body !== undefined || response.body === '')) return body;
  if (response.status >= 300 && response.status < 400) {
    const target = response.header('location');
    throw new CliError('failure', `${url} sends on${target ? ` to ${target}` : ''}: give the server’s own address with --url.`);
  }
  if (!isProblem(body)) throw new CliError('failure', `${url} does not answer like a Daybook (status ${response.status}).`);
  throw asCliError(body, response);
}

type Problem = { status: number; detail: string; error: string; errors?: { path: string; message: string }[] };

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'string' && 'detail' in body;
}

function asCliError(problem: Problem, response: ApiResponse): CliError {
  const issues = (problem.errors ?? []).map(({ path, message }) => (path ? `${path}: ${message}` : message));
  const retryAfter = response.header('retry-after');
  const wait = retryAfter === null ? '' : ` Try again in ${retryAfter} s.`;
  return new CliError(exitWordOf(response.status), `${problem.detail}${wait}`, {
    details: issues.filter((issue) => !problem.detail.includes(issue)),
    problem: { error: problem.error, status: response.status },
  });
}

/** Whether the address is this machine's own. */
export function isLoopback(url: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
