import { usageError } from './cli-error.ts';

/**
 * Reads `key=value` arguments into the fields of a body. `fields` has every field there is, with a value of its kind: one that is text is
 * taken as it stands, any other must be JSON; what it may be is the server's to say. `noun`: what a field is called.
 */
export function readKeyValues(given: readonly string[], fields: Readonly<Record<string, unknown>>, noun: string): Record<string, unknown> {
  return Object.fromEntries(given.map((text) => readKeyValue(text, fields, noun)));
}

function readKeyValue(given: string, fields: Readonly<Record<string, unknown>>, noun: string): [string, unknown] {
  const at = given.indexOf('=');
  const [key, text] = [given.slice(0, at), given.slice(at + 1)];
  if (at < 1) throw usageError(`${given}: write it as key=value.`);
  if (!Object.hasOwn(fields, key)) throw usageError(`${key} is no ${noun}. There are: ${Object.keys(fields).join(', ')}.`);
  if (typeof fields[key] === 'string') return [key, text];
  try {
    return [key, JSON.parse(text)];
  } catch {
    throw usageError(`${key}: ${text} is no number and no JSON.`);
  }
}
