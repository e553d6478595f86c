import { hoursText, MINUTES_PER_HOUR } from '#domain/hours.ts';
import type { EffectPreview } from '#web/api/preferences.ts';

export type EffectWords = {
  none: string;
  drafts(more: number): string;
  hoursMore(hours: string): string;
  hoursLess(hours: string): string;
  changed(n: number): string;
};

/** Half a minute: less is nothing that anybody could see. */
const SAME_HOURS = 0.5 / MINUTES_PER_HOUR;

/** What a change does, in a line: `3 drafts fewer, 0:45 h less`. */
export function effectText({ before, after, days }: EffectPreview, words: EffectWords): string {
  const drafts = after.drafts - before.drafts;
  const hours = after.hours - before.hours;
  const isSame = Math.abs(hours) < SAME_HOURS;
  const amount = hoursText(Math.abs(hours));
  const parts = [drafts !== 0 && words.drafts(drafts), !isSame && (hours > 0 ? words.hoursMore(amount) : words.hoursLess(amount))].filter(
    (part) => part !== false,
  );
  if (parts.length > 0) return parts.join(', ');
  const changed = days.reduce((sum, { changes }) => sum + changes.length, 0);
  return changed > 0 ? words.changed(changed) : words.none;
}
