/** From least to most. */
export const ACCESS_LEVELS = ['employee', 'lead', 'manager', 'head', 'executive'] as const;
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

export function isAtLeast(level: AccessLevel, minimum: AccessLevel): boolean {
  return ACCESS_LEVELS.indexOf(level) >= ACCESS_LEVELS.indexOf(minimum);
}

/** Manager and above stand behind their own time; everyone else's waits for approval. */
export function approvesOwnTime(level: AccessLevel): boolean {
  return isAtLeast(level, 'manager');
}

/** Whose time entries a level may see: executive and head everyone's, manager own and direct reports', others their own. */
export function entryScope(level: AccessLevel): 'everyone' | 'reports' | 'own' {
  if (isAtLeast(level, 'head')) return 'everyone';
  return level === 'manager' ? 'reports' : 'own';
}
