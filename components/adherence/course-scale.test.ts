import { expect, test } from 'vitest';
import {
  courseDoseY,
  coursePainY,
  courseSize,
  courseX,
  painPath,
  stepPath,
  weeksPerDate,
} from './course-scale.ts';

const { width } = courseSize;

test('the first and the last day lie within the picture, half a day from its edges', () => {
  expect(courseX(0, 56, width)).toBeGreaterThan(courseSize.left);
  expect(courseX(55, 56, width)).toBeLessThan(width - courseSize.right);
  expect(courseX(1, 56, width) - courseX(0, 56, width)).toBeCloseTo((width - 46) / 56, 0);
  expect(courseX(55, 56, 320)).toBeLessThan(320 - courseSize.right);
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
      width,
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
      width,
    ),
  ).toMatch(/^M[\d.]+ [\d.]+H[\d.]+V[\d.]+$/);
  expect(stepPath([], 56, width)).toBe('');
});

test.each([
  [720, 1],
  [560, 1],
  [332, 2],
  [280, 2],
])('in a picture of %i px a date stands under every week, or under every second one', (wide, weeks) => {
  expect(weeksPerDate(56, wide)).toBe(weeks);
});
