import type { Terminal } from './terminal.ts';

/** Says how far a long step is, on stderr; silent where nobody watches. */
export type Progress = { advance(steps: number, message: string): void; stop(message: string): void };

export async function startProgress(terminal: Terminal, message: string, max: number): Promise<Progress> {
  if (terminal.stderr.isTTY !== true || terminal.env['CI']) return { advance: () => {}, stop: () => {} };
  const { progress } = await import('@clack/prompts');
  const bar = progress({ max: Math.max(max, 1), output: terminal.stderr });
  bar.start(message);
  return { advance: (steps, text) => bar.advance(steps, text), stop: (text) => bar.stop(text) };
}
