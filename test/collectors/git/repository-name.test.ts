import { expect, it } from 'vitest';
import { repositoryNameInUrl } from '#collectors/git/repository-name.ts';

it.each([
  ['git@github.com:team/portal.git', 'portal'],
  ['ssh://git@host:2222/team/portal.git/', 'portal'],
  ['https://anna:s3cret@git.example.com/team/portal', 'portal'],
  ['https://git.example.com/team/my%20portal.git?token=s3cret', 'my portal'],
  ['/srv/git/portal/.git', 'portal'],
  ['../portal', 'portal'],
  ['C:\\work\\portal.git', 'portal'],
  ['host:portal.git', 'portal'],
])('reads the name in %s', (address, name) => {
  expect(repositoryNameInUrl(address)).toBe(name);
});

it.each(['', 'https://s3cret@git.example.com', 'https://s3cret@git.example.com/', 's3cret@git.example.com', 'https://[broken', '..'])(
  'finds no name in %j rather than telling a secret',
  (address) => {
    expect(repositoryNameInUrl(address)).toBeNull();
  },
);
