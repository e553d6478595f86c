/** What one check found. `detail` is a sentence for people, without secrets. */
export type Finding = { check: string; status: 'ok' | 'warning' | 'failed'; detail: string };
