import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { previewRules, type RulePreview } from '#web/api/rules.ts';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { PlannedChanges } from '#web/components/planned-changes.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { targetText } from '#web/components/target-text.ts';
import { rulePartText } from '#web/text/problem-text.ts';
import { useText } from '#web/text/text.tsx';

/** While somebody types nothing is asked. */
const QUIET_MS = 400;
const MOST_SHOWN = 10;

type RuleDryRunProps = {
  rules: readonly unknown[];
  /** Where among them the new one stands, from 0. */
  place: number;
  range: { date_from: string; date_to: string };
};

/** What these rules would change on some days, asked anew as they change. */
export function RuleDryRun({ rules, place, range }: RuleDryRunProps) {
  const { text } = useText();
  const wanted = JSON.stringify(rules);
  const settled = useSettled(wanted);
  const { data, error, isFetching } = useQuery({
    queryKey: ['drafts', 'rule-preview', settled, range],
    queryFn: () => previewRules(JSON.parse(settled) as unknown[], range),
    placeholderData: keepPreviousData,
  });
  const isBusy = isFetching || settled !== wanted;
  const problems = data?.not_applied.find(({ index }) => index === place)?.problems ?? [];
  return (
    <section className="why-section why-dry-run" aria-busy={isBusy}>
      <h4>{text.why.dryRun}</h4>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Skeleton rows={2} />}
      {problems.length > 0 && (
        <Notice tone="warning">
          <p>{text.why.notApplied}</p>
          {problems.map(({ path }) => (
            <p key={path}>{[path, rulePartText(path, text.problems)].filter(Boolean).join(': ')}</p>
          ))}
        </Notice>
      )}
      {data && <PlannedChanges days={data.days} />}
      {data && <Contradicted entries={data.time_entries.filter(({ rule }) => rule.index === place)} />}
    </section>
  );
}

/** Booked time that the rule would have otherwise. */
function Contradicted({ entries }: { entries: RulePreview['time_entries'] }) {
  const { text, format } = useText();
  if (entries.length === 0) return null;
  return (
    <>
      <p className="quiet">{text.why.contradicted(entries.length)}</p>
      <ul className="why-list">
        {entries.slice(0, MOST_SHOWN).map(({ time_entry_id, date, booked }) => (
          <li key={time_entry_id} className="small" dir="auto">
            {format.shortDay(date)} · {targetText(booked) || text.words.noBudget}
          </li>
        ))}
      </ul>
      {entries.length > MOST_SHOWN && <p className="quiet">{text.why.more(entries.length - MOST_SHOWN)}</p>}
    </>
  );
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), QUIET_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
