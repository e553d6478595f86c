/** Runs alternate between the sides of a comparison, so that a slow moment of the machine hits both. */
const RUNS = 5;

/** `prepare` comes before every run and is not timed. */
export type Side = { name: string; prepare?: () => Promise<void>; run: () => Promise<void> };

/** Median milliseconds of each side over five alternating runs, after one that warms up. */
export async function medians(sides: readonly Side[]): Promise<Map<string, number>> {
  const samples = new Map<string, number[]>(sides.map((side) => [side.name, []]));
  for (let run = 0; run <= RUNS; run += 1) {
    for (const side of sides) {
      await side.prepare?.();
      const startedAt = performance.now();
      await side.run();
      if (run > 0) samples.get(side.name)?.push(performance.now() - startedAt);
    }
  }
  return new Map([...samples].map(([name, values]) => [name, median(values)]));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
