import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const WEB = join(import.meta.dirname, '..', '..', 'web', 'src');
/** Given by React Aria itself. */
const OF_LIBRARIES = /^react-aria-/;

/** Names in full, and how those begin that end in something worked out: `pill-` of `pill-${tone}`. */
type Names = { whole: Set<string>; begun: Set<string> };

const sources = globSync('**/*.{ts,tsx}', { cwd: WEB }).map((path) =>
  ts.createSourceFile(path, readFileSync(join(WEB, path), 'utf8'), ts.ScriptTarget.Latest, true),
);
const sheets = globSync('**/*.css', { cwd: WEB }).map((path) => ({ path, css: readFileSync(join(WEB, path), 'utf8') }));
const ruled = new Set(sheets.flatMap(({ css }) => ruledIn(css)));

it('each class name that an element is given has a rule', () => {
  const given = namesIn(isClassName);
  expect(given.whole.size).toBeGreaterThan(100);
  expect([...given.whole].filter((name) => !ruled.has(name))).toEqual([]);
  expect([...given.begun].filter((begin) => ![...ruled].some((name) => name.startsWith(begin)))).toEqual([]);
});

it('each class name with a rule is written where elements are made', () => {
  const { whole, begun } = namesIn(ts.isSourceFile);
  const isWritten = (name: string) => whole.has(name) || [...begun].some((begin) => name.startsWith(begin));
  expect([...ruled].filter((name) => !OF_LIBRARIES.test(name) && !isWritten(name))).toEqual([]);
});

it('each class name is defined in one file: the sheets of screens that were left stay in the page', () => {
  expect(definedIn('@media print { .a:hover, b .c { .d {} } } .e.f > .g { --x: 1 }')).toEqual(new Set(['a', 'e']));
  const definitions = sheets.flatMap(({ path, css }) => [...definedIn(css)].map((name) => ({ name, path })));
  const pathsOf = Map.groupBy(definitions, ({ name }) => name);
  expect([...pathsOf.values()].filter(({ length }) => length > 1)).toEqual([]);
});

/** The class names that selectors begin with which are in no other rule, but for at-rules. */
function definedIn(css: string): Set<string> {
  const names = new Set<string>();
  const open: boolean[] = [];
  for (const [, head = '', end] of withoutComments(css).matchAll(/([^{};]*)([{};])/g)) {
    const isAtRule = head.trim().startsWith('@');
    if (end === '}') open.pop();
    if (end !== '{') continue;
    if (!isAtRule && !open.includes(false)) for (const [, name = ''] of head.matchAll(/(?:^|,)\s*\.([a-z][\w-]*)/gi)) names.add(name);
    open.push(isAtRule);
  }
  return names;
}

function ruledIn(css: string): string[] {
  return [...withoutComments(css).matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name);
}

function withoutComments(css: string): string {
  return css.replaceAll(/\/\*[\s\S]*?\*\/|"[^"]*"/g, '');
}

/** `className="…"` of an element, or what it is unless a component is told otherwise. */
function isClassName(node: ts.Node): boolean {
  return (ts.isJsxAttribute(node) || ts.isBindingElement(node)) && node.name.getText() === 'className';
}

/** What stands in strings in such nodes, but for those that something is compared with. */
function namesIn(isMeant: (node: ts.Node) => boolean): Names {
  const names: Names = { whole: new Set(), begun: new Set() };
  const read = (node: ts.Node): void => {
    if (isComparison(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) keep(node.text, false, names);
    if (ts.isTemplateHead(node) || ts.isTemplateMiddle(node)) keep(node.text, true, names);
    if (ts.isTemplateTail(node)) keep(node.text, false, names);
    ts.forEachChild(node, read);
  };
  const look = (node: ts.Node): void => (isMeant(node) ? read(node) : ts.forEachChild(node, look));
  for (const source of sources) look(source);
  return names;
}

function isComparison(node: ts.Node): boolean {
  const { EqualsEqualsEqualsToken, ExclamationEqualsEqualsToken } = ts.SyntaxKind;
  return (
    ts.isBinaryExpression(node) && [EqualsEqualsEqualsToken, ExclamationEqualsEqualsToken].some((kind) => kind === node.operatorToken.kind)
  );
}

function keep(text: string, goesOn: boolean, { whole, begun }: Names): void {
  const words = text.split(/\s+/);
  const last = words.pop() ?? '';
  for (const word of goesOn ? words : [...words, last]) if (word !== '') whole.add(word);
  // What is added to it is another name where it begins with a space: ` is-single`.
  if (goesOn && last !== '') (last.endsWith('-') ? begun : whole).add(last);
}
