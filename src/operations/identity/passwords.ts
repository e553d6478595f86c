import { type Algorithm, hash, verify } from '@node-rs/argon2';
import { comparablePassword } from '#domain/password-policy.ts';
import { takeTurns } from './take-turns.ts';

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one thread. */
const ARGON2ID = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** However many people sign in at once, hashing takes no more memory than this many times 19 MiB. */
const MAX_HASHES_AT_ONCE = 2;

const inTurn = takeTurns(MAX_HASHES_AT_ONCE);

/** A new password as argon2id in PHC form. */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(comparablePassword(password), ARGON2ID));
}

/** Whether the password is right. Without a hash it is wrong, and to find that out takes as long. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  if (passwordHash !== null) return inTurn(() => verify(passwordHash, comparablePassword(password)));
  await hashPassword(password);
  return false;
}
