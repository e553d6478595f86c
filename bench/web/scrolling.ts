import type { Figure } from './main.ts';
import { DRAFT_ROW, longestTask, now, openSlowPage, type Scene } from './scene.ts';

const FRAME_MS = 1_000 / 60;
const LONG_TASK_MS = 50;
const SCROLL_FRAMES = 180;
const PIXELS_A_FRAME = 120;

/** Frame by frame through all that wait: how far apart frames were, and the longest task on the way. */
export async function measureScrolling(scene: Scene): Promise<Figure[]> {
  const { page } = await openSlowPage(scene);
  await page.goto(`${scene.world.server.address}/review?day=all`);
  await page.locator(DRAFT_ROW).first().waitFor();
  const startedAt = await now(page);
  const frames = (await page.evaluate(`(async () => {
    const frames = [];
    let last = await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < ${SCROLL_FRAMES}; frame += 1) {
      window.scrollBy(0, ${PIXELS_A_FRAME});
      const at = await new Promise(requestAnimationFrame);
      frames.push(at - last);
      last = at;
    }
    return frames;
  })()`)) as number[];
  const longest = await longestTask(page, startedAt);
  await page.context().close();
  const sorted = frames.toSorted((a, b) => a - b);
  return [
    {
      name: `scrolling 1,000 drafts${scene.slowDown > 1 ? ', slowed down' : ''}: frame, median`,
      value: at(sorted, 0.5),
      limit: FRAME_MS,
      unit: 'ms',
      of: 'a frame at 60 Hz',
    },
    { name: '… 95th of 100', value: at(sorted, 0.95), limit: FRAME_MS, unit: 'ms', of: 'a frame at 60 Hz' },
    { name: '… longest task', value: longest, limit: LONG_TASK_MS, unit: 'ms', of: 'a long task' },
  ];
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}
