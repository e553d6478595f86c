import { expect, test } from 'vitest';
import { parseBudgetCode, parseTaskKey } from '#domain/catalogue.ts';

test('a budget code starts with a letter, has at most 20 letters, digits, _ or -, and is stored in upper case', () => {
  expect(['acme', 'A', 'Acme_2-x', 'A'.repeat(20)].map(parseBudgetCode)).toEqual(['ACME', 'A', 'ACME_2-X', 'A'.repeat(20)]);
  expect(['', '1A', '-A', 'A B', 'A'.repeat(21), 'A\n', 'ß', 'ı', 'É'].map(parseBudgetCode)).toEqual(Array(9).fill(null));
});

test('a task key is two to ten letters and digits, a hyphen and a number, and is stored in upper case', () => {
  expect(['acme-12', 'AB-0', 'ABCDE12345-123456'].map(parseTaskKey)).toEqual(['ACME-12', 'AB-0', 'ABCDE12345-123456']);
  expect(['ACME', 'ACME-', '-12', '1A-1', 'ABCDE123456-1', 'A-1', 'AB-1234567', 'ACME-1x', 'ſ-1'].map(parseTaskKey)).toEqual(
    Array(9).fill(null),
  );
});
