/**
 * What has changed in the store, and whose it is: null is everyone’s. `access`: sign-ins and permissions may have ended.
 * `source_changes`: what a time entry’s owner alone is told. `everything`: nobody knows what was missed.
 */
export type Change = {
  noun: 'drafts' | 'signals' | 'time_entries' | 'source_changes' | 'preferences' | 'catalogue' | 'access' | 'everything';
  user_id: string | null;
};
