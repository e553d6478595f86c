import { describe, expect, it } from 'vitest';
import { renderDescription, templateProblem } from '#domain/rules/description-template.ts';
import { subject } from './sample.ts';

const FULL = subject({
  source: 'google_calendar',
  signal_type: 'pull_request_review',
  title: '  Login\n page ',
  metadata: { repository: 'acme/web', branch: 'main', project: 'Web', calendar: 'Work' },
});
const BARE = subject({ source: 'git', signal_type: 'commit', title: null });

describe('A description', () => {
  it.each([
    ['Support: {title}', 'Support: Login page'],
    ['{repository} ({branch}) {project}/{calendar}', 'acme/web (main) Web/Work'],
    ['{source}: {type}', 'google calendar: pull request review'],
    ['{{{title}}} at 100 %', '{Login page} at 100 %'],
    ['a\n\tb   c', 'a b c'],
  ])('of %j has its places filled, on one line', (template, expected) => {
    expect(renderDescription(template, FULL)).toBe(expected);
  });

  it.each([
    ['Support: {title}', 'Support'],
    ['Support – {title} – {source}', 'Support – git'],
    ['Support ({branch})', 'Support'],
    ['{title} ({branch})', ''],
    ['{repository}: {source}', 'git'],
    ['{repository}/{branch}: {source}', 'git'],
    ['{source} [{repository}, {branch}]', 'git'],
    ['{source}: {title}{branch} done', 'git done'],
    ['{source}: {title}{type}', 'git: commit'],
    ['{source}{title}: {type}', 'git: commit'],
    ['{title}', ''],
  ])('of %j leaves nothing behind where there is nothing to fill in', (template, expected) => {
    expect(renderDescription(template, BARE)).toBe(expected);
  });

  it('has the examples of docs/rules.md right', () => {
    const onMain = subject({ title: null, metadata: { branch: 'main' } });
    const rendered = ['Support: {title}', '{title} – {branch}', 'Support: {title} ({branch})'].map((template) =>
      renderDescription(template, onMain),
    );
    expect(rendered).toEqual(['Support', 'main', 'Support (main)']);
  });

  it('keeps the words of the signal as they are, whatever is missing beside them', () => {
    expect(renderDescription('{title}{branch}', subject({ title: 'What is left –' }))).toBe('What is left –');
    expect(renderDescription('{title}: {branch}', subject({ title: '{source} (' }))).toBe('{source} (');
  });
});

describe('A template', () => {
  it.each([
    ['{name}', 'knows no {name}'],
    ['{Title}', 'knows no {Title}'],
    ['{}', 'knows no {}'],
    ['{constructor}', 'knows no'],
    ['a { b', 'has a lone {: write {{'],
    ['a } b', 'has a lone }'],
    ['{{title}', 'has a lone }'],
    [' ', 'blank'],
  ])('such as %j is refused', (template, problem) => {
    expect(templateProblem(template)).toContain(problem);
  });

  it('may have no place to fill at all', () => {
    expect(templateProblem('Support {{1}}')).toBeNull();
    expect(renderDescription('Support {{1}}', BARE)).toBe('Support {1}');
  });
});
