import { type Me, may } from '#web/api/session.ts';

/** The sections in the order of their list, each with what its reader must be allowed; the rest is everybody's own. */
const SECTIONS = [
  { id: 'tracking', access: 'time/view' },
  { id: 'sources', access: 'time/view' },
  { id: 'rules', access: 'time/view' },
  { id: 'private', access: 'time/view' },
  { id: 'tokens', access: null },
  { id: 'account', access: null },
  { id: 'data', access: null },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];

/** The sections that a user may open. */
export function sectionsFor(me: Me): SectionId[] {
  return SECTIONS.filter(({ access }) => access === null || may(me, access)).map(({ id }) => id);
}

/** What the address asks for, the first section where it names none; null where there is no such section, or not for this user. */
export function askedSection(asked: string | undefined, allowed: readonly SectionId[]): SectionId | null {
  if (asked === undefined) return allowed[0] ?? null;
  return allowed.find((id) => id === asked) ?? null;
}
