import type { ImportReport } from '#web/api/catalogue-admin.ts';
import type { Catalogue } from '#web/text/en/index.ts';

const NOUNS = ['budgets', 'line_items', 'tasks'] as const;

export type Noun = (typeof NOUNS)[number];

/** What a file would do, or did, noun by noun. */
export function outcomeRows({
  created,
  updated,
  unchanged,
}: ImportReport): { noun: Noun; created: number; updated: number; unchanged: number }[] {
  return NOUNS.map((noun) => ({ noun, created: created[noun], updated: updated[noun], unchanged: unchanged[noun] }));
}

export function totals(report: ImportReport): { created: number; updated: number } {
  const sum = (side: 'created' | 'updated') => NOUNS.reduce((total, noun) => total + report[side][noun], 0);
  return { created: sum('created'), updated: sum('updated') };
}

/** Whether there is something to import, and nothing in its way. */
export function canImport(report: ImportReport): boolean {
  const { created, updated } = totals(report);
  return report.problems.length === 0 && created + updated > 0;
}

/** What is said of a place in a file. */
export function faultText({ fault, about }: ImportReport['problems'][number], { faults }: Catalogue['admin']['catalogue']): string {
  const said = faults[fault];
  return typeof said === 'string' ? said : said(about ?? '');
}
