/** Signals and drafts are unique per user; NUL stands in no id, so the two parts can't run together. */
export function keyOf({ user_id, id }: { user_id: string; id: string }): string {
  return `${user_id}\0${id}`;
}
