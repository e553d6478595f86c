import { z } from 'zod';

export const eventStream = z.string().meta({
  description:
    '`event: changed` with `data: {"nouns":["drafts"],"pending_count":3}`, `event: end` with `data: {"reason":"replaced"}` before the server ends it, and `event: quiet` with `data: {}` where nothing happens for 20 seconds',
  example: 'event: changed\ndata: {"nouns":["drafts","time_entries"],"pending_count":3}\n\n',
});
