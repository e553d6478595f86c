import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { collectGit, type GitOptions } from '#collectors/git/collector.ts';
import type { CollectedSignal } from '#domain/collected-signal.ts';
import { ANNA, BEN, repositoryAt, sampleRepository, temporaryFolder } from './sample-repository.ts';

const NOW = Date.parse('2026-04-01T00:00:00Z');

function collect(path: string | string[], options: Partial<GitOptions> = {}) {
  return collectGit({ paths: [path].flat(), authorEmails: [ANNA], now: NOW, ...options });
}

function facts(signal: CollectedSignal | undefined): Record<string, unknown> {
  return JSON.parse(signal?.metadata ?? 'null') as Record<string, unknown>;
}

const titles = (signals: readonly CollectedSignal[]) => signals.map(({ title }) => title);

describe('collectGit', () => {
  beforeEach(() => {
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
    vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
    return () => vi.unstubAllEnvs();
  });

  it('turns a commit into a point signal with what it touched', async () => {
    const repository = sampleRepository();
    const sha = repository.commit('ACME-12 Fix the gate\n\nThe secret reason.', {
      at: '2026-03-10T10:00:00+01:00',
      files: { 'src/gate.ts': 'one\ntwo\n', 'a b.md': '1\n' },
    });

    const { signals, problems } = await collect(repository.path);

    expect(problems).toEqual([]);
    expect(signals).toEqual([
      {
        id: expect.stringMatching(/^git:[0-9a-f]{40}$/),
        source: 'git',
        source_id: sha,
        signal_type: 'commit',
        title: 'ACME-12 Fix the gate',
        started_at: '2026-03-10T09:00:00.000Z',
        ended_at: null,
        duration_minutes: null,
        metadata: JSON.stringify({
          repository: 'sample',
          branch: 'main',
          paths: ['a b.md', 'src/gate.ts'],
          files_changed: 2,
          lines_added: 3,
          lines_deleted: 0,
          revision: 1,
        }),
      },
    ]);
    expect(JSON.stringify(signals)).not.toContain('secret reason');
  });

  it('gives the same bytes again over an unchanged repository', async () => {
    const repository = sampleRepository();
    for (const n of [1, 2, 3, 4, 5]) repository.commit(`Commit ${n}`, { at: '2026-03-10T09:00:00Z', files: { [`f${n}`]: `${n}\n` } });

    const [first, second] = [await collect(repository.path), await collect(repository.path)];

    expect(first.signals).toHaveLength(5);
    expect(new Set(first.signals.map(({ id }) => id)).size).toBe(5);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it('takes only the commits of the given addresses, whole and in any case', async () => {
    const repository = sampleRepository();
    repository.commit('Of Anna', { email: 'Anna@Example.COM' });
    repository.commit('Of Ben', { email: BEN });
    repository.commit('Of Joanna', { email: 'joanna@example.com' });

    expect(titles((await collect(repository.path)).signals)).toEqual(['Of Anna']);
    expect(titles((await collect(repository.path, { authorEmails: [' ANNA@example.com', BEN] })).signals).toSorted()).toEqual([
      'Of Anna',
      'Of Ben',
    ]);
  });

  it('refuses to collect for nobody', async () => {
    await expect(collect('anywhere', { authorEmails: [' '] })).rejects.toMatchObject({ code: 'bad_option' });
  });

  it('goes by the author date, wherever the commit date lies', async () => {
    const repository = sampleRepository();
    repository.commit('Rebased much later', { at: '2026-03-02T12:00:00Z', committedAt: '2026-03-30T12:00:00Z' });
    repository.commit('Committed by a slow clock', { at: '2026-03-11T12:00:00Z', committedAt: '2020-01-01T00:00:00Z' });
    repository.commit('Exactly at the start', { at: '2026-03-10T00:00:00Z' });
    repository.commit('Exactly at the end', { at: '2026-03-12T00:00:00Z' });

    const { signals } = await collect(repository.path, {
      since: Date.parse('2026-03-10T00:00:00Z'),
      until: Date.parse('2026-03-12T00:00:00Z'),
    });

    expect(titles(signals)).toEqual(['Exactly at the start', 'Committed by a slow clock']);
  });

  it('leaves out what claims to lie in the future', async () => {
    const repository = sampleRepository();
    repository.commit('Tomorrow', { at: '2026-04-02T00:00:00Z' });

    expect((await collect(repository.path)).signals).toEqual([]);
  });

  it('finds commits on every branch, remote branch and a detached HEAD, but no stash and no note', async () => {
    const upstream = sampleRepository('upstream');
    upstream.commit('On main', { files: { a: '1\n' } });
    upstream.git('switch', '--quiet', '--create', 'only-upstream');
    upstream.commit('On the remote branch');
    upstream.git('switch', '--quiet', 'main');
    const clone = repositoryAt(join(temporaryFolder(), 'clone'));
    upstream.git('clone', '--quiet', upstream.path, clone.path);
    clone.git('switch', '--quiet', '--create', 'side');
    clone.commit('On a local branch');
    clone.git('switch', '--quiet', '--detach', 'main');
    clone.commit('On no branch');
    clone.git('notes', 'add', '--message', 'A note');
    writeFileSync(join(clone.path, 'a'), 'changed\n');
    clone.git('stash');

    const { signals } = await collect(clone.path);

    expect(titles(signals).toSorted()).toEqual(['On a local branch', 'On main', 'On no branch', 'On the remote branch']);
    expect(Object.fromEntries(signals.map((signal) => [signal.title, facts(signal)['branch']]))).toEqual({
      'On main': 'main',
      'On the remote branch': 'only-upstream',
      'On a local branch': 'side',
      'On no branch': undefined,
    });
    expect(facts(signals[0])['repository']).toBe('upstream');
  });

  it('tells merges from commits and names the branch they brought in, even after it was deleted', async () => {
    const repository = sampleRepository();
    repository.commit('Start', { files: { a: '1\n' }, at: '2026-03-10T08:00:00Z' });
    repository.git('switch', '--quiet', '--create', 'feature/acme-7');
    repository.commit('Work', { files: { b: '1\n' }, at: '2026-03-10T09:00:00Z' });
    repository.git('switch', '--quiet', 'main');
    repository.gitAt({ at: '2026-03-10T10:00:00Z' }, 'merge', '--quiet', '--no-ff', '--no-edit', 'feature/acme-7');
    repository.git('branch', '--delete', 'feature/acme-7');

    const { signals } = await collect(repository.path);

    expect(signals.map((signal) => [signal.signal_type, signal.title, facts(signal)['branch']])).toEqual([
      ['commit', 'Start', 'main'],
      ['commit', 'Work', 'feature/acme-7'],
      ['merge', "Merge branch 'feature/acme-7'", 'main'],
    ]);
    expect(facts(signals[2])).toEqual({ repository: 'sample', branch: 'main', revision: 1 });
  });

  it('takes annotated tags by their tagger, and no lightweight ones', async () => {
    const repository = sampleRepository();
    repository.commit('Start', { email: BEN });
    repository.git('tag', 'light');
    repository.gitAt({ at: '2026-03-12T15:00:00Z' }, 'tag', '--annotate', '--message', 'Spring release\n\nDetails', 'v1.0');
    repository.gitAt({ email: BEN }, 'tag', '--annotate', '--message', 'Of Ben', 'v2.0');

    const { signals } = await collect(repository.path);

    expect(signals).toMatchObject([{ signal_type: 'tag', title: 'v1.0: Spring release', started_at: '2026-03-12T15:00:00.000Z' }]);
    expect(signals[0]?.source_id).toBe(repository.git('rev-parse', 'refs/tags/v1.0'));
  });

  it('keeps strange paths whole, follows renames and counts no lines of binary files', async () => {
    const repository = sampleRepository();
    const odd = 'odd\tname\nwith "quotes" and ü.txt';
    repository.commit('Add', { files: { old: 'a\nb\nc\nd\ne\n', [odd]: 'x\n', 'picture.bin': '\0\u0001\0' }, at: '2026-03-10T08:00:00Z' });
    repository.git('mv', 'old', 'new');
    repository.commit('Rename', { at: '2026-03-10T09:00:00Z' });

    const [added, renamed] = (await collect(repository.path)).signals;

    expect(facts(added)).toMatchObject({ paths: [odd, 'old', 'picture.bin'].toSorted(), files_changed: 3, lines_added: 6 });
    expect(facts(renamed)).toMatchObject({ paths: ['new'], files_changed: 1, lines_added: 0, lines_deleted: 0 });
  });

  it('names at most fifty paths and counts all', async () => {
    const repository = sampleRepository();
    repository.commit('Many', { files: Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`file${n}`, '1\n'])) });

    const [signal] = (await collect(repository.path)).signals;

    expect(facts(signal)['paths']).toHaveLength(50);
    expect(facts(signal)['files_changed']).toBe(60);
  });

  it('names the repository by its origin and never tells the credentials in it', async () => {
    const repository = sampleRepository('folder');
    repository.commit('Start');
    repository.git('remote', 'add', 'origin', 'https://anna:s3cret@git.example.com/team/portal.git');

    const { signals } = await collect(repository.path);

    expect(facts(signals[0])['repository']).toBe('portal');
    expect(JSON.stringify(signals)).not.toContain('s3cret');
  });

  it('reads bare repositories, worktrees and folders inside by one name, each commit once', async () => {
    const repository = sampleRepository('project');
    repository.commit('Start', { files: { 'deep/file': '1\n' } });
    const folder = temporaryFolder();
    repository.git('clone', '--quiet', '--bare', repository.path, join(folder, 'project.git'));
    repository.git('worktree', 'add', '--quiet', join(folder, 'elsewhere'));

    for (const path of [join(folder, 'project.git'), join(folder, 'elsewhere'), join(repository.path, 'deep')]) {
      expect((await collect(path)).signals.map((signal) => facts(signal)['repository'])).toEqual(['project']);
    }
    expect((await collect([repository.path, join(folder, 'project.git')])).signals).toHaveLength(1);
  });

  it('says that a clone is shallow and counts nothing against what it lacks', async () => {
    const repository = sampleRepository();
    repository.commit('First', { files: { a: '1\n2\n3\n' }, at: '2026-03-10T08:00:00Z' });
    repository.commit('Second', { files: { b: '1\n' }, at: '2026-03-10T09:00:00Z' });
    const path = join(temporaryFolder(), 'shallow');
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.path}`, path);

    const { signals, problems } = await collect(path);

    expect(titles(signals)).toEqual(['Second']);
    expect(facts(signals[0])['files_changed']).toBeUndefined();
    expect(problems).toMatchObject([{ what: 'shallow_history' }]);
  });

  it('reads a partial clone without fetching what it lacks', async () => {
    const repository = sampleRepository();
    repository.git('config', 'uploadpack.allowFilter', 'true');
    repository.commit('First', { files: { a: '1\n' } });
    const path = join(temporaryFolder(), 'partial');
    repository.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${repository.path}`, path);

    const { signals, problems } = await collect(path);

    expect(titles(signals)).toEqual(['First']);
    expect(problems).toMatchObject([{ what: 'changes_missing' }]);
    expect(repositoryAt(path).git('rev-list', '--objects', '--missing=print', '--all')).toContain('?');
  });

  it('finds nothing in an empty repository', async () => {
    expect(await collect(sampleRepository().path)).toEqual({ signals: [], problems: [] });
  });

  it('names a path that holds no repository and still reads the others', async () => {
    const repository = sampleRepository();
    repository.commit('Start');
    const [plain, missing] = [temporaryFolder(), join(temporaryFolder(), 'missing')];

    const { signals, problems } = await collect([plain, missing, repository.path]);

    expect(titles(signals)).toEqual(['Start']);
    expect(problems.map(({ what }) => what)).toEqual(['not_a_repository', 'not_a_repository']);
    expect(problems.map(({ detail }) => basename(detail.split(' ')[0] ?? ''))).toEqual([basename(plain), 'missing']);
  });

  it('says so when git is missing', async () => {
    const repository = sampleRepository();
    vi.stubEnv('PATH', temporaryFolder());

    await expect(collect(repository.path)).rejects.toMatchObject({ code: 'git_missing' });
  });

  it('is not led astray by variables of a surrounding git hook', async () => {
    const repository = sampleRepository();
    repository.commit('Start');
    vi.stubEnv('GIT_DIR', join(sampleRepository('other').path, '.git'));
    vi.stubEnv('GIT_INDEX_FILE', '/nonexistent');

    expect(titles((await collect(repository.path)).signals)).toEqual(['Start']);
  });

  it('runs no program that the repository names', async () => {
    const repository = sampleRepository();
    repository.commit('Start', { files: { '.gitattributes': '* diff=trap\n', a: '1\n' } });
    repository.commit('Next', { files: { a: '2\n' } });
    const trap = join(temporaryFolder(), 'trap');
    writeFileSync(trap, `#!/bin/sh\ntouch ${trap}.sprung\n`);
    chmodSync(trap, 0o755);
    for (const name of ['core.fsmonitor', 'core.pager', 'diff.external', 'gpg.program', 'diff.trap.textconv'])
      repository.git('config', name, trap);
    repository.git('config', 'log.showSignature', 'true');

    expect((await collect(repository.path)).signals).toHaveLength(2);

    expect(existsSync(`${trap}.sprung`)).toBe(false);
    repository.git('diff', 'HEAD~1');
    expect(existsSync(`${trap}.sprung`)).toBe(true);
  });

  it('reads messages in other encodings and without a subject', async () => {
    const repository = sampleRepository();
    repository.commit('', { at: '2026-03-10T08:00:00Z' });
    repository.gitAt(
      { at: '2026-03-10T09:00:00Z' },
      '-c',
      'i18n.commitEncoding=ISO-8859-1',
      'commit',
      '--quiet',
      '--allow-empty',
      '--message',
      'Caf\u00e9 🚀',
    );

    const { signals } = await collect(repository.path);

    expect(signals[0]?.title).toBeNull();
    expect(signals[1]?.title?.isWellFormed()).toBe(true);
  });
});
