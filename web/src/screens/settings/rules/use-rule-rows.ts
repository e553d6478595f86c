import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { addDays } from '#domain/day.ts';
import { preferencesQuery, savePreferences } from '#web/api/preferences.ts';
import { previewRules, type RuleItem, rulesQuery } from '#web/api/rules.ts';
import { todayIn } from '#web/text/local-time.ts';

/** A rule with a key of its own, which it keeps wherever it moves. */
export type RuleRow = { key: string; item: RuleItem };
export type RuleProblems = readonly { path: string }[];
/** Rules as they are edited, above what was stored when that began. */
export type EditedRules = { rows: readonly RuleRow[]; above: string };

/** What is not saved: nothing, unless somebody went on changing rows while `saved` was on its way. It is above what is stored since. */
export function withoutSaved(edited: EditedRules | null, saved: readonly RuleRow[], stored: readonly RuleItem[]): EditedRules | null {
  return edited === null || edited.rows === saved ? null : { rows: edited.rows, above: JSON.stringify(stored) };
}

/** The list of rules as it is edited, above the one that is stored in this version of the preferences. */
export function useRuleRows(stored: readonly RuleItem[], version: number) {
  const queries = useQueryClient();
  const [edited, setEdited] = useState<EditedRules | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [isSaved, setSaved] = useState(false);
  const nextKey = useRef(0);
  const storedText = JSON.stringify(stored);
  const storedRows = useMemo(() => stored.map((item, index): RuleRow => ({ key: `stored-${index}`, item })), [stored]);
  const rows = edited?.rows ?? storedRows;
  const isDirty = edited !== null && JSON.stringify(edited.rows.map(({ item }) => item)) !== storedText;

  async function save(): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      const custom_rules = rows.map(({ item }) => item);
      await savePreferences({ custom_rules }, version);
      await readAgain();
      const readAnew = queries.getQueryData(preferencesQuery.queryKey)?.custom_rules;
      setEdited((edited) => withoutSaved(edited, rows, readAnew ?? custom_rules));
      setSaved(true);
    } catch (error) {
      setProblem(error);
      await readAgain();
    }
    setBusy(false);
  }

  async function readAgain(): Promise<void> {
    await Promise.all([preferencesQuery, rulesQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey })));
  }

  return {
    rows,
    isDirty,
    isBusy,
    problem,
    isSaved,
    /** Somebody saved other rules, in another tab or with the command line, since this was begun. */
    isOutdated: isDirty && edited.above !== storedText,
    save,
    change: (rows: readonly RuleRow[]) => setEdited((before) => ({ rows, above: before?.above ?? storedText })),
    newRow(item: RuleItem): RuleRow {
      nextKey.current += 1;
      return { key: `new-${nextKey.current}`, item };
    },
    discard(): void {
      setEdited(null);
      setProblem(null);
    },
  };
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
