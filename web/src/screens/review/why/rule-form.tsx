import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { addDays, type Day } from '#domain/day.ts';
import { type Preferences, preferencesQuery, savePreferences } from '#web/api/preferences.ts';
import { meQuery } from '#web/api/session.ts';
import { Button } from '#web/components/button.tsx';
import { TextField } from '#web/components/field.tsx';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { todayIn } from '#web/text/local-time.ts';
import { useText } from '#web/text/text.tsx';
import { RuleDryRun } from './rule-dry-run.tsx';
import { RuleConditions, RuleEffects, type TargetsNamed } from './rule-fields.tsx';
import { type RuleStart, toRule, whatWouldWin, withRule } from './rule-from-draft.ts';
import { RuleSaved } from './rule-saved.tsx';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';

/** How many days a new rule is tried on, today included. */
const DAYS_TRIED = 14;

type RuleFormProps = { start: RuleStart; names: TargetsNamed; onDone(): void };

/** A rule begun from a draft: what it asks, what it does, and what it would change, before it is saved. */
export function RuleForm(props: RuleFormProps) {
  const { text } = useText();
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const { data: preferences, error } = useQuery(preferencesQuery);
  const { data: me } = useQuery(meQuery);
  return (
    <div className="why">
      <h3 ref={heading} tabIndex={-1} className="why-arrival">
        {text.why.ruleTitle}
      </h3>
      {error && <ProblemNotice error={error} />}
      {preferences && me ? (
        <Form {...props} preferences={preferences} today={todayIn(me.user.time_zone)} />
      ) : (
        !error && <Skeleton rows={4} />
      )}
    </div>
  );
}

function Form({ start, names, onDone, preferences, today }: RuleFormProps & { preferences: Preferences; today: Day }) {
  const { text } = useText();
  const [name, setName] = useState(start.name);
  const [conditions, setConditions] = useState(start.conditions);
  const [effect, setEffect] = useState(start.effect);
  const rule = useMemo(() => toRule(name, conditions, effect), [name, conditions, effect]);
  const save = useSaveRule(start.before);
  const { custom_rules, enabled } = preferences;
  const range = { date_from: addDays(today, 1 - DAYS_TRIED), date_to: today };
  const winner = whatWouldWin(effect, start);
  const place = Math.min(start.before ?? custom_rules.length, custom_rules.length);
  if (save.isSuccess) return <RuleSaved range={range} isTracking={enabled === 1} onDone={onDone} />;
  return (
    <form
      className="why"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (rule && !save.isPending) save.mutate(rule);
      }}
    >
      <p className="quiet">{text.why.ruleIntro}</p>
      {place < custom_rules.length && <p className="quiet">{text.why.rulePlace(place + 1)}</p>}
      <TextField label={text.words.name} value={name} maxLength={200} onChange={({ target }) => setName(target.value)} dir="auto" />
      <RuleConditions conditions={conditions} onChange={setConditions} />
      <RuleEffects effect={effect} names={names} onChange={setEffect} />
      {winner && (
        <Notice tone="warning">
          <p>{text.why.ruleWouldLose[winner]}</p>
        </Notice>
      )}
      {rule ? (
        <RuleDryRun rules={withRule(custom_rules, rule, place)} place={place} range={range} />
      ) : (
        <p className="quiet">{text.why.ruleIncomplete}</p>
      )}
      {save.error && <ProblemNotice error={save.error} />}
      <div className="row">
        <Button tone="primary" type="submit" busy={save.isPending} disabled={!rule}>
          {text.why.saveRule}
        </Button>
        <Button onClick={onDone}>{text.words.cancel}</Button>
      </div>
    </form>
  );
}

/** Saves it among the rules as they are by then: they may have been changed elsewhere meanwhile. */
function useSaveRule(before: number | null) {
  const queries = useQueryClient();
  return useMutation({
    async mutationFn(rule: object) {
      const { custom_rules, version } = await queries.fetchQuery({ ...preferencesQuery, staleTime: 0 });
      await savePreferences({ custom_rules: withRule(custom_rules, rule, before) }, version);
    },
    onSuccess() {
      void queries.invalidateQueries({ queryKey: preferencesQuery.queryKey });
      void queries.invalidateQueries({ queryKey: ['rules'] });
    },
  });
}
