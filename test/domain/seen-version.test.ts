import { expect, test } from 'vitest';
import { requireSeenVersion } from '#domain/seen-version.ts';

test('only the version that was seen is changed, where one is named', () => {
  expect(() => requireSeenVersion('draft', { version: 3 }, undefined)).not.toThrow();
  expect(() => requireSeenVersion('draft', { version: 3 }, 3)).not.toThrow();
  expect(() => requireSeenVersion('draft', { version: 3 }, 2)).toThrow(
    expect.objectContaining({ code: 'version_changed', detail: 'This draft has changed since you saw it.' }),
  );
});
