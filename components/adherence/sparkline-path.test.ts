import { expect, it } from 'vitest';
import { painY, SPARK_WIDTH, sparkPoints } from './sparkline-path.ts';

it('H-5 pain 0 is a point at the foot, no report is no point', () => {
  const points = sparkPoints([
    { date: '2026-11-20', score: 0, isAbove: false },
    { date: '2026-11-21', score: null, isAbove: false },
    { date: '2026-11-22', score: 10, isAbove: false },
  ]);
  expect(points.map(({ score, date }) => [date, score])).toEqual([
    ['2026-11-20', 0],
    ['2026-11-22', 10],
  ]);
  expect(points[0]?.y).toBe(painY(0));
  expect(painY(0)).toBeGreaterThan(painY(10));
});

it('places scores by their day, so that silence shows', () => {
  const [first, second, third] = sparkPoints([
    { date: '2026-10-24', score: 3, isAbove: false },
    { date: '2026-10-25', score: 3, isAbove: false },
    { date: '2026-11-03', score: 3, isAbove: false },
  ]).map(({ x }) => x);
  expect((third ?? 0) - (second ?? 0)).toBeCloseTo(9 * ((second ?? 0) - (first ?? 0)), 0);
});

it('leaves out what lies outside the span and keeps its two ends', () => {
  const points = sparkPoints(
    ['2026-10-31', '2026-11-01', '2026-11-28', '2026-11-29'].map((date) => ({
      date,
      score: 5,
      isAbove: false,
    })),
    { from: '2026-11-01', to: '2026-11-28' },
  );
  expect(points.map(({ date }) => date)).toEqual(['2026-11-01', '2026-11-28']);
});

it.each([0, 1, 2, 28])('%d days stay within the picture', (count) => {
  const dates = Array.from({ length: count }, (_, day) => `2026-02-${String(day + 1).padStart(2, '0')}`);
  const points = sparkPoints(dates.map((date) => ({ date, score: 5, isAbove: false })));
  expect(points).toHaveLength(count);
  expect(points.every(({ x, y }) => x >= 0 && x <= SPARK_WIDTH && Number.isFinite(y))).toBe(true);
});
