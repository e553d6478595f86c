import { Problem } from '#web/api/problem.ts';

/** What browsers say where a screen's code could not be fetched. */
const CODE_NOT_FETCHED = /dynamically imported module|importing a module script failed/i;

/** One sentence for people. Silence is told only where the server gave no answer; any other error is the app's own. */
export function problemText(error: unknown, { unreachable, broken }: { unreachable: string; broken: string }): string {
  if (error instanceof Problem) return error.status > 0 ? error.message : unreachable;
  return error instanceof Error && CODE_NOT_FETCHED.test(error.message) ? unreachable : broken;
}
