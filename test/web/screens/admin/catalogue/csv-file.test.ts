import { expect, it } from 'vitest';
import { readCatalogueCsv } from '#domain/catalogue-csv.ts';
import { planCatalogueImport } from '#domain/catalogue-import.ts';
import { countLines, decodeCsv, templateCsv } from '#web/screens/admin/catalogue/csv-file.ts';

it('reads the encodings in which spreadsheets save', () => {
  const text = 'budget\r\nGröße\r\n';
  expect(decodeCsv(new TextEncoder().encode(text))).toBe(text);
  expect(decodeCsv(new Uint8Array(Buffer.from(text, 'latin1')))).toBe(text);
  expect(decodeCsv(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')))).toBe(text);
  expect(decodeCsv(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()))).toBe(text);
});

it('counts the lines with something in them, apart from the header', () => {
  expect(countLines('budget\nA\n\nB\r\n')).toBe(2);
  expect(countLines('sep=;\r\nbudget;client\r\nA;B')).toBe(1);
  expect(countLines('')).toBe(0);
});

it('offers a template that imports without a problem or a warning', () => {
  let ids = 0;
  const making = { newId: () => `new-${++ids}`, now: 0 };
  const plan = planCatalogueImport(readCatalogueCsv(templateCsv()), { budgets: [], line_items: [], tasks: [] }, making);
  expect([plan.problems, plan.warnings]).toEqual([[], []]);
  expect([plan.budgets, plan.line_items, plan.tasks].map(({ created }) => created.length)).toEqual([2, 1, 1]);
});
