import type { Format } from '#web/text/format.ts';
import { readRule } from './read-rule.ts';
import { conditionSentence, type RuleWords } from './rule-sentence.ts';
import type { RuleRow } from './use-rule-rows.ts';

/** What a rule calls itself, also one that is not understood. */
export function nameIn(item: unknown): string | null {
  const name = typeof item === 'object' && item !== null ? (item as { name?: unknown }).name : null;
  return typeof name === 'string' && name.trim() !== '' ? name : null;
}

/** The rows whose name or conditions, as they are shown, hold every word that is searched for. All of them without one. */
export function foundRules(rows: readonly RuleRow[], search: string, words: RuleWords, format: Format): readonly RuleRow[] {
  const wanted = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return rows;
  return rows.filter(({ item }) => {
    const values = readRule(item);
    const asks = values ? conditionSentence(values, words, format) : JSON.stringify(item);
    const shown = `${nameIn(item) ?? ''} ${asks}`.toLocaleLowerCase();
    return wanted.every((word) => shown.includes(word));
  });
}
