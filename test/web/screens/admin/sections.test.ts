import { expect, it } from 'vitest';
import type { Me } from '#web/api/session.ts';
import { readAdminSearch } from '#web/screens/admin/search.ts';
import { askedSection, sectionsFor } from '#web/screens/admin/sections.ts';

function meWith(permissions: Me['permissions']): Me {
  return { permissions } as Me;
}

it('offers each section to those who may open it', () => {
  const head = meWith([
    { tool: 'users', can_view: 1, can_update: 0, can_manage: 0 },
    { tool: 'tokens', can_view: 1, can_update: 0, can_manage: 0 },
    { tool: 'budgets', can_view: 1, can_update: 0, can_manage: 0 },
  ]);
  expect(sectionsFor(head)).toEqual(['users', 'permissions', 'tokens']);
  expect(sectionsFor(meWith([{ tool: 'budgets', can_view: 1, can_update: 1, can_manage: 0 }]))).toEqual(['catalogue']);
  expect(sectionsFor(meWith([]))).toEqual([]);
});

it('shows the first section where the address names none, and says why there is nothing else', () => {
  expect(askedSection(undefined, ['tokens', 'catalogue'])).toBe('tokens');
  expect(askedSection(undefined, [])).toBe('forbidden');
  expect(askedSection('catalogue', ['tokens', 'catalogue'])).toBe('catalogue');
  expect(askedSection('users', ['tokens'])).toBe('forbidden');
  expect(askedSection('nonsense', ['tokens'])).toBe('unknown');
});

it('reads the filters of the address, and says undefined of what can’t be read', () => {
  expect(readAdminSearch({ search: 'acme', all: '1', budget_id: 42, other: 'x' })).toEqual({ search: 'acme', all: 1, budget_id: '42' });
  const nonsense = { search: '', all: 'yes', budget_id: {} };
  expect({ ...nonsense, ...readAdminSearch(nonsense) }).toEqual({});
});
