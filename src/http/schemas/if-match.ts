import { z } from 'zod';

/** `If-Match: "3"`, one version as it was seen. `*` matches any. */
export const ifMatchHeaders = z.looseObject({
  'if-match': z
    .string()
    .regex(/^(?:\*|"\d{1,9}")$/, 'must be a version in quotes, such as "3"')
    .optional(),
});

export function versionFromIfMatch(header: string | undefined): number | undefined {
  return header === undefined || header === '*' ? undefined : Number(header.slice(1, -1));
}
