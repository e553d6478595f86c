import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { previewRules } from '#web/api/rules.ts';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { PlannedChanges } from '#web/components/planned-changes.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useText } from '#web/text/text.tsx';

/** While somebody types nothing is asked. */
const QUIET_MS = 400;

type RuleDryRunProps = { rules: readonly unknown[]; range: { date_from: string; date_to: string } };

/** What these rules would change on some days, asked anew as they change. */
export function RuleDryRun({ rules, range }: RuleDryRunProps) {
  const { text } = useText();
  const settled = useSettled(JSON.stringify(rules));
  const { data, error, isFetching } = useQuery({
    queryKey: ['drafts', 'rule-preview', settled, range],
    queryFn: () => previewRules(JSON.parse(settled) as unknown[], range),
    placeholderData: keepPreviousData,
  });
  const problems = data?.not_applied.find(({ index }) => index === rules.length - 1)?.problems ?? [];
  return (
    <section className="why-section" aria-busy={isFetching}>
      <h4>{text.why.dryRun}</h4>
      {error && <ProblemNotice error={error} />}
      {!data && !error && <Skeleton rows={2} />}
      {problems.length > 0 && (
        <Notice tone="warning">
          {problems.map(({ path, message }) => (
            <p key={path}>
              {path}: {message}
            </p>
          ))}
        </Notice>
      )}
      {data && <PlannedChanges days={data.days} />}
      {data && data.time_entries.length > 0 && <p className="quiet">{text.why.contradicted(data.time_entries.length)}</p>}
    </section>
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
