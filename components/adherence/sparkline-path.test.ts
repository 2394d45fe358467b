import { expect, it } from 'vitest';
import { painY, SPARK_WIDTH, sparkPoints } from './sparkline-path.ts';

it('H-5 pain 0 is a point at the foot, no report is no point', () => {
  const points = sparkPoints([
    { date: '2026-11-20', pain: 0 },
    { date: '2026-11-21', pain: null },
    { date: '2026-11-22', pain: 10 },
  ]);
  expect(points.map(({ pain, date }) => [date, pain])).toEqual([
    ['2026-11-20', 0],
    ['2026-11-22', 10],
  ]);
  expect(points[0]?.y).toBe(painY(0));
  expect(painY(0)).toBeGreaterThan(painY(10));
});

it.each([0, 1, 2, 28])('%d days stay within the picture', (count) => {
  const points = sparkPoints(Array.from({ length: count }, (_, day) => ({ date: `day ${day}`, pain: 5 })));
  expect(points).toHaveLength(count);
  for (const { x, y } of points) {
    expect(Number.isFinite(x) && x >= 0 && x <= SPARK_WIDTH).toBe(true);
    expect(Number.isFinite(y)).toBe(true);
  }
});
