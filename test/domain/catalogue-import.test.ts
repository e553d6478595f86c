import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Budget, LineItem, Task } from '#domain/catalogue.ts';
import { readCatalogueCsv } from '#domain/catalogue-csv.ts';
import { type ImportPlan, type PresentCatalogue, planCatalogueImport } from '#domain/catalogue-import.ts';

const NOW = 2_000;
const EMPTY: PresentCatalogue = { budgets: [], line_items: [], tasks: [] };
const stamps = { archived_at: null, version: 1, created_at: 1_000, updated_at: 1_000 };

function budget(given: Partial<Budget> & { id: string }): Budget {
  return { name: 'Website', client: null, code: null, billable: 1, hours: null, is_sample: 0, ...stamps, ...given };
}

function lineItem(given: Partial<LineItem> & { id: string }): LineItem {
  return { budget_id: 'b', name: 'Design', billable: null, hours: null, ...stamps, ...given };
}

function task(given: Partial<Task> & { id: string }): Task {
  return { title: 'Login', task_key: null, budget_id: 'b', line_item_id: null, ...stamps, ...given };
}

function plan(csv: string, present: Partial<PresentCatalogue> = {}): ImportPlan {
  let ids = 0;
  const newId = () => `new-${++ids}`;
  return planCatalogueImport(readCatalogueCsv(csv), { ...EMPTY, ...present }, { newId, now: NOW });
}

/** The catalogue once the plan is carried out. */
function outcome({ budgets, line_items, tasks }: ImportPlan, present: PresentCatalogue): PresentCatalogue {
  const merge = <Row extends { id: string }>(stored: Row[], planned: { created: Row[]; updated: Row[] }) => [
    ...new Map([...stored, ...planned.created, ...planned.updated].map((row) => [row.id, row])).values(),
  ];
  return {
    budgets: merge(present.budgets, budgets),
    line_items: merge(present.line_items, line_items),
    tasks: merge(present.tasks, tasks),
  };
}

const notesOf = ({ problems }: ImportPlan) => problems.map(({ line, column, message }) => `${line} ${column}: ${message}`);

describe('An import', () => {
  test('creates each budget, line item and task once, however many lines name it', () => {
    const { budgets, line_items, tasks, problems } = plan(
      'budget,client,code,budget_hours,budget_billable,line_item,line_item_hours,task,task_key\n' +
        'Website,Acme,WEB,100,no,Design,20,Login,WEB-1\nWebsite,Acme,WEB,,,Design,,Logout,\nWebsite,Acme,WEB,,,Build,,Login,WEB-1\n',
    );
    expect(problems).toEqual([{ line: 4, column: 'line_item', fault: 'contradiction', about: '2', message: 'contradicts line 2' }]);
    expect(budgets.created).toMatchObject([{ name: 'Website', client: 'Acme', code: 'WEB', hours: 100, billable: 0, version: 1 }]);
    expect(line_items.created.map(({ name, hours }) => [name, hours])).toEqual([
      ['Design', 20],
      ['Build', null],
    ]);
    expect(tasks.created.map(({ title, task_key }) => [title, task_key])).toEqual([
      ['Login', 'WEB-1'],
      ['Logout', null],
    ]);
    expect(new Set(tasks.created.map(({ line_item_id }) => line_item_id))).toEqual(new Set([line_items.created[0]?.id]));
  });

  test('leaves what is stored where a cell is empty or the column is missing', () => {
    const present = {
      budgets: [budget({ id: 'b', client: 'Acme', code: 'WEB', hours: 9, billable: 0 })],
      line_items: [lineItem({ id: 'l', hours: 3, billable: 1 })],
      tasks: [task({ id: 't', task_key: 'WEB-1', line_item_id: 'l' })],
    };
    for (const csv of [
      'budget,line_item,task\nWebsite,Design,Login',
      'budget,client,code,budget_hours,line_item,task_key\nWebsite,,,,,web-1',
    ]) {
      const { budgets, line_items, tasks, problems } = plan(csv, present);
      expect([problems, budgets.created, budgets.updated, line_items.updated, tasks.created, tasks.updated]).toEqual(Array(6).fill([]));
      expect([budgets.unchanged, tasks.unchanged]).toEqual([1, 1]);
    }
  });

  test('changes only what differs, and raises the version once', () => {
    const stored = budget({ id: 'b', code: 'WEB', client: 'Acme', hours: 9 });
    const { budgets } = plan('budget,code,budget_hours\nWebsite 2,WEB,10\nWebsite 2,WEB,', { budgets: [stored] });
    expect(budgets).toEqual({
      created: [],
      updated: [{ ...stored, name: 'Website 2', hours: 10, version: 2, updated_at: NOW }],
      unchanged: 0,
    });
  });

  test('finds a budget by its code, whatever its name and client', () => {
    const { budgets } = plan('budget,client,code\nShop,Beta,web', { budgets: [budget({ id: 'b', client: 'Acme', code: 'WEB' })] });
    expect(budgets.updated).toMatchObject([{ id: 'b', name: 'Shop', client: 'Beta', code: 'WEB' }]);
  });

  test('tells budgets of one name apart by their client', () => {
    const present = { budgets: [budget({ id: 'a', client: 'Acme' }), budget({ id: 'b', client: 'Beta' })] };
    const { budgets, problems } = plan('budget,client,budget_hours\nWebsite,Beta,5\nWebsite,Gamma,6', present);
    expect(problems).toEqual([]);
    expect(budgets.updated).toMatchObject([{ id: 'b', hours: 5 }]);
    expect(budgets.created).toMatchObject([{ client: 'Gamma', hours: 6 }]);
  });

  test('without a client means the only budget of that name, and asks where there are several', () => {
    const one = [budget({ id: 'a', client: 'Acme' })];
    expect(plan('budget\nWebsite', { budgets: one }).budgets).toMatchObject({ created: [], unchanged: 1 });
    const two = [...one, budget({ id: 'b', client: 'Beta' })];
    expect(notesOf(plan('budget\nWebsite', { budgets: two }))).toEqual([
      '2 budget: several budgets have this name; give its client or code',
    ]);
    const own = [...two, budget({ id: 'c' })];
    expect(plan('budget,budget_hours\nWebsite,7', { budgets: own }).budgets.updated).toMatchObject([{ id: 'c' }]);
  });

  test('gives a new code to the budget of that name and client which has none', () => {
    const present = { budgets: [budget({ id: 'a', client: 'Acme' }), budget({ id: 'b', client: 'Beta', code: 'OLD' })] };
    const { budgets } = plan('budget,client,code\nWebsite,Acme,A\nWebsite,Beta,B', present);
    expect(budgets.updated).toMatchObject([{ id: 'a', code: 'A' }]);
    expect(budgets.created).toMatchObject([{ client: 'Beta', code: 'B' }]);
  });

  test('leaves archived budgets, line items and tasks of the same name alone, and refuses their codes and keys', () => {
    const archived_at = 1_500;
    const present = {
      budgets: [budget({ id: 'b', code: 'WEB', archived_at }), budget({ id: 'c', name: 'App', code: 'APP' })],
      line_items: [lineItem({ id: 'l', budget_id: 'c', archived_at })],
      tasks: [task({ id: 't', budget_id: 'c', task_key: 'APP-1', archived_at })],
    };
    const fresh = plan('budget,line_item,task\nWebsite,,\nApp,Design,Login', present);
    expect([fresh.budgets.created.length, fresh.line_items.created.length, fresh.tasks.created.length]).toEqual([1, 1, 1]);
    expect(notesOf(plan('budget,code,task_key\nWebsite,WEB,\nApp,,APP-1', present))).toEqual([
      '2 code: belongs to an archived budget; restore it first',
      '3 task_key: belongs to an archived task; restore it first',
    ]);
  });

  test('moves a task known by its key to the budget the file names, and leaves the old line item behind', () => {
    const present = {
      budgets: [budget({ id: 'b' }), budget({ id: 'c', name: 'App' })],
      line_items: [lineItem({ id: 'l' })],
      tasks: [task({ id: 't', task_key: 'WEB-1', line_item_id: 'l' })],
    };
    const { tasks } = plan('budget,task_key\nApp,WEB-1', present);
    expect(tasks.updated).toMatchObject([{ id: 't', title: 'Login', budget_id: 'c', line_item_id: null }]);
  });

  test('takes a key for the task of that title which has none, and asks where a title is not enough', () => {
    const present = { budgets: [budget({ id: 'b' })], tasks: [task({ id: 't' })] };
    expect(plan('budget,task,task_key\nWebsite,Login,WEB-1', present).tasks.updated).toMatchObject([{ id: 't', task_key: 'WEB-1' }]);
    const two = { ...present, tasks: [task({ id: 't', task_key: 'WEB-1' }), task({ id: 'u', task_key: 'WEB-2' })] };
    expect(notesOf(plan('budget,task\nWebsite,Login', two))).toEqual([
      '2 task: several tasks of this budget have this title; give its task_key',
    ]);
    expect(notesOf(plan('budget,task_key\nWebsite,WEB-9', present))).toEqual(['2 task: is empty, and no task has this key yet']);
  });

  test('reads lines that say more first, wherever they stand', () => {
    const keyed = plan('budget,task,task_key\nWebsite,,WEB-1\nWebsite,Login,WEB-1');
    expect([keyed.problems, keyed.tasks.created.length]).toEqual([[], 1]);
    const titled = plan('budget,task,task_key\nWebsite,Login,\nWebsite,Login,WEB-1\nWebsite,Login,WEB-2');
    expect(notesOf(titled)).toEqual(['2 task: several tasks of this budget have this title; give its task_key']);
    const named = plan('budget,client\nWebsite,\nWebsite,Acme\nWebsite,Beta');
    expect(notesOf(named)).toEqual(['2 budget: several budgets have this name; give its client or code']);
  });

  test('names every line that contradicts another', () => {
    const csv = 'budget,code,budget_hours,task,task_key\nWebsite,WEB,5,Login,AB-1\nWebsite,WEB,6,Logout,AB-1\nApp,APP,,,AB-1';
    expect(notesOf(plan(csv))).toEqual([
      '3 budget_hours: contradicts line 2',
      '3 task: contradicts line 2',
      '4 budget: contradicts line 2',
    ]);
  });
});

const cell = (...values: string[]) => fc.constantFrom('', ...values);
const line = fc
  .tuple(
    fc.constantFrom('A', 'B'),
    cell('X', 'Y'),
    cell('C1', 'C2'),
    cell('5', '6'),
    cell('yes', 'no'),
    cell('P', 'Q'),
    cell('T', 'U', 'V'),
    cell('KK-1', 'KK-2', 'KK-3'),
  )
  .map((cells) => cells.join(','));
const HEADER = 'budget,client,code,budget_hours,budget_billable,line_item,task,task_key';

describe('The same file again', () => {
  test('changes nothing, whatever it was imported on', () => {
    const file = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => [HEADER, ...lines].join('\n'));
    let imported = 0;
    fc.assert(
      fc.property(file, file, (earlier, later) => {
        let present = EMPTY;
        for (const [round, csv] of [earlier, later].entries()) {
          const first = withIds(csv, present, `${round}-`);
          if (first.problems.length > 0) continue;
          imported += 1;
          present = outcome(first, present);
          const second = withIds(csv, present, 'again-');
          expect(second.problems).toEqual([]);
          expect([second.budgets, second.line_items, second.tasks]).toEqual(
            [first.budgets, first.line_items, first.tasks].map(({ created, updated, unchanged }) => ({
              created: [],
              updated: [],
              unchanged: created.length + updated.length + unchanged,
            })),
          );
        }
      }),
      { numRuns: 2_000 },
    );
    expect(imported).toBeGreaterThan(500);
  });

  test('gives the same catalogue whatever the order of its lines', () => {
    const lines = fc.array(line, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        lines.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([given, shuffled]) => {
          const [one, other] = [given, shuffled].map((order) => withIds([HEADER, ...order].join('\n'), EMPTY, ''));
          expect(one?.problems.length === 0).toBe(other?.problems.length === 0);
          if (one?.problems.length === 0) expect(contentOf(one)).toEqual(contentOf(other as ImportPlan));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

function withIds(csv: string, present: PresentCatalogue, prefix: string): ImportPlan {
  let ids = 0;
  return planCatalogueImport(readCatalogueCsv(csv), present, { newId: () => `${prefix}${++ids}`, now: NOW });
}

/** What would be created, without ids. */
function contentOf({ budgets, line_items, tasks }: ImportPlan): string[] {
  const budgetOf = (id: string | null) => {
    const row = budgets.created.find((created) => created.id === id);
    return [row?.name, row?.client, row?.code, row?.hours, row?.billable].join('|');
  };
  const lineItemOf = (id: string | null) => line_items.created.find((created) => created.id === id)?.name;
  return [
    ...budgets.created.map(({ id }) => budgetOf(id)),
    ...line_items.created.map(({ budget_id, name }) => [budgetOf(budget_id), name].join('/')),
    ...tasks.created.map((row) => [budgetOf(row.budget_id), row.title, row.task_key, lineItemOf(row.line_item_id)].join('//')),
  ].sort();
}
