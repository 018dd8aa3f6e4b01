import { expect, test } from 'vitest';
import {
  nextZoom,
  PAGE_GAP,
  percentOf,
  scaleOf,
  turnedZoom,
} from '../../../../../renderer/editor/pages/zoom.ts';

const letter = { width: 612, height: 792 };

test('a page at 100 % is as large as on paper', () => {
  expect(scaleOf(100, letter, { width: 300, height: 300 }, 1) * 72).toBe(96);
  expect(percentOf(scaleOf(75, letter, { width: 300, height: 300 }, 1))).toBe(75);
});

test('pages side by side fit the width of the pane, with white around them', () => {
  const scale = scaleOf('width', letter, { width: 1300, height: 300 }, 2);
  expect(2 * 612 * scale + 3 * PAGE_GAP).toBeCloseTo(1300);
});

test('a page fits the pane as a whole, whichever way it is narrow', () => {
  const wide = scaleOf('page', letter, { width: 2000, height: 500 }, 1);
  expect(792 * wide + 2 * PAGE_GAP).toBeCloseTo(500);
  const tall = scaleOf('page', letter, { width: 400, height: 2000 }, 1);
  expect(612 * tall + 2 * PAGE_GAP).toBeCloseTo(400);
});

test('a pane without room still has pages', () => {
  expect(scaleOf('width', letter, { width: 0, height: 0 }, 1)).toBeGreaterThan(0);
});

test('steps go on from what is shown and end at the largest and the smallest', () => {
  expect(nextZoom(100, 1)).toBe(125);
  expect(nextZoom(110, -1)).toBe(100);
  expect(nextZoom(200, 1)).toBe(200);
  expect(nextZoom(30, -1)).toBe(50);
});

test('the wheel goes in finer steps between the same ends', () => {
  expect(turnedZoom(100, 1)).toBe(110);
  expect(turnedZoom(195, 1)).toBe(200);
  expect(turnedZoom(52, -1)).toBe(50);
});
