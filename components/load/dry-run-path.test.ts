import { expect, it } from 'vitest';
import { RUN_FOOT, RUN_WIDTH, runPlaces, weekMarks } from './dry-run-path.ts';

it('the line begins at zero: twice the load stands twice as high', () => {
  const [low, high] = runPlaces([
    { day: 0, value: 10 },
    { day: 2, value: 20 },
  ]).map(({ y }) => RUN_FOOT - y);
  expect(high).toBeCloseTo(2 * (low ?? 0), 0);
});

it.each([
  ['no session', []],
  ['a load of 0', [{ day: 0, value: 0 }]],
  ['one session on the last day', [{ day: 41, value: 5 }]],
])('%s stays inside the picture', (_, points) => {
  const places = runPlaces(points);
  expect(places).toHaveLength(points.length);
  expect(places.every(({ x, y }) => x >= 0 && x <= RUN_WIDTH && y >= 0 && y <= RUN_FOOT)).toBe(true);
});

it('six weeks are marked from left to right', () => {
  const places = weekMarks.map(({ x }) => x);
  expect(places).toHaveLength(6);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
