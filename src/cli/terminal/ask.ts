import { CliError } from '#cli/cli-error.ts';
import { canAsk, type Terminal } from './terminal.ts';

/** Questions for a person, on stderr. Throws a usage error that names `option` where nobody can answer, and ends the command on Ctrl-C. */
export async function askText(terminal: Terminal, message: string, option: string): Promise<string> {
  const { text } = await prompts(terminal, option);
  return answered(
    await text({ message, ...streams(terminal), validate: (value) => (value?.trim() ? undefined : 'It must not be empty.') }),
  );
}

/** The same, hidden while it is typed. `problemOf` says what is wrong with an answer, which is then asked for again. */
export async function askSecret(
  terminal: Terminal,
  message: string,
  option: string,
  problemOf: (answer: string) => string | null = () => null,
): Promise<string> {
  const { password } = await prompts(terminal, option);
  return answered(await password({ message, ...streams(terminal), validate: (answer) => problemOf(answer ?? '') ?? undefined }));
}

/** Yes or no; no where nobody can answer. `initialValue`: what a bare Enter says. */
export async function askWhether(terminal: Terminal, message: string, initialValue = true): Promise<boolean> {
  if (!canAsk(terminal)) return false;
  const { confirm } = await import('@clack/prompts');
  return answered(await confirm({ message, initialValue, ...streams(terminal) }));
}

async function prompts(terminal: Terminal, option: string) {
  if (!canAsk(terminal)) throw new CliError('usage', `Nobody is here to be asked: give ${option}.`);
  return import('@clack/prompts');
}

function streams({ stdin, stderr }: Terminal) {
  return { input: stdin, output: stderr };
}

function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (typeof answer === 'symbol') throw new CliError('failure', 'Stopped.');
  return answer as Exclude<Answer, symbol>;
}
