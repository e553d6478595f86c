import type { CommitChanges } from './history.ts';
import { runGit } from './run-git.ts';

const SHA_PATTERN = /^[0-9a-f]{40,64}$/;

/** Changed files of commits that have one parent or none, against that parent. Asks git once, whatever their number. */
export async function readChanges(path: string, shas: readonly string[]): Promise<Map<string, CommitChanges>> {
  const changes = new Map<string, CommitChanges>();
  if (shas.length === 0) return changes;
  const args = ['diff-tree', '--stdin', '-r', '--root', '-z', '--numstat', '--find-renames', '--no-ext-diff', '--no-textconv', '--always'];
  const fields = runGit(path, args, `${shas.join('\n')}\n`);
  let current: CommitChanges | undefined;
  for await (const field of fields) {
    if (SHA_PATTERN.test(field)) {
      current = { paths: [], linesAdded: 0, linesDeleted: 0 };
      changes.set(field, current);
      continue;
    }
    const [added, deleted, changedPath] = splitCounts(field);
    if (!current || added === undefined) continue;
    current.linesAdded += Number(added) || 0;
    current.linesDeleted += Number(deleted) || 0;
    current.paths.push(changedPath || (await renamedTo(fields)));
  }
  for (const { paths } of changes.values()) paths.sort();
  return changes;
}

/** `added TAB deleted TAB path`; a path may hold tabs itself. */
function splitCounts(field: string): [string, string, string] | [] {
  const match = /^(\d+|-)\t(\d+|-)\t(.*)$/s.exec(field);
  return match ? [match[1] ?? '', match[2] ?? '', match[3] ?? ''] : [];
}

/** An empty path announces two more fields: the old one and the new one. */
async function renamedTo(fields: AsyncGenerator<string>): Promise<string> {
  await fields.next();
  const { value } = await fields.next();
  return typeof value === 'string' ? value : '';
}
