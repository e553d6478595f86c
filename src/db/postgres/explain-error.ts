import { StoreError } from '#db/store-error.ts';
import { placeOf } from './place.ts';

/** https://www.postgresql.org/docs/15/errcodes-appendix.html */
export function explainPostgresError(error: unknown, url: string): StoreError | null {
  const where = placeOf(url);
  const { code, message } = firstCause(error);
  if (code === '3D000') return new StoreError('no_such_database', `DATABASE_URL: there is no such database at ${where}. Create it first.`);
  if (code?.startsWith('28') || message.startsWith('SASL')) {
    return new StoreError('access_refused', `DATABASE_URL: ${where} refuses this user or password.`);
  }
  if (code === '42501') return new StoreError('not_permitted', `DATABASE_URL: this user may not create tables at ${where}.`);
  if (code && /^(53|57P0)/.test(code)) return new StoreError('busy', `DATABASE_URL: ${where} takes no connection now (${code}).`);
  if (code && /^E[A-Z_]+$/.test(code)) return new StoreError('unreachable', `DATABASE_URL: ${where} can’t be reached (${code}).`);
  if (/timeout|terminated|SSL|certificate|message/i.test(message) && !isSqlState(code)) {
    return new StoreError('unreachable', `DATABASE_URL: no PostgreSQL answers at ${where}, or not in the way the address asks for.`);
  }
  return null;
}

/** Several addresses of one name fail as one error that holds the others. */
function firstCause(error: unknown): { code: string | undefined; message: string } {
  const cause = error instanceof AggregateError ? error.errors[0] : error;
  return { code: (cause as { code?: string }).code, message: cause instanceof Error ? cause.message : '' };
}

function isSqlState(code: string | undefined): boolean {
  return code !== undefined && /^[0-9A-Z]{5}$/.test(code);
}
