import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { AppError, type ErrorCode, type InputIssue } from '#domain/app-error.ts';
import { rateLimitHeaders } from './rate-limit-headers.ts';

/** The one place where a code becomes a status. The compiler checks that none is missing. */
const STATUS_OF: Record<ErrorCode, number> = {
  invalid_input: 400,
  invalid_json: 400,
  unknown_reference: 400,
  unauthenticated: 401,
  wrong_credentials: 401,
  cross_origin_refused: 403,
  forbidden: 403,
  not_found: 404,
  not_pending: 409,
  not_dismissed: 409,
  time_taken: 409,
  version_changed: 409,
  not_awaiting_approval: 409,
  already_exists: 409,
  last_executive: 409,
  already_set_up: 409,
  archived: 409,
  undo_expired: 409,
  already_undone: 409,
  undo_refused: 409,
  auto_tracking_off: 409,
  own_entry: 403,
  approved_by_another: 403,
  link_expired: 410,
  body_too_large: 413,
  too_many_items: 413,
  unsupported_media_type: 415,
  headers_too_large: 431,
  request_timed_out: 408,
  too_many_attempts: 429,
};

const TITLE_OF: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  408: 'Timed out',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported media type',
  429: 'Too many attempts',
  431: 'Headers too large',
  500: 'Internal error',
};

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** RFC 9457, with our stable `error` code and, for bad input, where it is wrong. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  error: ErrorCode | 'internal_error';
  errors?: InputIssue[];
};

/** Answers any error as a problem. What we did not foresee is logged and answered without a word of it. */
export function sendProblem(error: FastifyError | AppError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = asAppError(error);
  if (!known) {
    request.log.error({ err: error }, 'unforeseen error');
    return send(reply, problem(500, 'internal_error', 'Something went wrong here. It has been logged.', instanceOf(request), []));
  }
  if (known.retryAfterSeconds !== undefined) reply.header('retry-after', String(known.retryAfterSeconds));
  if (known.usedUp) reply.headers(rateLimitHeaders(known.usedUp, known.retryAfterSeconds ?? 0));
  if (known.code === 'unauthenticated') reply.header('www-authenticate', 'Bearer realm="daybook"');
  return send(reply, toProblem(known, instanceOf(request)));
}

/** A problem's members, for what a caller caused. `instance`: where it came up. */
export function toProblem({ code, detail, issues }: AppError, instance: string): Problem {
  return problem(STATUS_OF[code], code, detail, instance, issues);
}

function problem(status: number, code: Problem['error'], detail: string, instance: string, issues: InputIssue[]): Problem {
  return {
    type: `urn:daybook:problem:${code}`,
    title: TITLE_OF[status] ?? 'Error',
    status,
    detail,
    instance,
    error: code,
    ...(issues.length > 0 ? { errors: issues } : {}),
  };
}

function send(reply: FastifyReply, body: Problem): FastifyReply {
  return reply.code(body.status).type(PROBLEM_TYPE).serializer(JSON.stringify).send(body);
}

/**
 * The route, without its ids: what is another's and what never existed must be answered with the same bytes (docs/contract.md, "Callers").
 * Which call it was says the header X-Request-Id.
 */
function instanceOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? request.url.split('?', 1)[0] ?? '/';
}

function asAppError(error: FastifyError | AppError): AppError | null {
  if (error instanceof AppError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return invalidInput(error);
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new AppError('body_too_large', 'The body is larger than this route takes.');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new AppError('unsupported_media_type', 'Send JSON, with Content-Type: application/json.');
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new AppError('invalid_input', 'The request can’t be read.');
    default:
      return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
        ? new AppError('invalid_input', 'The request can’t be read.')
        : null;
  }
}

function invalidInput(
  error: FastifyError & { validation: { instancePath: string; message?: string | undefined }[]; validationContext?: string },
): AppError {
  const issues = error.validation.map((issue) => ({
    path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
    message: issue.message ?? 'is not valid',
  }));
  const first = issues[0];
  return new AppError(
    'invalid_input',
    first ? `${first.path || error.validationContext || 'input'}: ${first.message}` : 'The input is not valid.',
    { issues },
  );
}
