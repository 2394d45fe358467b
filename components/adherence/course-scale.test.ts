import { expect, test } from 'vitest';
import { courseDoseY, coursePainY, courseSize, courseX, painPath, stepPath } from './course-scale.ts';

test('the first and the last day lie within the picture, half a day from its edges', () => {
  expect(courseX(0, 56)).toBeGreaterThan(courseSize.left);
  expect(courseX(55, 56)).toBeLessThan(courseSize.width - courseSize.right);
  expect(courseX(1, 56) - courseX(0, 56)).toBeCloseTo((courseSize.width - 46) / 56, 0);
});

test('pain 0 stands at the foot and 10 at the top; more of the measure stands higher', () => {
  expect([coursePainY(0), coursePainY(10)]).toEqual([courseSize.painFoot, courseSize.painTop]);
  expect(courseDoseY(10, 10)).toBe(courseSize.doseTop);
  expect(courseDoseY(5, 10)).toBe((courseSize.doseTop + courseSize.doseFoot) / 2);
  expect(courseDoseY(0, 0)).toBe(courseSize.doseFoot);
});

test('a silence of more than a week is a gap, not a line', () => {
  const at = (...places: number[]) =>
    painPath(
      places.map((place) => ({ place, score: 3 })),
      56,
    ).replace(/[^ML]/g, '');
  expect(at(0, 7, 15)).toBe('MLM');
});

test('a load holds until the next one', () => {
  expect(
    stepPath(
      [
        [0, 8],
        [10, 10],
      ],
      56,
    ),
  ).toMatch(/^M[\d.]+ [\d.]+H[\d.]+V[\d.]+$/);
  expect(stepPath([], 56)).toBe('');
});
