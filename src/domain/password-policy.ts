import { normalizeEmail } from './email.ts';

/** NIST SP 800-63B: length is what counts, so there are no rules about kinds of characters. */
export const MIN_PASSWORD_CHARACTERS = 12;
export const MAX_PASSWORD_LENGTH = 1_024;

/** What is wrong with a new password, in words for its owner; null when it will do. `email` is its owner's, where it is known already. */
export function passwordProblem(password: string, email: string | null): string | null {
  if (password.length > MAX_PASSWORD_LENGTH) return `must be at most ${MAX_PASSWORD_LENGTH} characters`;
  if ([...comparablePassword(password)].length < MIN_PASSWORD_CHARACTERS) return `must be at least ${MIN_PASSWORD_CHARACTERS} characters`;
  if (email !== null && normalizeEmail(password) === email) return 'must not be the e-mail address';
  return null;
}

/** The same password typed on another keyboard or system is the same text (NFKC, as SP 800-63B asks). */
export function comparablePassword(password: string): string {
  return password.normalize('NFKC');
}
