import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { preferencesQuery } from '#web/api/preferences.ts';
import type { RuleItem } from '#web/api/rules.ts';
import type { Me } from '#web/api/session.ts';
import { Button } from '#web/components/button.tsx';
import { EmptyState, ProblemNotice } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { LeaveGuard } from '#web/screens/settings/leave-guard.tsx';
import { ReadOnlyNotice } from '#web/screens/settings/read-only-notice.tsx';
import { RedraftNotice } from '#web/screens/settings/redraft-notice.tsx';
import { SaveBar } from '#web/screens/settings/save-bar.tsx';
import { useText } from '#web/text/text.tsx';
import { DryRun } from './dry-run.tsx';
import { foundRules } from './found-rules.ts';
import { RuleDialog } from './rule-dialog.tsx';
import { RuleList } from './rule-list.tsx';
import { RuleSearch, useRuleSearch } from './rule-search.tsx';
import { type RuleRow, useRuleProblems, useRuleRows } from './use-rule-rows.ts';

/** The user's rules for drafting, in their order. */
export function RulesSection({ me }: { me: Me }) {
  const { text } = useText();
  const { data, error, refetch } = useQuery(preferencesQuery);
  if (data) return <Rules stored={data.custom_rules} version={data.version} isTracking={data.enabled === 1} me={me} />;
  return (
    <Page title={text.settings.sections.rules}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton rows={5} />}
    </Page>
  );
}

type RulesProps = { stored: readonly RuleItem[]; version: number; isTracking: boolean; me: Me };
/** So many are found by eye. */
const MOST_WITHOUT_SEARCH = 8;

type Opened = { row: RuleRow | null } | null;

function Rules({ stored, version, isTracking, me }: RulesProps) {
  const timeZone = me.user.time_zone;
  const { text, format } = useText();
  const { rules: words } = text.settings;
  const { search, searchFor } = useRuleSearch();
  const { rows, isDirty, isBusy, problem, isSaved, save, change, newRow, discard } = useRuleRows(stored, version);
  const items = rows.map(({ item }) => item);
  const found = useMemo(() => foundRules(rows, search, words.sentence, format), [rows, search, words, format]);
  const problems = useRuleProblems(items, isDirty, timeZone);
  const [opened, setOpened] = useState<Opened>(null);
  const [newKey, setNewKey] = useState<string | null>(null);

  function keep(item: RuleItem): void {
    const row = opened?.row;
    if (row) change(rows.map((one) => (one.key === row.key ? { ...one, item } : one)));
    else add(item, rows.length);
    setOpened(null);
  }

  function add(item: RuleItem, at: number): void {
    const added = newRow(item);
    change(rows.toSpliced(at, 0, added));
    setNewKey(added.key);
    // It may be none of those searched for.
    searchFor('');
  }

  return (
    <Page
      title={text.settings.sections.rules}
      actions={
        <Button icon="add" onClick={() => setOpened({ row: null })}>
          {words.add}
        </Button>
      }
    >
      <LeaveGuard isDirty={isDirty} isBehindDialog={opened !== null} />
      <ReadOnlyNotice me={me} />
      <p className="quiet settings-narrow">
        {words.about} {text.ruleEffect.order}
      </p>
      {isSaved && !isDirty && <RedraftNotice timeZone={timeZone} isTracking={isTracking} />}
      {(rows.length > MOST_WITHOUT_SEARCH || search !== '') && (
        <RuleSearch search={search} onSearch={searchFor} found={found.length} all={rows.length} />
      )}
      {rows.length === 0 ? (
        <EmptyState icon="settings" title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      ) : found.length === 0 ? null : (
        <RuleList
          rows={rows}
          found={found}
          problems={problems}
          newKey={newKey}
          onChange={change}
          onOpen={(row) => setOpened({ row })}
          onDuplicate={(row) => add(row.item, rows.indexOf(row) + 1)}
        />
      )}
      {(rows.length > 0 || isDirty) && <DryRun items={items} timeZone={timeZone} />}
      <SaveBar
        isShown={isDirty}
        isBusy={isBusy}
        problem={problem}
        effect={problems.size > 0 ? words.notAppliedCount(problems.size) : null}
        onSave={() => void save()}
        onDiscard={discard}
      />
      {opened && <RuleDialog item={opened.row?.item ?? null} timeZone={timeZone} onKeep={keep} onClose={() => setOpened(null)} />}
    </Page>
  );
}
