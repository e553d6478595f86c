import { describe, expect, test } from 'vitest';
import { buildCatalogue, isInUse } from '#domain/drafting/catalogue.ts';

describe('buildCatalogue', () => {
  test('finds everything by id, and by code or key only what is in use, whatever its case', () => {
    const catalogue = buildCatalogue({
      budgets: [
        { id: 'b1', code: 'acme', billable: 1, archived_at: null },
        { id: 'b2', code: 'OLD', billable: 0, archived_at: 5 },
        { id: 'b3', code: null, billable: 0, archived_at: null },
      ],
      lineItems: [{ id: 'l1', budget_id: 'b1', billable: 0, archived_at: null }],
      tasks: [{ id: 't1', task_key: 'ACME-1', budget_id: 'b1', line_item_id: null, archived_at: null }],
    });
    expect([...catalogue.budgets.keys()]).toEqual(['b1', 'b2', 'b3']);
    expect([...catalogue.budgetsByCode.keys()]).toEqual(['ACME']);
    expect(catalogue.tasksByKey.get('ACME-1')?.id).toBe('t1');
    expect(catalogue.lineItems.get('l1')?.budget_id).toBe('b1');
  });

  test('counts archived and missing alike as not in use', () => {
    expect([isInUse({ archived_at: null }), isInUse({ archived_at: 0 }), isInUse(undefined)]).toEqual([true, false, false]);
  });
});
