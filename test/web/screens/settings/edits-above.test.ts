import { describe, expect, test } from 'vitest';
import { Problem } from '#web/api/problem.ts';
import { afterFailure, afterSaving } from '#web/screens/settings/edits-above.ts';

const sent = ['mine'];
const unlessSent = (edits: string[]) => (edits === sent ? null : edits);
const refusal = (error: string) => new Problem({ status: 409, error, detail: '', errors: [] }, { retryAfterSeconds: null });

describe('afterSaving', () => {
  test('leaves nothing where nothing was edited meanwhile', () => {
    expect(afterSaving({ edits: sent, seen: 1 }, unlessSent, 2)).toBeNull();
    expect(afterSaving(null, unlessSent, 2)).toBeNull();
  });

  test('keeps what was edited meanwhile, above what was saved', () => {
    expect(afterSaving({ edits: ['mine', 'and more'], seen: 1 }, unlessSent, 2)).toEqual({ edits: ['mine', 'and more'], seen: 2 });
  });
});

describe('afterFailure', () => {
  const begun = { edits: sent, seen: 1 };

  test('lets those who were told replace what is stored by now, and nothing that comes later', () => {
    expect(afterFailure(begun, refusal('version_changed'), { seen: 1, now: 5 })).toEqual({ edits: sent, seen: 5 });
  });

  test('stays on what was seen where nobody was told of anything newer', () => {
    expect(afterFailure(begun, refusal('invalid_input'), { seen: 1, now: 5 })).toEqual(begun);
    expect(afterFailure(begun, new TypeError('Failed to fetch'), { seen: 1, now: 5 })).toEqual(begun);
  });

  test('takes over what of it was saved before the failure', () => {
    expect(afterFailure(begun, refusal('invalid_input'), { seen: 2, now: 5 })).toEqual({ edits: sent, seen: 2 });
  });
});
