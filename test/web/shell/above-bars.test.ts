import { expect, it } from 'vitest';
import { placeAbove } from '#web/shell/above-bars.ts';

const WINDOW_HEIGHT = 900;
const box = (left: number, right: number, top: number, bottom: number) => ({ left, right, top, bottom });
const messages = box(1000, 1424, 840, 884);

it('leaves messages where they are without a bar in their way', () => {
  expect(placeAbove(messages, [], WINDOW_HEIGHT)).toBeNull();
  expect(placeAbove(messages, [box(230, 1000, 780, 888)], WINDOW_HEIGHT)).toBeNull();
});

it('puts them above a bar at the lower edge, wherever they stand by now', () => {
  const bar = box(230, 1040, 780, 888);
  expect(placeAbove(messages, [bar], WINDOW_HEIGHT)).toBe(128);
  expect(placeAbove(box(1000, 1424, 728, 772), [bar], WINDOW_HEIGHT)).toBe(128);
});

it('puts them above the highest of several', () => {
  expect(placeAbove(messages, [box(230, 1040, 780, 888), box(1100, 1200, 760, 800)], WINDOW_HEIGHT)).toBe(148);
});

it('lets alone what stands higher up the page, or is scrolled out of it', () => {
  expect(placeAbove(messages, [box(230, 1040, 300, 400)], WINDOW_HEIGHT)).toBeNull();
  expect(placeAbove(messages, [box(230, 1040, 905, 1000)], WINDOW_HEIGHT)).toBeNull();
});

it('makes way for a bar that is not quite at the edge, where several messages reach up to it', () => {
  const bar = box(230, 1040, 640, 700);
  expect(placeAbove(messages, [bar], WINDOW_HEIGHT)).toBeNull();
  expect(placeAbove(box(1000, 1424, 700, 884), [bar], WINDOW_HEIGHT)).toBe(268);
});
