import type { Draft } from '#web/api/drafts.ts';

/** What was decided on here, by id, with the version that was seen then. */
export type Decided = ReadonlyMap<string, number>;

type Seen = Pick<Draft, 'id' | 'version'>;

export function withDecided(decided: Decided, drafts: readonly Seen[]): Decided {
  return new Map([...decided, ...drafts.map(({ id, version }) => [id, version] as const)]);
}

/** Without these, where nobody decided on a later version of them since. */
export function withoutDecided(decided: Decided, drafts: readonly Seen[]): Decided {
  const isTakenBack = ([id, version]: readonly [string, number]) => drafts.some((draft) => draft.id === id && draft.version === version);
  return new Map([...decided].filter((one) => !isTakenBack(one)));
}

/** Those that still wait: what an undo brings back has another version. */
export function undecidedOf<Given extends Seen>(drafts: readonly Given[], decided: Decided): Given[] {
  return drafts.filter(({ id, version }) => decided.get(id) !== version);
}
