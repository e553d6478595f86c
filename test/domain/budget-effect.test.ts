import { describe, expect, test } from 'vitest';
import { addUpHours, budgetEffects } from '#domain/budget-effect.ts';

describe('budgetEffects', () => {
  test('says what is left of a budget and of its line items before and after', () => {
    const adding = [
      { budget_id: 'b', line_item_id: 'l', hours: 0.1 },
      { budget_id: 'b', line_item_id: null, hours: 0.2 },
      { budget_id: null, line_item_id: null, hours: 5 },
    ];
    const budget = { id: 'b', name: 'Shop', hours: 1, used_hours: 0.4 };
    expect(budgetEffects(adding, [budget], [{ id: 'l', budget_id: 'b', name: 'Design', hours: 0.3, used_hours: 0.25 }])).toEqual([
      {
        ...{ budget_id: 'b', budget_name: 'Shop', agreed_hours: 1, used_hours: 0.4, adding_hours: 0.3 },
        ...{ left_hours: 0.6, left_after_hours: 0.3, goes_over: 0 },
        line_items: [
          {
            ...{ line_item_id: 'l', line_item_name: 'Design', agreed_hours: 0.3, used_hours: 0.25, adding_hours: 0.1 },
            ...{ left_hours: 0.05, left_after_hours: -0.05, goes_over: 1 },
          },
        ],
      },
    ]);
  });

  test('using up the last minute is not going over, and thirds add up', () => {
    const thirds = Array.from({ length: 3 }, () => ({ budget_id: 'b', line_item_id: null, hours: 1 / 3 }));
    const [effect] = budgetEffects(thirds, [{ id: 'b', name: 'Shop', hours: 2, used_hours: 1 }], []);
    expect(effect).toMatchObject({ adding_hours: 1, left_after_hours: 0, goes_over: 0 });
    expect(addUpHours([{ hours: 0.1 }, { hours: 0.2 }])).toBe(0.3);
  });

  test('nothing is left, and nothing gone over, where no limit is agreed; what was over stays over', () => {
    const adding = [
      { budget_id: 'b', line_item_id: null, hours: 1 },
      { budget_id: 'a', line_item_id: null, hours: 1 },
    ];
    const effects = budgetEffects(
      adding,
      [
        { id: 'b', name: 'Shop', hours: null, used_hours: 9 },
        { id: 'a', name: 'Blog', hours: 1, used_hours: 3 },
      ],
      [],
    );
    expect(effects).toMatchObject([
      { budget_name: 'Blog', left_hours: -2, left_after_hours: -3, goes_over: 1 },
      { budget_name: 'Shop', agreed_hours: null, used_hours: 9, left_hours: null, left_after_hours: null, goes_over: 0 },
    ]);
  });
});
