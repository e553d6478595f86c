/** What was decided on here, by id, with the version that was seen then. */
export type Decided = ReadonlyMap<string, number>;

/** A draft or an entry as it was seen. */
type Seen = { id: string; version: number };

export function withDecided(decided: Decided, rows: readonly Seen[]): Decided {
  return new Map([...decided, ...rows.map(({ id, version }) => [id, version] as const)]);
}

/** Without these, where nobody decided on a later version of them since. */
export function withoutDecided(decided: Decided, rows: readonly Seen[]): Decided {
  const isTakenBack = ([id, version]: readonly [string, number]) => rows.some((row) => row.id === id && row.version === version);
  return new Map([...decided].filter((one) => !isTakenBack(one)));
}

/** Those that still wait: what an undo brings back has another version. */
export function undecidedOf<Given extends Seen>(rows: readonly Given[], decided: Decided): Given[] {
  return rows.filter(({ id, version }) => decided.get(id) !== version);
}
