import { usageError } from './cli-error.ts';

const SHORTEST = 8;

/** For each id the shortest beginning, of at least 8 characters, that no other of them shares: what a table shows and a command takes. */
export function shortenIds(ids: readonly string[]): Map<string, string> {
  const sorted = [...new Set(ids)].sort();
  const short = sorted.map((id, at) => {
    const length = Math.max(SHORTEST, 1 + sharedLength(id, sorted[at - 1]), 1 + sharedLength(id, sorted[at + 1]));
    return [id, id.slice(0, length)] as const;
  });
  return new Map(short);
}

/** The id among `candidates` that equals `given` or alone begins with it; undefined where none does. Throws a usage error where several do. */
export function findById<Row extends { id: string }>(given: string, candidates: readonly Row[], noun: string): Row | undefined {
  const exact = candidates.find(({ id }) => id === given);
  if (exact) return exact;
  const [first, second] = given === '' ? [] : candidates.filter(({ id }) => id.startsWith(given));
  if (first && second) throw usageError(`More than one ${noun} begins with ${given}: ${first.id}, ${second.id}…`);
  return first;
}

function sharedLength(one: string, other: string | undefined): number {
  let length = 0;
  while (other !== undefined && length < one.length && one[length] === other[length]) length += 1;
  return length;
}
