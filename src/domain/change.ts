/**
 * What has changed in the store, and whose it is: null is everyone’s. `access`: sign-ins and permissions may have ended.
 * A service token is its issuer’s, and that of the user it speaks for alone.
 * `source_changes`: what a time entry’s owner alone is told. `everything`: nobody knows what was missed.
 */
export type Change = {
  noun:
    | 'drafts'
    | 'signals'
    | 'time_entries'
    | 'source_changes'
    | 'preferences'
    | 'catalogue'
    | 'users'
    | 'tool_permissions'
    | 'service_tokens'
    | 'api_tokens'
    | 'access'
    | 'everything';
  user_id: string | null;
};
