import type { Command } from 'commander';
import { ConfigError, readConfig } from '#config.ts';
import { CliError } from './cli-error.ts';
import { addExamples } from './command-options.ts';
import type { Finding } from './doctor/finding.ts';
import { checkFolder } from './doctor/folder-checks.ts';
import { checkMachine } from './doctor/machine-checks.ts';
import { checkPort } from './doctor/port-check.ts';
import { checkStore } from './doctor/store-checks.ts';
import { printTable } from './terminal/table.ts';
import { note, printJson, type Terminal } from './terminal/terminal.ts';

export function defineDoctor(command: Command, terminal: Terminal): void {
  command.action(() => examine(command, terminal));
  addExamples(command, 'doctor', 'doctor --json');
  command.addHelpText('after', '\nChanges nothing. Exits with 1 when something is wrong; warnings alone exit with 0.');
}

async function examine(command: Command, terminal: Terminal): Promise<void> {
  const findings = await findAll(terminal);
  const failed = findings.filter((finding) => finding.status === 'failed').length;
  if (command.optsWithGlobals<{ json?: boolean }>().json) printJson(terminal, { healthy: failed === 0, findings });
  else {
    const columns = [
      { title: 'CHECK', of: (finding: Finding) => finding.check },
      { title: 'RESULT', of: (finding: Finding) => finding.status },
      { title: 'DETAIL', of: (finding: Finding) => finding.detail },
    ];
    printTable(terminal, columns, findings);
  }
  if (failed > 0) throw new CliError('failure', `${failed} of ${findings.length} checks failed.`);
  note(terminal, 'Nothing is wrong.');
}

async function findAll({ env }: Terminal): Promise<Finding[]> {
  const machine = checkMachine();
  try {
    const config = readConfig(env);
    const settings: Finding = { check: 'settings', status: 'ok', detail: 'all valid' };
    return [...machine, settings, ...checkFolder(config), ...(await checkStore(config)), await checkPort(config)];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [...machine, { check: 'settings', status: 'failed', detail: error.message }];
  }
}
