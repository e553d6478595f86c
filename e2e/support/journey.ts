import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { findChromium, startBrowser } from './browser.ts';
import { ENGINES, type EngineTitle, hasEngine } from './server.ts';
import { openWorld, type World } from './world.ts';

export type Stage = { browser: Browser; world: World };

/** Runs the block against the real server on each engine, with one world and one browser for its tests. `stage` is there once they run. */
export function describeJourney(title: string, block: (stage: () => Stage) => void, engines: readonly EngineTitle[] = ENGINES): void {
  for (const engine of engines) {
    describe.skipIf(!findChromium() || !hasEngine(engine))(`${title} in Chromium on ${engine}`, () => {
      let stage: Stage | undefined;
      beforeAll(async () => {
        stage = { browser: await startBrowser(), world: await openWorld(engine) };
      });
      afterAll(async () => {
        await stage?.browser.close();
        await stage?.world.close();
      });
      block(() => {
        if (!stage) throw new Error('The stage is there in tests and hooks only.');
        return stage;
      });
    });
  }
}
