import { describe, expect, test } from 'vitest';
import { AppError } from '#domain/app-error.ts';
import { MAX_IMPORT_LINES, readCatalogueCsv } from '#domain/catalogue-csv.ts';
import { readCatalogueLines } from '#domain/catalogue-line.ts';

/** What a file says, line by line, without what it leaves unsaid. */
function read(csv: string) {
  const file = readCatalogueCsv(csv);
  const { lines, problems } = readCatalogueLines(file);
  const said = lines.map((line) => Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null)));
  return { lines: said, problems: [...file.problems, ...problems], warnings: file.warnings };
}

describe('A catalogue file', () => {
  test('may start with a byte order mark and end its lines in any way', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(read(`\uFEFFbudget,code${end}Website,acme${end}`).lines).toEqual([{ line: 2, budget: 'Website', code: 'ACME' }]);
    }
  });

  test.each([',', ';', '\t'])('is separated by what its header shows: %j', (separator) => {
    const csv = [
      ['client', 'budget', 'task'],
      ['Acme', 'Website', '"Fix, then; test\tit"'],
    ];
    const { lines } = read(csv.map((cells) => cells.join(separator)).join('\n'));
    expect(lines).toEqual([{ line: 2, client: 'Acme', budget: 'Website', task: 'Fix, then; test\tit' }]);
  });

  test('with a spreadsheet’s sep= line is separated by what that says', () => {
    expect(read('sep=;\r\nbudget;task\r\nWebsite;Login').lines).toEqual([{ line: 3, budget: 'Website', task: 'Login' }]);
  });

  test('names its columns in any order and case, with blanks, hyphens or underscores', () => {
    const { lines, warnings } = read('Task-Key,LINE ITEM,Budget,"line item  hours"\nAB-1,Design,Website,3');
    expect(lines).toEqual([{ line: 2, budget: 'Website', line_item: 'Design', line_item_hours: 3, task_key: 'AB-1' }]);
    expect(warnings).toEqual([]);
  });

  test('may use the names of other systems’ exports', () => {
    const { lines } = read('Customer,Project,Project Code,Activity,Task Name,Issue key\nAcme,Website,WEB,Design,Login,WEB-1');
    expect(lines).toEqual([
      { line: 2, client: 'Acme', budget: 'Website', code: 'WEB', line_item: 'Design', task: 'Login', task_key: 'WEB-1' },
    ]);
  });

  test('is read by our own column name where it also has a synonym, and the synonym is named as ignored', () => {
    const { lines, warnings } = read('Project,Budget,Service,Activity\nInternal,Website,Design,Drawing');
    expect(lines).toEqual([{ line: 2, budget: 'Website', line_item: 'Design' }]);
    expect(warnings).toEqual([
      { line: 1, column: 'Project', fault: 'outdone_column', about: 'budget', message: 'another column gives the budget; ignored' },
      { line: 1, column: 'Activity', fault: 'outdone_column', about: 'line_item', message: 'another column gives the line_item; ignored' },
    ]);
  });

  test('with unknown columns gives warnings only', () => {
    const { lines, problems, warnings } = read('budget,Duration (h),,Tags\nWebsite,7:30,,urgent');
    expect(lines).toEqual([{ line: 2, budget: 'Website' }]);
    expect(problems).toEqual([]);
    expect(warnings.map(({ column }) => column)).toEqual(['Duration (h)', 'Tags']);
  });

  test('without a budget column, or with one column twice, is a problem of its header', () => {
    expect(read('client,task\nAcme,Login').problems).toEqual([
      { line: 1, column: 'budget', fault: 'no_budget_column', about: null, message: 'the header has no column budget (or project)' },
    ]);
    expect(read('').problems).toHaveLength(1);
    expect(read('\n\nbudget,Budget\nA,B').problems).toEqual([
      { line: 3, column: 'budget', fault: 'column_twice', about: null, message: 'is there twice' },
    ]);
  });

  test('counts lines as an editor does: blank ones and line breaks within quotes too', () => {
    const { lines, problems } = read(
      'budget,task,budget_hours\r\n\r\nWebsite,"two\r\nlines",x\r\n,,\r\nApp,Login,y\r\nLast,"a\n\nb",\r\nEnd,,0',
    );
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 'budget_hours'],
      [6, 'budget_hours'],
      [10, 'budget_hours'],
    ]);
    expect(lines).toEqual([{ line: 7, budget: 'Last', task: 'a\n\nb' }]);
  });

  test('keeps quotes within text, and takes doubled ones in quoted text as one', () => {
    const { lines } = read('budget,task\nWebsite,The "new" login\nWebsite,"The ""old"" login"');
    expect(lines.map((line) => line['task'])).toEqual(['The "new" login', 'The "old" login']);
  });

  test('names the line where a quote opens that never closes, and still the bad lines before it', () => {
    const { problems } = read('budget,budget_hours\nA,x\nB,"1\nC,2\n');
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [3, 'a quote opens here and never closes'],
      [2, expect.stringContaining('must be a number of hours')],
    ]);
  });

  test('with a cell too many is a problem, with one too few or blank ones it is not', () => {
    const { lines, problems } = read('budget,client,task\nWebsite,Acme, Inc.,Login\nApp\nShop,,,,');
    expect(problems).toEqual([{ line: 2, column: null, fault: 'too_many_cells', about: null, message: 'has more cells than the header' }]);
    expect(lines.map((line) => line['budget'])).toEqual(['App', 'Shop']);
  });

  test('names every bad cell of every bad line', () => {
    const header = 'budget,code,budget_hours,budget_billable,line_item,line_item_hours,line_item_billable,task,task_key';
    const { problems } = read(`${header}\n,1x,-1,maybe,,3,yes,${'t'.repeat(256)},ACME`);
    expect(problems.map(({ line, column }) => `${line} ${column}`)).toEqual(
      ['code', 'budget_hours', 'budget_billable', 'task', 'task_key', 'budget', 'line_item_hours', 'line_item_billable'].map(
        (c) => `2 ${c}`,
      ),
    );
  });

  test('names the lines with text that can’t be stored', () => {
    expect(read('budget\nA\nB\0\nC\uD800').problems.map(({ line }) => line)).toEqual([3, 4]);
  });

  test('has at most 10,000 lines with content', () => {
    const csv = (count: number) => `budget\n\n${'A\n'.repeat(count)}`;
    expect(read(csv(MAX_IMPORT_LINES)).lines).toHaveLength(MAX_IMPORT_LINES);
    expect(() => read(csv(MAX_IMPORT_LINES + 1))).toThrow(AppError);
    expect(() => read(csv(MAX_IMPORT_LINES * 3))).toThrow(/too_many_items/);
  });
});

describe('Cells', () => {
  test.each([
    ['12', 12],
    ['12.5', 12.5],
    ['0.25', 0.25],
  ])('of hours hold a decimal point whatever the separator: %s', (cell, hours) => {
    for (const separator of [',', ';', '\t']) {
      expect(read(`budget${separator}budget_hours\nA${separator}${cell}`).lines).toEqual([{ line: 2, budget: 'A', budget_hours: hours }]);
    }
  });

  test('of hours hold a decimal comma where the separator is semicolon or tab', () => {
    for (const separator of [';', '\t']) {
      expect(read(`budget${separator}budget_hours\nA${separator}12,5`).lines).toEqual([{ line: 2, budget: 'A', budget_hours: 12.5 }]);
    }
    expect(read('budget,budget_hours\nA,"12,5"').problems).toHaveLength(1);
  });

  test('of hours that may be thousands are refused rather than guessed', () => {
    expect(read('budget;budget_hours\nA;1.234').problems).toHaveLength(1);
    expect(read('budget,budget_hours\nA,1.234').lines).toEqual([{ line: 2, budget: 'A', budget_hours: 1.234 }]);
  });

  test.each(['0', '-1', '1e3', 'NaN', 'Infinity', '1000001', '1 000', '12h', '.5', '0x10'])('of hours can’t hold %s', (cell) => {
    expect(read(`budget,budget_hours\nA,${cell}`).problems).toHaveLength(1);
  });

  test('of flags hold yes, no, true, false, 1 or 0 in any case', () => {
    const flags = ['yes', 'TRUE', '1', 'No', 'false', '0'];
    const { lines } = read(`budget,budget_billable\n${flags.map((flag) => `A,${flag}`).join('\n')}`);
    expect(lines.map((line) => line['budget_billable'])).toEqual([1, 1, 1, 0, 0, 0]);
  });
});
