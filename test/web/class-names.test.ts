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
const ruled = new Set(globSync('**/*.css', { cwd: WEB }).flatMap((path) => ruledIn(readFileSync(join(WEB, path), 'utf8'))));

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

function ruledIn(css: string): string[] {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\/|"[^"]*"/g, '');
  return [...bare.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name);
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
