import { type FormEvent, useState } from 'react';
import type { RuleItem } from '#web/api/rules.ts';
import { Button } from '#web/components/button.tsx';
import { Dialog, DialogActions } from '#web/components/dialog.tsx';
import { Field } from '#web/components/field.tsx';
import { Notice, ProblemNotice } from '#web/components/notice.tsx';
import { RuleProblemList } from '#web/components/rule-problem-list.tsx';
import { useText } from '#web/text/text.tsx';
import { readRule } from './read-rule.ts';
import { RuleForm } from './rule-form.tsx';
import { missingIn, NEW_RULE, type RuleValues, toRule } from './rule-values.ts';
import { findRuleProblems, type RuleProblems } from './use-rule-rows.ts';
import './rule-dialog.css';

type RuleDialogProps = {
  /** Null for a new one. */
  item: RuleItem | null;
  timeZone: string;
  onKeep(item: RuleItem): void;
  onClose(): void;
};

/** What is edited: the values of the form, or the text of the rule where the form can't show it or the user wants to see it. */
type Edited = { as: 'form'; values: RuleValues } | { as: 'json'; text: string };

/** One rule, in a form or as it is stored. The server reads it before it is put in the list. */
export function RuleDialog({ item, timeZone, onKeep, onClose }: RuleDialogProps) {
  const { text } = useText();
  const { rules: words } = text.settings;
  const [edited, setEdited] = useState<Edited>(() => startWith(item));
  const [missing, setMissing] = useState<ReturnType<typeof missingIn>>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const [problems, setProblems] = useState<RuleProblems | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  function edit(next: Edited): void {
    setEdited(next);
    setProblems(null);
    setUnreadable(false);
  }

  function turnOver(): void {
    const values = edited.as === 'json' ? readRule(parsed(edited.text)) : null;
    if (edited.as === 'form') edit({ as: 'json', text: JSON.stringify(toRule(edited.values), null, 2) });
    else if (values) edit({ as: 'form', values });
    else setUnreadable(true);
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const found = edited.as === 'form' ? missingIn(edited.values) : null;
    setMissing(found);
    const rule = edited.as === 'form' ? ruleOf(edited.values, item) : parsed(edited.text);
    setUnreadable(rule === undefined);
    if (found !== null || rule === undefined) return;
    // Seen and wanted nonetheless: rules may wait for something to be in the catalogue again.
    if (problems !== null) return onKeep(rule);
    setBusy(true);
    setFailure(null);
    try {
      const [wrong] = (await findRuleProblems([rule], timeZone)).values();
      if (wrong) setProblems(wrong);
      else onKeep(rule);
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
  }

  return (
    <Dialog title={item === null ? words.add : words.edit} isOpen placement="side" onClose={onClose}>
      <form className="rule-dialog stack" noValidate onSubmit={(event) => void submit(event)}>
        {edited.as === 'form' ? (
          <RuleForm values={edited.values} missing={missing} onChange={(values) => edit({ as: 'form', values })} />
        ) : (
          <JsonField text={edited.text} isUnreadable={isUnreadable} onChange={(text) => edit({ as: 'json', text })} />
        )}
        <p>
          <Button tone="quiet" icon="code" onClick={turnOver}>
            {edited.as === 'form' ? words.showJson : words.showForm}
          </Button>
        </p>
        {problems && (
          <Notice tone="warning">
            <p>{text.ruleEffect.notApplied}</p>
            <RuleProblemList problems={problems} isJson={edited.as === 'json'} />
          </Notice>
        )}
        {failure !== null && <ProblemNotice error={failure} />}
        <DialogActions>
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button tone="primary" type="submit" busy={isBusy}>
            {problems ? words.keepAnyway : words.keep}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

type JsonFieldProps = { text: string; isUnreadable: boolean; onChange(text: string): void };

function JsonField({ text: value, isUnreadable, onChange }: JsonFieldProps) {
  const { text } = useText();
  const { rules: words } = text.settings;
  return (
    <Field label={words.json} hint={words.jsonHint} problem={isUnreadable ? words.jsonUnreadable : undefined}>
      {(wiring) => (
        <textarea
          className="input rule-dialog-json"
          rows={16}
          dir="ltr"
          spellCheck={false}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          {...wiring}
        />
      )}
    </Field>
  );
}

function startWith(item: RuleItem | null): Edited {
  if (item === null) return { as: 'form', values: NEW_RULE };
  const values = readRule(item);
  return values ? { as: 'form', values } : { as: 'json', text: JSON.stringify(item, null, 2) };
}

/** What was not touched stays as it was written, however else it could be. */
function ruleOf(values: RuleValues, item: RuleItem | null): RuleItem {
  const rule = toRule(values);
  const before = item === null ? null : readRule(item);
  return before && JSON.stringify(toRule(before)) === JSON.stringify(rule) ? item : rule;
}

/** Undefined where it is no JSON. */
function parsed(text: string): RuleItem | undefined {
  try {
    return JSON.parse(text) as RuleItem;
  } catch {
    return undefined;
  }
}
