import { describe, expect, it } from 'vitest';
import { answerOf } from '#web/api/client.ts';
import { Problem } from '#web/api/problem.ts';
import { en } from '#web/text/en/index.ts';
import { problemText } from '#web/text/problem-text.ts';

const OURS = { status: 409, error: 'not_pending', detail: 'Decided on.' };

/** What a call fails with. `error`: the body, as far as it could be read. */
function failing(status: number, error?: unknown, headers: Record<string, string> = {}): Promise<Problem> {
  return answerOf(Promise.resolve({ error, response: new Response(null, { status, headers }) })).then(
    () => expect.unreachable(),
    (problem: Problem) => problem,
  );
}

describe('a call that fails', () => {
  it('tells what Daybook says, and how long to wait', async () => {
    expect(await failing(409, OURS, { 'retry-after': '7' })).toMatchObject({ status: 409, code: 'not_pending', retryAfterSeconds: 7 });
  });

  it.each([
    [500, 'Internal Server Error'],
    [500, undefined],
    [500, ''],
    [500, { message: 'of something else' }],
    [404, '<html></html>'],
  ])('is no silence where something answered %i %j', async (status, body) => {
    const problem = await failing(status, body);
    expect(problem.status).toBe(status);
    expect(problemText(problem, en.problems)).toBe(en.problems.codes.internal_error);
  });

  it.each([502, 503, 504])('is silence where a proxy finds no server (%i)', async (status) => {
    const problem = await failing(status, '<html>Bad gateway</html>');
    expect(problem.status).toBe(status);
    expect(problemText(problem, en.problems)).toBe(en.problems.unreachable);
  });

  it('is silence where there is no answer', async () => {
    const problem = await answerOf(Promise.reject(new TypeError('Failed to fetch'))).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problemText(problem, en.problems)).toBe(en.problems.unreachable);
  });
});
