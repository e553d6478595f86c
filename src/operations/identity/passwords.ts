import { type Algorithm, hash, verify } from '@node-rs/argon2';
import { comparablePassword } from '#domain/password-policy.ts';

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one thread. */
const ARGON2ID = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** However many people sign in at once, hashing takes no more memory than this many times 19 MiB. */
const MAX_HASHES_AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

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

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MAX_HASHES_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
