import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { type EffectPreview, previewPreferences } from '#web/api/preferences.ts';
import { useSettled } from '#web/components/use-settled.ts';
import { lastDays } from '#web/screens/settings/last-days.ts';
import { todayIn } from '#web/text/local-time.ts';
import type { changesOf } from './tracking-values.ts';

const TYPING_MS = 450;

/** What changes would do to the last seven days, asked once nobody has typed for a moment. Null: there is nothing to ask. */
export function useEffectPreview(changes: ReturnType<typeof changesOf> | null, timeZone: string) {
  const asked = useSettled(changes === null ? null : JSON.stringify(changes), TYPING_MS);
  const { data, error, isFetching, refetch } = useQuery(effectQuery(asked, timeZone));
  const isAsked = changes !== null && asked !== null;
  return {
    data: isAsked ? data : undefined,
    error: isAsked ? error : null,
    isFetching: isFetching || JSON.stringify(changes) !== asked,
    refetch,
  };
}

/** Made of drafts: its key's first word has it asked again when they change. */
function effectQuery(changes: string | null, timeZone: string) {
  return queryOptions<EffectPreview>({
    queryKey: ['rebuild', 'effect', changes],
    queryFn: () => previewPreferences({ ...(JSON.parse(changes ?? '{}') as object), ...lastDays(todayIn(timeZone)) }),
    enabled: changes !== null,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}
