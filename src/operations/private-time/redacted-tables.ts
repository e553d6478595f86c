/** What holds texts that may become private. */
export const REDACTED_TABLES = ['signals', 'drafts', 'time_entries', 'history'] as const;
