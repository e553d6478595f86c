/** As many ids as one call of the API takes. */
const MOST_AT_ONCE = 1_000;

/** How many of a part were decided on, and by what that can be undone. */
type PartAnswer = { done: number; operationId: string | null };

/**
 * Decides on any number of rows by calls that take only so many, one after the other: `inParts(entries, (part) => approveEntries(part))`.
 * Answers how many were decided on in all, and with the ids of the operations in the order of the calls, so that one Undo takes back all of
 * them. What is refused stays as it is, and counts as not done; throws the first `Problem` where every part is refused.
 */
export async function inParts<Row>(
  rows: readonly Row[],
  call: (part: readonly Row[]) => Promise<PartAnswer>,
  most = MOST_AT_ONCE,
): Promise<{ done: number; operationId: string[] }> {
  const operationId: string[] = [];
  const refusals: unknown[] = [];
  let done = 0;
  const parts = partsOf(rows, most);
  for (const part of parts) {
    try {
      const answer = await call(part);
      done += answer.done;
      if (answer.operationId !== null && answer.done > 0) operationId.push(answer.operationId);
    } catch (error) {
      refusals.push(error);
    }
  }
  if (parts.length > 0 && refusals.length === parts.length) throw refusals[0];
  return { done, operationId };
}

/** Rows in the order in which they are, no more than `most` in each part. */
export function partsOf<Row>(rows: readonly Row[], most = MOST_AT_ONCE): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, index) => rows.slice(index * most, (index + 1) * most));
}
