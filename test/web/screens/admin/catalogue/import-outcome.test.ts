import { expect, it } from 'vitest';
import type { ImportReport } from '#web/api/catalogue-admin.ts';
import { canImport, faultText, outcomeRows, totals } from '#web/screens/admin/catalogue/import-outcome.ts';
import { de } from '#web/text/de/index.ts';

const NONE = { budgets: 0, line_items: 0, tasks: 0 };
const EMPTY = { line: 2, column: 'budget', fault: 'empty', about: null, message: 'is empty' } as const;

function report(part: Partial<ImportReport>): ImportReport {
  return { dry_run: 1, created: NONE, updated: NONE, unchanged: NONE, problems: [], warnings: [], ...part };
}

it('adds up what is new and what is changed', () => {
  const some = report({ created: { budgets: 1, line_items: 2, tasks: 3 }, updated: { ...NONE, tasks: 4 } });
  expect(totals(some)).toEqual({ created: 6, updated: 4 });
  expect(outcomeRows(some)[2]).toEqual({ noun: 'tasks', created: 3, updated: 4, unchanged: 0 });
});

it('lets a file in that does something and has no problem', () => {
  expect(canImport(report({ created: { ...NONE, tasks: 1 } }))).toBe(true);
  expect(canImport(report({ updated: { ...NONE, tasks: 1 } }))).toBe(true);
  expect(canImport(report({ unchanged: { ...NONE, tasks: 1 } }))).toBe(false);
  expect(canImport(report({ created: { ...NONE, tasks: 1 }, problems: [EMPTY] }))).toBe(false);
});

it('says in words of the catalogue what is wrong with a line', () => {
  expect(faultText(EMPTY, de.admin.catalogue)).toBe(de.admin.catalogue.faults.empty);
  expect(faultText({ ...EMPTY, fault: 'contradiction', about: '7' }, de.admin.catalogue)).toContain('Zeile 7');
});
