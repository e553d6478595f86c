import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/** How a route describes the CSV file it answers with. */
export const csvContent = { 'text/csv': { schema: z.string() } };

/** Sends text piece by piece as a file to be kept, as fast as it is taken. `name` without its ending. */
export function sendDownload(reply: FastifyReply, name: string, format: keyof typeof TYPES, text: AsyncIterable<string>): FastifyReply {
  reply.header('content-disposition', `attachment; filename="${name}.${format}"`).type(TYPES[format]);
  return reply.send(Readable.from(text));
}

/**
 * Rows as CSV by RFC 4180 with their column names first. A byte order mark tells spreadsheets that it is UTF-8, and texts that they would
 * take for formulas get an apostrophe in front.
 */
export async function* asCsv<Row extends object>(
  pages: AsyncIterable<readonly Row[]>,
  columns: readonly (keyof Row & string)[],
): AsyncGenerator<string> {
  const options = {
    columns: [...columns],
    escape_formulas: true,
    // The one beginning that `escape_formulas` leaves out.
    cast: { string: (text: string) => (text.startsWith('\n') ? `'${text}` : text) },
    // Of line breaks alone it would leave those unquoted that are not its own.
    quoted_match: /[\r\n]/,
    record_delimiter: 'windows' as const,
  };
  yield stringify([], { ...options, header: true, bom: true });
  for await (const rows of pages) if (rows.length > 0) yield stringify([...rows], options);
}

/** The elements of a JSON array, without its brackets. */
export async function* asJsonElements(pages: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  let separator = '';
  for await (const rows of pages) {
    if (rows.length === 0) continue;
    yield separator + rows.map((row) => JSON.stringify(row)).join(',');
    separator = ',';
  }
}

/** Each page as it is to be shown. */
export async function* mapPages<Row, Shown>(pages: AsyncIterable<readonly Row[]>, show: (row: Row) => Shown): AsyncGenerator<Shown[]> {
  for await (const rows of pages) yield rows.map(show);
}
