import { countText } from '#cli/terminal/figures.ts';
import { CliError } from './cli-error.ts';

/** One thing that was named and could not be done: the server's code and words. */
export type Refusal = { id: string; error: string; detail: string; cause: CliError };

/** Does the same with each id, or what has one, one after the other, and goes past refusals. Anything but a `CliError` is thrown. */
export async function decideEach<Named extends string | { id: string }, Done>(
  all: readonly Named[],
  decide: (named: Named) => Promise<Done>,
) {
  const done: Done[] = [];
  const refused: Refusal[] = [];
  for (const named of all) {
    try {
      done.push(await decide(named));
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      const id = typeof named === 'string' ? named : named.id;
      refused.push({ id, error: error.problem?.error ?? error.exit, detail: error.message, cause: error });
    }
  }
  return { done, refused };
}

/** A refusal as `--json` names it. */
export function refusalJson({ id, error, detail }: Refusal) {
  return { id, error, detail };
}

/** After everything else was said: throws where something was refused, with the exit code of the refusal when nothing else was done. */
export function throwIfRefused(doneCount: number, refused: readonly Refusal[]): void {
  const [first] = refused;
  if (!first) return;
  if (doneCount === 0 && refused.length === 1) throw first.cause;
  const details = refused.map(({ id, error, detail }) => `${id}: ${detail} (${error})`);
  throw new CliError(doneCount > 0 ? 'partly_refused' : first.cause.exit, `${countText(refused.length, 'was', 'were')} refused:`, {
    details,
  });
}
