import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeRule } from '#domain/rules/describe-rule.ts';
import { readRules } from '#domain/rules/read-rules.ts';
import { rule } from '#test/rules.ts';

const PAGE = readFileSync('docs/rules.md', 'utf8');

it('The rules that docs/rules.md shows are understood, and do what it says', () => {
  const [, json = ''] = /```json\n(.*?)```/s.exec(PAGE) ?? [];
  const { understood, notUnderstood } = readRules(JSON.parse(json));
  expect(notUnderstood).toEqual([]);
  expect(understood.map((read) => describeRule(read, (key) => `the ${key}`))).toEqual([
    'If title contains “stand-up” and attendee domain is “acme.example”: book on the task_id, billable, described as “Support: {title}”.',
    'If calendar is “Private” or “Family”: make no draft.',
    'If it starts from 22:00 until before 06:00 or the day is saturday or sunday: not billable.',
  ]);
});

it('Every single condition that docs/rules.md shows is understood', () => {
  const shown = [...PAGE.matchAll(/`(\{ "field": "[^`]*\})`/g)].map(([, condition = '']) => JSON.parse(condition) as object);
  expect(shown.length).toBeGreaterThan(3);
  for (const when of shown) expect([when, readRules([rule(when)]).notUnderstood]).toEqual([when, []]);
});
