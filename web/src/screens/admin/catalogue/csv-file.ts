import { CATALOGUE_COLUMNS } from '#domain/catalogue-columns.ts';

/** What the server takes at most, with the wrapping of the call around it (docs/contract.md, "Importing a CSV file"). */
export const MAX_CSV_BYTES = 16 * 1_048_576;

/** The text of a file: UTF-8, UTF-16 where it says so, else Windows-1252, which spreadsheets in Europe still save. */
export function decodeCsv(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Lines with something in them, the header not counted. */
export function countLines(csv: string): number {
  const lines = csv.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '' && !/^sep=/i.test(line));
  return Math.max(0, lines.length - 1);
}

const EXAMPLES: readonly (readonly string[])[] = [
  ['Website', 'Acme', 'ACME', '120', 'yes', '', '', '', '', ''],
  ['Website', 'Acme', 'ACME', '', '', 'Design', '40', 'yes', '', ''],
  ['Website', 'Acme', 'ACME', '', '', 'Design', '', '', 'Draw the home page', 'ACME-1'],
  ['Internal', '', '', '', 'no', '', '', '', '', ''],
];

/** A file with every column and a few lines, to start from. */
export function templateCsv(): string {
  return [CATALOGUE_COLUMNS, ...EXAMPLES].map((cells) => `${cells.join(',')}\r\n`).join('');
}
