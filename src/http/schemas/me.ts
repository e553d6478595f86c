import { z } from 'zod';
import { instant, instantText, name } from './fields.ts';
import { newPassword, password, timeZone } from './users.ts';

export const changePasswordBody = z.object({ current_password: password, new_password: newPassword });

/** An absent field stays as it is. */
export const updateMeBody = z.object({ name: name().optional(), time_zone: timeZone.optional() });

export const apiTokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    token_hint: z.string().meta({ description: 'How the token ends' }),
    created_at: instantText,
    last_used_at: instantText.nullable(),
    expires_at: instantText.nullable(),
    revoked_at: instantText.nullable(),
  })
  .meta({ id: 'ApiToken' });

export const createApiTokenBody = z.object({ name: name(), expires_at: instant().nullable().default(null) });

export const shownOnce = z.string().meta({ description: 'The secret. Shown only here' });
