/** Where a job tells what went wrong: pino's `error`. */
export type JobLog = { error(fields: Record<string, unknown>, message: string): void };
