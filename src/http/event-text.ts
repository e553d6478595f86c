import type { LiveEvent } from '#domain/live-event.ts';

/** A live event as the HTML standard has it ("Server-sent events"). Each is named and has data: scripts in browsers never see a comment. */
export function eventText({ kind, ...data }: LiveEvent): string {
  return `event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`;
}
