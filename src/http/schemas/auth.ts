import { z } from 'zod';
import { LINK_PURPOSES } from '#domain/one-time-link.ts';
import { flag, flagNumber, name, optionalBody, text } from './fields.ts';
import { permissionSchema } from './tool-permissions.ts';
import { email, newPassword, password, timeZone, userSchema } from './users.ts';

const linkToken = text(200).meta({ description: 'What stands behind # in the link' });

export const signedInSchema = z.object({ user: userSchema, permissions: z.array(permissionSchema) });

export const signInBody = z.object({ email, password });

export const signOutBody = optionalBody(z.object({ everywhere: flag().default(0) }));

export const setUpStateSchema = z.object({ is_set_up: flagNumber });

export const checkLinkBody = z.object({ purpose: z.enum(LINK_PURPOSES), link_token: linkToken });

export const setUpBody = z.object({
  link_token: linkToken,
  email,
  name: name(),
  password: newPassword,
  time_zone: timeZone.optional(),
});

export const acceptInvitationBody = z.object({
  link_token: linkToken,
  password: newPassword,
  name: name().optional(),
  time_zone: timeZone.optional(),
});
