import { processTerminal } from '#cli/terminal/terminal.ts';
import { runCli } from './program.ts';

// `daybook … | head` closes stdout early: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCli(process.argv.slice(2), processTerminal());
