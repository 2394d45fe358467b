import { describe, expect, it } from 'vitest';
import { ageOn } from './age.ts';

describe('age in whole years', () => {
  it.each([
    ['1950-06-02', '2025-06-01', 74],
    ['1950-06-02', '2025-06-02', 75],
    ['2008-02-29', '2025-02-28', 16],
    ['2008-02-29', '2025-03-01', 17],
    ['2025-06-02', '2025-06-02', 0],
    ['2025-06-03', '2025-06-02', null],
  ])('born %s, on %s: %j years', (birthDate, date, years) => {
    expect(ageOn(birthDate, date)).toBe(years);
  });

  it('does not take a date that does not exist', () => {
    expect(() => ageOn('2025-02-30', '2025-06-02')).toThrow(RangeError);
  });
});
