import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { parse } from 'secure-json-parse';
import { AppError, invalidField } from '#domain/app-error.ts';

/** The key as it can be written in JSON, or an escape that may hide a letter of it. */
const MAY_HOLD_CONSTRUCTOR = /constructor|\\u00/;

/**
 * Reads JSON bodies: of duplicate keys the last wins, `__proto__` and `constructor` keys are dropped,
 * and an empty body is no body, since clients send `Content-Type: application/json` on every POST.
 * Bytes that are no UTF-8 are refused: read as replacement characters they would not be stored as they were sent.
 */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8(body)) return done(new AppError('invalid_json', 'The body is not UTF-8.'));
    const text = body.toString();
    if (text.trim() === '') return done(null, undefined);
    try {
      const value = parseWithoutPrototypes(text);
      // Read as a body left out, a bare null would accept a draft as it stands. Where no body is asked for, any will do.
      if (value === null && request.routeOptions.schema?.body) return done(invalidField('body', 'must be an object'));
      done(null, value);
    } catch {
      done(new AppError('invalid_json', 'The body is not valid JSON.'));
    }
  });
}

function parseWithoutPrototypes(text: string): unknown {
  const value: unknown = parse(text, undefined, { protoAction: 'remove', constructorAction: 'remove' });
  // The library drops a `constructor` only where it could do harm.
  if (MAY_HOLD_CONSTRUCTOR.test(text)) dropConstructors(value);
  return value;
}

/** Walks without recursion, so that no depth overflows the stack. */
function dropConstructors(root: unknown): void {
  const waiting = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, 'constructor')) delete (value as { constructor?: unknown }).constructor;
    for (const child of Object.values(value)) waiting.push(child);
  }
}
