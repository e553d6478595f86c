import { Readable } from 'node:stream';
import type { LiveEvent } from '#domain/live-event.ts';
import type { App } from '#http/app.ts';
import { describeRoute } from '#http/describe-route.ts';
import { eventText } from '#http/event-text.ts';
import { countStreams } from '#http/open-streams.ts';
import { eventStream } from '#http/schemas/events.ts';
import { authorizeUser } from '#operations/context.ts';
import { streamEvents } from '#operations/events/stream-events.ts';

const RECONNECT_AFTER_MS = 2_000;
/** A client that takes nothing for so long, not even what it is told when all is quiet, has gone. */
const STALLED_AFTER_MS = 90_000;

export function eventRoutes(app: App): void {
  const streams = countStreams();
  app.addHook('preClose', async () => streams.closeAll('shutting_down'));

  app.get(
    '/api/events',
    {
      ...describeRoute('streamEvents', {
        tags: ['live changes'],
        summary: 'Be told what to read again',
        description:
          'Server-sent events, without any content: which nouns have changed, and how many drafts wait. The first event is the present state. At most four a second; what changes in between is told with the next.',
        response: { 200: { description: 'A stream that stays open', content: { 'text/event-stream': { schema: eventStream } } } },
      }),
      exposeHeadRoute: false,
    },
    async (request, reply) => {
      const { user_id } = authorizeUser(request.ctx, 'streamEvents');
      const stream = streams.open(user_id);
      reply.raw.on('close', () => stream.abort());
      reply.raw.setTimeout(STALLED_AFTER_MS, () => reply.raw.destroy());
      // Proxies pass each event on as it comes.
      reply.header('x-accel-buffering', 'no').type('text/event-stream; charset=utf-8');
      const text = Readable.from(asText(streamEvents(request.ctx, stream.signal)));
      // The schema says what is read; a stream of it goes out unchecked.
      return reply.send(text as unknown as string);
    },
  );
}

/** Pulled, so that a client that reads slowly is told less often and costs no memory. */
async function* asText(events: AsyncIterable<LiveEvent>): AsyncGenerator<string> {
  yield `retry: ${RECONNECT_AFTER_MS}\n`;
  for await (const event of events) yield eventText(event);
}
