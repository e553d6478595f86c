import type { Instant } from '#domain/instant.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { HasPrivateText } from '#domain/private-patterns.ts';
import type { RuleSet } from '#domain/rules/rule-set.ts';
import type { Signal } from '#domain/signal.ts';
import type { DaySpan } from '#domain/time-zone.ts';
import type { Catalogue } from './catalogue.ts';
import type { HeldBack } from './held-back.ts';
import type { DraftingSettings } from './settings.ts';
import type { HeldTime } from './share-minutes.ts';

/** All that one user-day is built of. */
export type DayInput = HeldBack & {
  user_id: string;
  span: DaySpan;
  /** The zone in which the day begins. */
  timeZone: string;
  /** The user's signals of `signalWindow`, in any order. */
  signals: readonly Signal[];
  preferences: Preferences;
  settings: DraftingSettings;
  ruleSet: RuleSet;
  hasPrivateText: HasPrivateText;
  catalogue: Catalogue;
  /** The time of the user's entries that lies in the day. */
  bookedTime: readonly HeldTime[];
  now: Instant;
};
