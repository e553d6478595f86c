import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { previewRules } from '#web/api/rules.ts';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { RuleEffect } from '#web/components/rule-effect.tsx';
import { RuleProblemList } from '#web/components/rule-problem-list.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useSettled } from '#web/components/use-settled.ts';
import { useText } from '#web/text/text.tsx';

/** While somebody types nothing is asked. */
const QUIET_MS = 400;

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
  const settled = useSettled(wanted, QUIET_MS);
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
          <p>{text.ruleEffect.notApplied}</p>
          <RuleProblemList problems={problems} />
        </Notice>
      )}
      {data && (
        <RuleEffect
          days={data.days}
          outranked={data.outranked.filter(({ rule }) => rule.index === place)}
          time_entries={data.time_entries.filter(({ rule }) => rule.index === place)}
          hasLinks={false}
        />
      )}
    </section>
  );
}
