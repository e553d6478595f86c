import { runCli } from './program.ts';
import { loadSettingsFile } from './settings-file.ts';
import { processTerminal } from './terminal/terminal.ts';

// `daybook … | head` closes stdout early: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const argv = process.argv.slice(2);
loadSettingsFile(argv);
process.exitCode = await runCli(argv, processTerminal());
