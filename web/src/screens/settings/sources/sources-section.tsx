import { useQuery, useQueryClient } from '@tanstack/react-query';
import { signalCountsQuery } from '#web/api/my-data.ts';
import { type Preferences, preferencesQuery, savePreferences } from '#web/api/preferences.ts';
import { type Me, may } from '#web/api/session.ts';
import { ProblemNotice } from '#web/components/notice.tsx';
import { Page } from '#web/components/page.tsx';
import { Skeleton } from '#web/components/skeleton.tsx';
import { useToasts } from '#web/shell/toasts.tsx';
import { useText } from '#web/text/text.tsx';
import { SourceCard } from './source-card.tsx';
import { type SwitchKey, sourceRows } from './sources.ts';

/** Where signals come from: what each source is, whether it makes drafts, and how to connect it. */
export function SourcesSection({ me }: { me: Me }) {
  const { text } = useText();
  const { data: preferences, error, refetch } = useQuery(preferencesQuery);
  const { data: counts, error: countError } = useQuery(signalCountsQuery);
  const switchSource = useSwitchSource();
  // Those with signals come first, so the list waits to know which they are.
  const isRead = preferences !== undefined && (counts !== undefined || countError !== null);
  return (
    <Page title={text.settings.sections.sources}>
      <p className="quiet settings-narrow">{text.settings.sources.about}</p>
      {error && !preferences && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!isRead && !error && <Skeleton rows={6} height="5rem" />}
      {countError && <ProblemNotice error={countError} />}
      {preferences && isRead && (
        <div className="source-list">
          {sourceRows(counts ?? []).map((row) => (
            <SourceCard
              key={row.source}
              row={row}
              isCounted={counts !== undefined}
              me={me}
              isOn={row.switchKey === null ? null : preferences[row.switchKey] === 1}
              mayChange={may(me, 'time/update')}
              onSwitch={(isOn) => row.switchKey && void switchSource(row.switchKey, isOn)}
            />
          ))}
        </div>
      )}
    </Page>
  );
}

/** Takes effect at once, and goes back where the server refuses it. */
function useSwitchSource() {
  const { text } = useText();
  const queries = useQueryClient();
  const { show, showProblem } = useToasts();
  const { sources: words } = text.settings;
  return async function switchSource(key: SwitchKey, isOn: boolean): Promise<void> {
    const { queryKey } = preferencesQuery;
    const set = (value: number) => queries.setQueryData<Preferences>(queryKey, (all) => all && { ...all, [key]: value });
    set(isOn ? 1 : 0);
    try {
      await savePreferences({ [key]: isOn ? 1 : 0 });
      const name = text.words.sources[key.slice('source_'.length)] ?? key;
      show(isOn ? words.switchedOn(name) : words.switchedOff(name));
    } catch (error) {
      set(isOn ? 0 : 1);
      showProblem(error);
    }
    await queries.invalidateQueries({ queryKey });
  };
}
