/** A one-time link as the API gives it. */
export type Invitation = { path: string; expires_at: string };

/** What to hand to the person invited. */
export function invitationUrl(serverUrl: string, { path }: Invitation): string {
  return `${serverUrl}${path}`;
}
