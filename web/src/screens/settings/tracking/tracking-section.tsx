import { useQuery, useQueryClient } from '@tanstack/react-query';
import { draftingSettingsQuery, saveDraftingSettings } from '#web/api/drafting-settings.ts';
import { preferencesQuery, savePreferences } from '#web/api/preferences.ts';
import type { Me } from '#web/api/session.ts';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { LeaveGuard } from '#web/screens/settings/leave-guard.tsx';
import { ReadOnlyNotice } from '#web/screens/settings/read-only-notice.tsx';
import { RedraftNotice } from '#web/screens/settings/redraft-notice.tsx';
import { SaveBar } from '#web/screens/settings/save-bar.tsx';
import { useEditsAbove } from '#web/screens/settings/use-edits-above.ts';
import { useText } from '#web/text/text.tsx';
import { DraftingGroups } from './drafting-groups.tsx';
import { Effect, EffectPanel } from './effect-panel.tsx';
import { effectText } from './effect-text.ts';
import { PreferenceGroups } from './preference-groups.tsx';
import { type Part, saveInTurn } from './save-in-turn.ts';
import {
  changesOf,
  isEmptyChange,
  problemIn,
  storedValues,
  type TrackingEdits,
  type TrackingValues,
  withoutSaved,
} from './tracking-values.ts';
import { useEffectPreview } from './use-effect-preview.ts';
import './tracking-section.css';

/** Preferences and drafting settings in one form, with what a change would do beside it. */
export function TrackingSection({ me }: { me: Me }) {
  const { text } = useText();
  const preferences = useQuery(preferencesQuery);
  const settings = useQuery(draftingSettingsQuery);
  const error = preferences.error ?? settings.error;
  const isRead = preferences.data !== undefined && settings.data !== undefined;
  return (
    <Page title={text.settings.sections.tracking}>
      <ReadOnlyNotice me={me} />
      {isRead ? (
        <TrackingForm
          stored={storedValues(preferences.data, settings.data.settings)}
          versions={{ preferences: preferences.data.version, drafting_settings: settings.data.settings.version }}
          timeZone={me.user.time_zone}
        />
      ) : error ? (
        <ProblemNotice error={error} onRetry={() => void Promise.all([preferences.refetch(), settings.refetch()])} />
      ) : (
        <Skeleton rows={8} />
      )}
    </Page>
  );
}

/** On what the changes rest, of each endpoint that takes some. */
type Versions = { preferences: number; drafting_settings: number };

function TrackingForm({ stored, versions, timeZone }: { stored: TrackingValues; versions: Versions; timeZone: string }) {
  const { text } = useText();
  const { tracking: words, effect } = text.settings;
  const { edits, change, discard, save, isBusy, problem, isSaved } = useTrackingEdits(versions);
  const values = { ...stored, ...edits };
  const changes = changesOf(stored, edits);
  const isDirty = !isEmptyChange(changes);
  const wrong = problemIn(values);
  const preview = useEffectPreview(isDirty && wrong === null ? changes : null, timeZone);

  return (
    <div className="tracking-form">
      <LeaveGuard isDirty={isDirty} />
      <div className="stack">
        {isSaved && !isDirty && <RedraftNotice timeZone={timeZone} isTracking={stored.enabled === 1} />}
        <PreferenceGroups values={values} onChange={change} />
        <DraftingGroups values={values} onChange={change} />
        <SaveBar
          isShown={isDirty}
          isBusy={isBusy}
          problem={problem}
          blocked={wrong && words.problems[wrong]}
          effect={preview.data ? effect.inWeek(effectText(preview.data, effect)) : null}
          details={{ title: effect.title, content: wrong === null && <Effect preview={preview} /> }}
          onSave={() => void save(changes)}
          onDiscard={discard}
        />
      </div>
      <EffectPanel preview={preview} isDirty={isDirty && wrong === null} />
    </div>
  );
}

/** What was touched and not saved yet. What is stored may change below it: only what differs counts. */
function useTrackingEdits(versions: Versions) {
  const queries = useQueryClient();
  const { edits, save, change, ...editing } = useEditsAbove<TrackingEdits, Versions>(versions, readAgain);

  async function readAgain(): Promise<Versions> {
    await Promise.all([preferencesQuery, draftingSettingsQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey })));
    return {
      preferences: queries.getQueryData(preferencesQuery.queryKey)?.version ?? versions.preferences,
      drafting_settings: queries.getQueryData(draftingSettingsQuery.queryKey)?.settings.version ?? versions.drafting_settings,
    };
  }

  return {
    ...editing,
    edits: edits ?? NO_EDITS,
    save: (sent: ReturnType<typeof changesOf>) =>
      save(
        (seen, onWritten) => saveInTurn(partsOf(sent), seen, onWritten),
        // What is saved is no edit any more, even if it changes elsewhere later; what was typed meanwhile still is one.
        (edits) => withoutSaved(edits, { ...sent.preferences, ...sent.drafting_settings } as TrackingEdits),
      ),
    change: (changed: TrackingEdits) => change((before) => ({ ...before, ...changed })),
  };
}

const NO_EDITS: TrackingEdits = {};

function partsOf({ preferences, drafting_settings }: ReturnType<typeof changesOf>): Part<Versions>[] {
  const hasSome = (changes: object) => Object.keys(changes).length > 0;
  return [
    hasSome(drafting_settings) ? { key: 'drafting_settings', save: (version) => saveDraftingSettings(drafting_settings, version) } : null,
    hasSome(preferences) ? { key: 'preferences', save: (version) => savePreferences(preferences, version) } : null,
  ];
}
