/** One of several things to choose from. */
export type Choice = { id: string; label: string; detail?: string | undefined };
/** `title` is null for choices that need none. */
export type ChoiceGroup = { id: string; title: string | null; choices: readonly Choice[] };
