import type { Kysely, KyselyPlugin } from 'kysely';
import type { Store } from '#db/engine.ts';
import type { Database } from '#db/schema.ts';

export type Statement = { sql: string; parameters: readonly unknown[] };

/** The statements that `run` sends, with their parameters. */
export async function statementsOf({ db, engine }: Store, run: (store: Store) => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const recorder: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      const { sql: text, parameters } = db.getExecutor().compileQuery(node, queryId);
      statements.push({ sql: text, parameters });
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  await run({ db: (db as Kysely<Database>).withPlugin(recorder), engine });
  return statements;
}
