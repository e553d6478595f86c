const LONGEST = 60;

/** A name for a short message: the start of a long one. */
export function briefly(name: string): string {
  const characters = [...name];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : name;
}
