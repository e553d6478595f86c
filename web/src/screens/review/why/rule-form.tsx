import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { addDays } from '#domain/day.ts';
import { preferencesQuery, savePreferences } from '#web/api/preferences.ts';
import { rebuildDrafts } from '#web/api/rules.ts';
import { Button } from '#web/components/button.tsx';
import { Checkbox, TextField } from '#web/components/field.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { TargetFields } from '#web/components/target-fields.tsx';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';
import { RuleDryRun } from './rule-dry-run.tsx';
import { type OfferedCondition, type RuleEffect, type RuleStart, toRule } from './rule-from-draft.ts';

/** How many days back a new rule is tried on, and offered to be used for. */
const DAYS_BACK = 13;

type Names = { budget_name: string | null; line_item_name: string | null; task_title: string | null };

type RuleFormProps = {
  start: RuleStart;
  names: Names;
  onDone(): void;
};

/** A rule begun from a draft: what it asks, what it does, and what it would change, before it is saved. */
export function RuleForm({ start, names, onDone }: RuleFormProps) {
  const { text } = useText();
  const [name, setName] = useState(start.name);
  const [ticked, setTicked] = useState<readonly OfferedCondition[]>(start.ticked);
  const [effect, setEffect] = useState(start.effect);
  const rule = useMemo(() => toRule(name, ticked, effect), [name, ticked, effect]);
  const { data: preferences, error } = useQuery(preferencesQuery);
  const today = new Date().toISOString().slice(0, 10);
  const range = { date_from: addDays(today, -DAYS_BACK), date_to: today };
  const save = useSaveRule(range, onDone);

  if (error) return <ProblemNotice error={error} />;
  if (!preferences) return <Skeleton rows={4} />;
  const rules = rule ? [...preferences.custom_rules, rule] : null;
  return (
    <form
      className="why"
      onSubmit={(event) => {
        event.preventDefault();
        if (rules) save.mutate(rules);
      }}
    >
      <h3>{text.why.ruleTitle}</h3>
      <p className="quiet">{text.why.ruleIntro}</p>
      <TextField label={text.words.name} value={name} maxLength={200} onChange={({ target }) => setName(target.value)} dir="auto" />
      <fieldset className="why-fieldset">
        <legend>{text.why.ruleWhen}</legend>
        {start.offered.map((condition) => (
          <Checkbox
            key={condition.field}
            label={<span dir="auto">{text.why.condition(condition.field, condition.value)}</span>}
            checked={ticked.includes(condition)}
            onChange={({ target: { checked } }) =>
              setTicked(start.offered.filter((one) => (one === condition ? checked : ticked.includes(one))))
            }
          />
        ))}
      </fieldset>
      <fieldset className="why-fieldset">
        <legend>{text.why.ruleThen}</legend>
        <Checkbox
          label={text.why.ruleExclude}
          checked={effect.exclude}
          onChange={({ target: { checked } }) => setEffect({ ...effect, exclude: checked })}
        />
        {!effect.exclude && <Booking effect={effect} names={names} onChange={setEffect} />}
      </fieldset>
      {rules ? <RuleDryRun rules={rules} range={range} /> : <p className="quiet">{text.why.ruleIncomplete}</p>}
      {save.error && <ProblemNotice error={save.error} />}
      <div className="row">
        <Button tone="primary" type="submit" busy={save.isPending} disabled={!rules}>
          {text.why.saveRule}
        </Button>
        <Button onClick={onDone}>{text.words.cancel}</Button>
      </div>
    </form>
  );
}

function Booking({ effect, names, onChange }: { effect: RuleEffect; names: Names; onChange(effect: RuleEffect): void }) {
  const { text } = useText();
  return (
    <>
      <TargetFields
        target={effect}
        onChange={(target) => onChange({ ...effect, ...target })}
        names={{ budget: names.budget_name, lineItem: names.line_item_name, task: names.task_title }}
      />
      {effect.billable !== null && <p>{effect.billable === 1 ? text.words.billable : text.words.notBillable}</p>}
      {effect.description !== null && <p dir="auto">{text.why.ruleDescription(effect.description)}</p>}
    </>
  );
}

/** Saves, and drafts the days again that the dry run was about. */
function useSaveRule(range: { date_from: string; date_to: string }, onSaved: () => void) {
  const { text } = useText();
  const { show } = useToasts();
  const queries = useQueryClient();
  return useMutation({
    async mutationFn(rules: readonly unknown[]) {
      await savePreferences({ custom_rules: [...rules] });
      await rebuildDrafts(range);
    },
    onSuccess() {
      void queries.invalidateQueries({ queryKey: preferencesQuery.queryKey });
      show(text.why.ruleSaved);
      onSaved();
    },
  });
}
