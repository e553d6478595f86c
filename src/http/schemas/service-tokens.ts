import { z } from 'zod';
import { flagNumber, id, instantText, name, text } from './fields.ts';

const MAX_USERS = 1_000;
const MAX_SOURCES = 100;

export const serviceTokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    token_hint: z.string().meta({ description: 'How the token ends' }),
    user_ids: z.array(z.string()).nullable().meta({ description: 'Whom it may send for; null: anyone' }),
    sources: z.array(z.string()).nullable().meta({ description: 'Which sources it may send; null: any' }),
    created_by: z.string(),
    created_at: instantText,
    last_used_at: instantText.nullable(),
    revoked_at: instantText.nullable(),
  })
  .meta({ id: 'ServiceToken' });

const itemCount = z.number().int();

export const serviceTokenWithHealthSchema = serviceTokenSchema
  .extend({
    items_received: itemCount.meta({ description: 'Signals and drafts that came with it' }),
    items_stored: itemCount.meta({ description: 'Of them signals new or changed, and new drafts; the rest was there already' }),
    items_refused: itemCount,
    last_refused_at: instantText.nullable(),
    refusals: z
      .array(z.object({ error: z.string(), kind: z.enum(['signal', 'draft']), count: itemCount, last_at: instantText }))
      .meta({ description: 'Why items were refused, most frequent first; the codes of `rejected`' }),
  })
  .meta({ id: 'ServiceTokenWithHealth' });

export const createServiceTokenBody = z.object({
  name: name(),
  user_ids: z.array(id()).min(1).max(MAX_USERS).nullable().default(null),
  sources: z.array(text(100).min(1)).min(1).max(MAX_SOURCES).nullable().default(null),
});

export const currentServiceTokenSchema = z.object({
  service_token: serviceTokenSchema,
  users: z
    .array(z.object({ user_id: z.string(), enabled: flagNumber }))
    .meta({ description: 'The active users it is bound to, and whether they switched auto-tracking on; none for an unbound token' }),
});
