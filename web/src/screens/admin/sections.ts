import { type Me, may } from '#web/api/session.ts';

/** The sections in the order of their list, each with what its reader must be allowed. */
const SECTIONS = [
  { id: 'users', access: 'users/view' },
  { id: 'permissions', access: 'users/view' },
  { id: 'tokens', access: 'tokens/view' },
  { id: 'catalogue', access: 'budgets/update' },
  { id: 'sample', access: 'users/manage' },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];

/** The sections that a user may open. */
export function sectionsFor(me: Me): SectionId[] {
  return SECTIONS.filter(({ access }) => may(me, access)).map(({ id }) => id);
}

/** What the address asks for: a section, the first one of the user's where it names none; else why there is nothing to show. */
export function askedSection(asked: string | undefined, allowed: readonly SectionId[]): SectionId | 'forbidden' | 'unknown' {
  if (asked === undefined) return allowed[0] ?? 'forbidden';
  const section = SECTIONS.find(({ id }) => id === asked)?.id;
  if (section === undefined) return 'unknown';
  return allowed.includes(section) ? section : 'forbidden';
}
