import { expect, test } from 'vitest';
import { ACCESS_LEVELS } from '#domain/access-level.ts';
import { TOOLS } from '#domain/permissions.ts';
import { toolPermissionProblem } from '#domain/tool-permission-rules.ts';

const FLAGS = [0, 1];

test('Of all rows there can be, those pass whose actions include the ones before, and that leave users and tokens to executives', () => {
  for (const tool of TOOLS) {
    for (const access_level of ACCESS_LEVELS) {
      const passing = FLAGS.flatMap((can_view) =>
        FLAGS.flatMap((can_update) =>
          FLAGS.filter((can_manage) => toolPermissionProblem({ tool, access_level, can_view, can_update, can_manage }) === null).map(
            (can_manage) => `${can_view}${can_update}${can_manage}`,
          ),
        ),
      );
      const isKept = access_level === 'executive' && (tool === 'users' || tool === 'tokens');
      const isUsersOfOthers = tool === 'users' && access_level !== 'executive';
      expect([tool, access_level, passing]).toEqual([
        tool,
        access_level,
        isKept ? ['111'] : isUsersOfOthers ? ['000', '100', '110'] : ['000', '100', '110', '111'],
      ]);
    }
  }
});
