import type { Kysely } from 'kysely';
import type { Engine } from '#db/engine.ts';
import * as first from './0001-first.ts';
import * as draftingEngine from './0002-drafting-engine.ts';
import * as approvalEvidence from './0003-approval-evidence.ts';
import * as serviceTokenHealth from './0004-service-token-health.ts';
import * as historyByOperation from './0005-history-by-operation.ts';
import * as sampleData from './0006-sample-data.ts';
import * as versionsOfSettings from './0007-versions-of-settings.ts';
import * as undoneOperation from './0008-undone-operation.ts';

/** All migrations in the order they run. Forward only: a landed one is never edited. */
export const MIGRATIONS: Record<string, { up(db: Kysely<unknown>, engine: Engine): Promise<void> }> = {
  '0001-first': first,
  '0002-drafting-engine': draftingEngine,
  '0003-approval-evidence': approvalEvidence,
  '0004-service-token-health': serviceTokenHealth,
  '0005-history-by-operation': historyByOperation,
  '0006-sample-data': sampleData,
  '0007-versions-of-settings': versionsOfSettings,
  '0008-undone-operation': undoneOperation,
};
