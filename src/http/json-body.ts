import type { FastifyInstance } from 'fastify';
import { parse } from 'secure-json-parse';
import { AppError } from '#domain/app-error.ts';

/**
 * Reads JSON bodies: of duplicate keys the last wins, `__proto__` and `constructor` keys are dropped,
 * and an empty body is no body, since clients send `Content-Type: application/json` on every POST.
 */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body.trim() === '') return done(null, undefined);
    try {
      done(null, parse(body, undefined, { protoAction: 'remove', constructorAction: 'remove' }));
    } catch {
      done(new AppError('invalid_json', 'The body is not valid JSON.'));
    }
  });
}
