import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { privatePatternsQuery, type RedactedRows, savePrivatePatterns } from '#web/api/private-patterns.ts';
import type { Me } from '#web/api/session.ts';
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { LeaveGuard } from '#web/screens/settings/leave-guard.tsx';
import { ReadOnlyNotice } from '#web/screens/settings/read-only-notice.tsx';
import { SaveBar } from '#web/screens/settings/save-bar.tsx';
import { SettingGroup } from '#web/screens/settings/setting-group.tsx';
import { TextList } from '#web/screens/settings/text-list.tsx';
import { useEditsAbove } from '#web/screens/settings/use-edits-above.ts';
import { useText } from '#web/text/text.tsx';
import { isPrivatePattern, patternChanges } from './pattern-changes.ts';
import { RedactionReceipt } from './redaction-receipt.tsx';
import './private-section.css';

/** What is taken out of everything before it is stored. */
export function PrivateSection({ me }: { me: Me }) {
  const { text } = useText();
  const { data, error, refetch } = useQuery(privatePatternsQuery);
  return (
    <Page title={text.settings.sections.private}>
      <ReadOnlyNotice me={me} />
      {data ? <Patterns {...data} /> : error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton rows={4} />}
    </Page>
  );
}

function Patterns({ patterns: stored, version }: { patterns: readonly string[]; version: number }) {
  const { text } = useText();
  const { private: words } = text.settings;
  const queries = useQueryClient();
  const { edits, isBusy, problem, save, change, discard } = useEditsAbove<readonly string[], number>(version, readAgain);
  const [isAsking, setAsking] = useState(false);
  const [receipt, setReceipt] = useState<RedactedRows | null>(null);
  const patterns = edits ?? stored;
  const changes = patternChanges(stored, patterns);
  const isDirty = changes.added.length + changes.removed.length > 0;
  const isWrong = !patterns.every(isPrivatePattern);

  async function readAgain(): Promise<number> {
    await queries.invalidateQueries({ queryKey: privatePatternsQuery.queryKey });
    return queries.getQueryData(privatePatternsQuery.queryKey)?.version ?? version;
  }

  async function saveAll(): Promise<void> {
    await save(
      async (seen) => setReceipt(await savePrivatePatterns(patterns, seen)),
      () => null,
    );
    setAsking(false);
  }

  return (
    <>
      <LeaveGuard isDirty={isDirty} />
      <div className="stack settings-narrow">
        {words.about.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {receipt && !isDirty && <RedactionReceipt redacted={receipt} />}
      <SettingGroup title={words.patterns} about={words.patternsAbout}>
        <TextList
          label={words.pattern}
          isLabelHidden
          addLabel={words.add}
          empty={words.none}
          texts={patterns}
          problemOf={(value) => (isPrivatePattern(value) ? null : words.blank)}
          onChange={(patterns) => change(() => patterns)}
        />
      </SettingGroup>
      <SaveBar
        isShown={isDirty}
        isBusy={isBusy}
        problem={problem}
        blocked={isWrong ? words.blank : null}
        onSave={() => setAsking(true)}
        onDiscard={discard}
      />
      <ConfirmDialog
        title={words.confirmTitle}
        isOpen={isAsking}
        danger={changes.added.length > 0}
        confirm={changes.added.length > 0 ? words.confirmAdd : words.confirmRemove}
        busy={isBusy}
        onConfirm={() => void saveAll()}
        onClose={() => !isBusy && setAsking(false)}
      >
        <Consequences {...changes} />
      </ConfirmDialog>
    </>
  );
}

/** What saving does, before it is done. */
function Consequences({ added, removed }: ReturnType<typeof patternChanges>) {
  const { text } = useText();
  const { private: words } = text.settings;
  return (
    <div className="stack">
      {added.length > 0 && (
        <>
          <p>{words.addedText}</p>
          <PatternNames patterns={added} />
          <ul className="private-effects">
            {words.effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
          <p>
            <strong>{words.forGood}</strong>
          </p>
        </>
      )}
      {removed.length > 0 && (
        <>
          <p>{words.removedText}</p>
          <PatternNames patterns={removed} />
        </>
      )}
    </div>
  );
}

function PatternNames({ patterns }: { patterns: readonly string[] }) {
  return (
    <ul className="private-patterns">
      {patterns.map((pattern) => (
        <li key={pattern} dir="auto">
          {pattern}
        </li>
      ))}
    </ul>
  );
}
