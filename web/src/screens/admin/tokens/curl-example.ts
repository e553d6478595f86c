import { MS_PER_HOUR } from '#domain/hours.ts';

type Example = {
  /** The address of this Daybook, without a slash at its end. */
  origin: string;
  token: string;
  userId: string;
  source: string;
  title: string;
  /** When the example's meeting ends; it lasts an hour. */
  endsAt: Date;
};

/** A command that sends one signal, ready for a shell. */
export function curlExample({ origin, token, userId, source, title, endsAt }: Example): string {
  const signal = {
    id: 'example-1',
    user_id: userId,
    source,
    source_id: '1',
    signal_type: 'meeting',
    title,
    started_at: new Date(endsAt.getTime() - MS_PER_HOUR).toISOString(),
    ended_at: endsAt.toISOString(),
  };
  return [
    `curl ${quoted(`${origin}/api/auto-tracking/ingest`)} \\`,
    `  -H ${quoted(`X-Service-Token: ${token}`)} \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d ${quoted(JSON.stringify({ signals: [signal] }))}`,
  ].join('\n');
}

/** One word for a POSIX shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
