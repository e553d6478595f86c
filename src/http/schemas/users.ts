import { z } from 'zod';
import { ACCESS_LEVELS } from '#domain/access-level.ts';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_CHARACTERS } from '#domain/password-policy.ts';
import { flagNumber, id, instantText, name, text } from './fields.ts';
import { pageQuery } from './page.ts';

const MAX_EMAIL_LENGTH = 320;
const MAX_TIME_ZONE_LENGTH = 100;

export const accessLevel = z.enum(ACCESS_LEVELS);
export const email = text(MAX_EMAIL_LENGTH).min(1).meta({ format: 'email', example: 'ada@example.com' });
export const timeZone = text(MAX_TIME_ZONE_LENGTH).meta({ description: 'An IANA time zone', example: 'Europe/Berlin' });

/** A password as it is typed. */
export const password = text(MAX_PASSWORD_LENGTH).min(1).meta({ format: 'password' });
export const newPassword = text(MAX_PASSWORD_LENGTH).meta({
  format: 'password',
  description: `At least ${MIN_PASSWORD_CHARACTERS} characters, and not the e-mail address`,
});

export const userSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    access_level: accessLevel,
    manager_id: z.string().nullable(),
    time_zone: z.string().meta({ description: 'The IANA zone that holds now' }),
    is_sample: flagNumber,
    is_invited: flagNumber.meta({ description: '1 until they have chosen a password' }),
    deactivated_at: instantText.nullable(),
    version: z.number().meta({ description: 'Grows with every change; send it as If-Match to change what you saw' }),
    created_at: instantText,
    updated_at: instantText,
  })
  .meta({ id: 'User' });

export const invitationSchema = z
  .object({
    link_token: z.string().meta({ description: 'Works once, for seven days; shown only here' }),
    path: z.string().meta({ description: 'Where the user chooses a password, below the address of this Daybook' }),
    expires_at: instantText,
  })
  .meta({ id: 'Invitation' });

export const listUsersQuery = z.object({
  include_deactivated: z
    .enum(['0', '1', 'false', 'true'])
    .default('0')
    .transform((value) => value === '1' || value === 'true'),
  search: text(200).optional().meta({ description: 'Part of a name or e-mail address' }),
  ...pageQuery(2),
});

export const createUserBody = z
  .object({
    email,
    name: name(),
    access_level: accessLevel,
    manager_id: id().nullable().optional(),
    manager_email: email.optional().meta({ description: 'The same by e-mail address; give one of the two' }),
    time_zone: timeZone.optional().meta({ description: 'Without one, this Daybook’s default' }),
    password: newPassword.optional().meta({ description: 'With one, the user can sign in at once and is not invited' }),
  })
  .refine(({ manager_id, manager_email }) => manager_email === undefined || manager_id === undefined, {
    path: ['manager_email'],
    message: 'give manager_id or manager_email, not both',
  });

/** An absent field stays as it is. */
export const updateUserBody = z.object({
  name: name().optional(),
  email: email.optional(),
  access_level: accessLevel.optional(),
  manager_id: id().nullable().optional().meta({ description: 'null: reports to nobody' }),
  time_zone: timeZone.optional().meta({ description: 'Holds from now on; days already given never move' }),
});
