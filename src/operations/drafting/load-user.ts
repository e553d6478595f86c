import { findDraftingSettings } from '#db/drafting-settings.ts';
import { findPrivatePatterns } from '#db/private-patterns.ts';
import { zoneChangesOf } from '#db/users.ts';
import type { Catalogue } from '#domain/drafting/catalogue.ts';
import type { Preferences } from '#domain/preferences.ts';
import { readPrivatePatterns } from '#domain/private-patterns.ts';
import { toRuleSet } from '#domain/rules/rule-set.ts';
import type { Context } from '#operations/context.ts';
import type { UserDrafting } from './load-day.ts';

/** Reads what holds for all days of a user, beside the preferences, whose rules are the ones that hold. */
export async function loadUser(ctx: Context, userId: string, preferences: Preferences, catalogue: Catalogue): Promise<UserDrafting> {
  return {
    userId,
    zones: (await zoneChangesOf(ctx, [userId])).get(userId) ?? [],
    preferences,
    settings: await findDraftingSettings(ctx, userId),
    ruleSet: toRuleSet(preferences.custom_rules, catalogue),
    hasPrivateText: readPrivatePatterns(await findPrivatePatterns(ctx, userId)),
    catalogue,
  };
}
