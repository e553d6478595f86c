import type { FastifyLoggerOptions } from 'fastify';
import type { OperationId } from '#domain/permissions.ts';

export type LogStream = { write(line: string): void };

export type LogOptions = FastifyLoggerOptions & { base: null };

/**
 * Options of the server's pino log. A line says what was asked for by the name of the operation, never with what: no query,
 * body, header, address or title gets in, and errors lose what they quote.
 */
export function logOptions(level: string, stream: LogStream): LogOptions {
  return { level, stream, base: null, serializers: { req: describeRequest, err: describeError } };
}

type RoutedRequest = { method: string; routeOptions: { url?: string | undefined; config?: { operation?: OperationId } } };

function describeRequest(request: RoutedRequest) {
  const { url, config } = request.routeOptions;
  return { method: request.method, route: url ?? 'unknown', operation: config?.operation };
}

/** Errors of parsers and databases quote the value they choked on, so all between the first and the last quotation mark goes. */
function describeError(error: Error & { code?: unknown; constraint?: unknown }) {
  return {
    type: error.name,
    message: withoutQuotations(String(error.message)),
    code: error.code,
    constraint: error.constraint,
    stack:
      String(error.stack)
        .match(/^ +at .*$/gm)
        ?.join('\n') ?? '',
  };
}

function withoutQuotations(message: string): string {
  return message.replace(/["'`“‘].*["'`”’]/s, '…').split('\n', 1)[0] ?? '';
}
