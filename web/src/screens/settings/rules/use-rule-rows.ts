import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { addDays } from '#domain/day.ts';
import { preferencesQuery, savePreferences } from '#web/api/preferences.ts';
import { previewRules, type RuleItem, rulesQuery } from '#web/api/rules.ts';
import { useEditsAbove } from '#web/screens/settings/use-edits-above.ts';
import { todayIn } from '#web/text/local-time.ts';

/** A rule with a key of its own, which it keeps wherever it moves. */
export type RuleRow = { key: string; item: RuleItem };
export type RuleProblems = readonly { path: string }[];
/** The list of rules as it is edited, above the one that is stored in this version of the preferences. */
export function useRuleRows(stored: readonly RuleItem[], version: number) {
  const queries = useQueryClient();
  const { edits, save, change, ...editing } = useEditsAbove<readonly RuleRow[], number>(version, readAgain);
  const nextKey = useRef(0);
  const storedRows = useMemo(() => stored.map((item, index): RuleRow => ({ key: `stored-${index}`, item })), [stored]);
  const rows = edits ?? storedRows;

  async function readAgain(): Promise<number> {
    await Promise.all([preferencesQuery, rulesQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey })));
    return queries.getQueryData(preferencesQuery.queryKey)?.version ?? version;
  }

  return {
    ...editing,
    rows,
    isDirty: edits !== null && JSON.stringify(itemsOf(edits)) !== JSON.stringify(stored),
    save: () =>
      save(
        (seen) => savePreferences({ custom_rules: itemsOf(rows) }, seen),
        (edits) => (edits === rows ? null : edits),
      ),
    change: (rows: readonly RuleRow[]) => change(() => rows),
    newRow(item: RuleItem): RuleRow {
      nextKey.current += 1;
      return { key: `new-${nextKey.current}`, item };
    },
  };
}

function itemsOf(rows: readonly RuleRow[]): RuleItem[] {
  return rows.map(({ item }) => item);
}

const TYPING_MS = 300;

/** What keeps each item from being applied, by its place: as the server says of what is stored, and as it would of what is not saved yet. */
export function useRuleProblems(items: readonly RuleItem[], isDirty: boolean, timeZone: string): ReadonlyMap<number, RuleProblems> {
  const { data: stored } = useQuery(rulesQuery);
  const [unsaved, setUnsaved] = useState<{ of: string; found: ReadonlyMap<number, RuleProblems> } | null>(null);
  const text = JSON.stringify(items);
  useEffect(() => {
    if (!isDirty) return;
    let isStale = false;
    const timer = setTimeout(async () => {
      const found = await findRuleProblems(JSON.parse(text) as RuleItem[], timeZone).catch(() => null);
      if (found && !isStale) setUnsaved({ of: text, found });
    }, TYPING_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text, isDirty, timeZone]);
  if (isDirty) return unsaved?.of === text ? unsaved.found : NOTHING_KNOWN;
  return new Map(stored?.rules.filter(({ status }) => status === 'not_applied').map(({ index, problems }) => [index, problems]));
}

const NOTHING_KNOWN: ReadonlyMap<number, RuleProblems> = new Map();

/** Asks the server to read rules, without a single day to draft: a range the wrong way round holds none. */
export async function findRuleProblems(items: readonly RuleItem[], timeZone: string): Promise<ReadonlyMap<number, RuleProblems>> {
  const today = todayIn(timeZone);
  const { not_applied } = await previewRules(items, { date_from: today, date_to: addDays(today, -1) });
  return new Map(not_applied.map(({ index, problems }) => [index, problems]));
}
