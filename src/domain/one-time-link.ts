import { MS_PER_HOUR } from './hours.ts';

/** What a one-time link is good for: making the first executive, or a user's first (or next) password. */
export const LINK_PURPOSES = ['set_up', 'invitation'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

export const LINK_LIFETIME_MS: Record<LinkPurpose, number> = { set_up: 24 * MS_PER_HOUR, invitation: 7 * 24 * MS_PER_HOUR };

/** Where the link leads. The token stands in the fragment, which browsers send to no server and write to no log. */
export function linkPath(purpose: LinkPurpose, token: string): string {
  return `/${purpose === 'set_up' ? 'set-up' : 'invitation'}#${token}`;
}

/** An open invitation as whoever invites may see it, once. `expires_at` in epoch milliseconds. */
export type Invitation = { link_token: string; path: string; expires_at: number };
