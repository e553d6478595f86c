import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { type Connection, findConnection } from '#cli/client/connection.ts';
import { countText } from '#cli/terminal/figures.ts';
import { note, type Terminal } from '#cli/terminal/terminal.ts';
import { collectIcal, type IcalOptions, windowOf } from '#collectors/ical/collector.ts';
import { loadSeenState, saveSeenState, seenStateFileName } from '#collectors/ical/seen-state.ts';
import { rememberSeen, withdrawVanished } from '#collectors/ical/withdraw-vanished.ts';
import type { CollectedSignal } from '#domain/collected-signal.ts';
import { type CollectAgent, findAgent, notePending } from './collect-agent.ts';
import { addCollectOptions, type CollectOptions, collectWindow, collectZone } from './collect-options.ts';
import { reportCollection } from './collect-report.ts';
import { addExamples, appendArgument } from './command-options.ts';
import { type SendReport, sendSignals } from './send-signals.ts';

type Options = CollectOptions & { owner?: string[]; allowPrivateAddress?: boolean; allowHttp?: boolean; state: boolean };

export function defineCollectIcal(command: Command, terminal: Terminal): void {
  command
    .argument('<source>', 'a calendar file, or an https or webcal address')
    .option(
      '--owner <email>',
      'whose answers to invitations count; repeat it for several (default: your e-mail address in Daybook)',
      appendArgument,
    )
    .option('--allow-private-address', 'let the address lead into a private network')
    .option('--allow-http', 'let the address go without encryption')
    .option('--no-state', 'don’t remember what the calendar held, and withdraw nothing', true);
  addCollectOptions(command).action(async (source: string) => collect(command, terminal, source));
  addExamples(command, 'collect ical calendar.ics --since 2026-03-01', 'collect ical https://calendar.example.com/secret/basic.ics');
  command.addHelpText(
    'after',
    '\nWhat it saw is kept beside the saved sign-in: events that vanish from the calendar are withdrawn at the next run.',
  );
}

async function collect(command: Command, terminal: Terminal, source: string): Promise<void> {
  const options = command.optsWithGlobals<Options>();
  const connection = await findConnection(command, terminal);
  const agent = await findAgent(connection, terminal, options);
  const icalOptions = readOptions(options, agent, source, Date.now());
  const stateFile = options.state ? stateFileOf(connection, agent.userId, source) : null;
  const previous = stateFile ? await loadSeenState(stateFile) : [];
  const reading = await collectIcal(icalOptions);
  const vanished = withdrawVanished(previous, reading, windowOf(icalOptions));
  const signals = [...reading.signals, ...vanished];
  const report = await sendSignals(agent.client, terminal, signals, { userId: agent.userId, batchSize: options.batch });
  const seen = rememberSeen(previous, reading, windowOf(icalOptions));
  if (stateFile) await saveSeenState(stateFile, [...seen, ...notWithdrawn(vanished, previous, report)]);
  if (!options.json) await notePending(agent, terminal);
  if (!options.json && reading.signals.length === 0 && vanished.length > 0) noteEmptied(terminal, vanished.length);
  reportCollection(terminal, { signals, problems: reading.problems }, report, {
    json: options.json,
    sources: 1,
    withdrawn: vanished.length,
  });
}

function readOptions(options: Options, { person }: CollectAgent, source: string, now: number): IcalOptions {
  const timeZone = collectZone(options, person?.me.time_zone);
  return {
    source,
    ...collectWindow(options, timeZone, now),
    now,
    timeZone,
    ownerEmails: options.owner ?? (person ? [person.me.email] : []),
    fetch: { allowPrivateAddresses: options.allowPrivateAddress ?? false, allowHttp: options.allowHttp ?? false },
  };
}

/** One file for each calendar and user, in whose name nothing of the address can be read. */
function stateFileOf({ configFile }: Connection, userId: string, source: string): string {
  return join(dirname(configFile), 'state', encodeURIComponent(userId), seenStateFileName(source));
}

/** A provider's mistake looks the same as a calendar that was cleared: nobody should find out by missing drafts. */
function noteEmptied(terminal: Terminal, withdrawn: number): void {
  const signals = `${countText(withdrawn, 'signal')} sent before ${withdrawn === 1 ? 'is' : 'are'} withdrawn`;
  note(terminal, `The calendar holds no event in these days any more: ${signals}.`);
}

/** A withdrawal that was refused must be tried again. */
function notWithdrawn(
  vanished: readonly CollectedSignal[],
  previous: readonly CollectedSignal[],
  { rejected }: SendReport,
): CollectedSignal[] {
  const refused = new Set(rejected.map(({ id }) => id));
  const again = new Set(vanished.filter(({ id }) => refused.has(id)).map(({ id }) => id));
  return previous.filter(({ id }) => again.has(id));
}
