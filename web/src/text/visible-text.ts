/** Spaces, and what shows as nothing: of no width, fillers of scripts, the empty pattern of Braille. */
const VISIBLE = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** What somebody wrote, or null where there is nothing in it to be seen. */
export function visibleText(written: string | null): string | null {
  return written !== null && VISIBLE.test(written) ? written : null;
}
