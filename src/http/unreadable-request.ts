import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { AppError } from '#domain/app-error.ts';
import { PROBLEM_TYPE, toProblem } from './problem.ts';

/** Answers what is no HTTP, or too much or too slow to be read, with a problem as well, and ends the connection: it never gets to a route. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(answerTo(error.code));
  socket.destroy();
}

function answerTo(code: string | undefined): string {
  const problem = toProblem(explain(code), '/');
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

function explain(code: string | undefined): AppError {
  if (code === 'HPE_HEADER_OVERFLOW') return new AppError('headers_too_large', 'The address and headers of the request are too long.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new AppError('request_timed_out', 'The request did not arrive in time.');
  return new AppError('invalid_input', 'The request can’t be read.');
}
