/** One request to the API, whatever carries it. `path` starts with `/api/`; `body` is JSON text. */
export type ApiRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string | undefined;
};

export type ApiResponse = { status: number; header: (name: string) => string | null; body: string };

/** Carries requests to one Daybook. `send` throws `ConnectionError` where no answer came. */
export type Transport = { send(request: ApiRequest): Promise<ApiResponse>; close(): Promise<void> };

/** What fetch says of ports that belong to other protocols, such as 6000: it never connects there. */
const BAD_PORT = 'bad port';

/** No answer came. `refused`: nobody listens there. `lasting`: trying again can't help (no such host, a certificate nobody trusts). */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }

  get refused(): boolean {
    return this.code === 'ECONNREFUSED';
  }

  get lasting(): boolean {
    return this.code === 'ENOTFOUND' || this.code === BAD_PORT || /CERT|SIGNATURE|ERR_TLS|ERR_SSL/.test(this.code);
  }
}

/** A server at `baseUrl` (without a slash at the end). Redirects are not followed: a token never goes where nobody sent it. */
export function httpTransport(baseUrl: string): Transport {
  return {
    async send({ method, path, headers, body }) {
      try {
        const response = await fetch(`${baseUrl}${path}`, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) });
        return { status: response.status, header: (name) => response.headers.get(name), body: await response.text() };
      } catch (error) {
        throw new ConnectionError(codeOf(error));
      }
    },
    async close() {},
  };
}

/** `fetch failed` says nothing; what happened stands in its cause, or in the first of several tries' causes. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const first = cause instanceof AggregateError ? cause.errors[0] : cause;
  const code = first instanceof Error && 'code' in first ? first.code : undefined;
  if (typeof code === 'string') return code;
  return first instanceof Error && first.message === BAD_PORT ? BAD_PORT : 'no answer';
}
