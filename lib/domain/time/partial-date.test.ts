import { describe, expect, it } from 'vitest';
import { partsOfDate, readDateParts } from './date-parts.ts';
import {
  isKeptAsFirstDay,
  lastPossibleDay,
  readPartialDate,
  toDateBoxes,
  writePartialDate,
} from './partial-date.ts';

describe('a date as far as it is known', () => {
  it.each([
    ['2026-03-09', '2026-03-09', 'day', '2026-03-09', '2026-03-09'],
    [' 3 2026', '2026-03-01', 'month', '2026-03-31', '2026-03'],
    [' 02 2024', '2024-02-01', 'month', '2024-02-29', '2024-02'],
    [' 2 2023', '2023-02-01', 'month', '2023-02-28', '2023-02'],
    [' 12 2025', '2025-12-01', 'month', '2025-12-31', '2025-12'],
    [' 1 2026', '2026-01-01', 'month', '2026-01-31', '2026-01'],
    ['  2019', '2019-01-01', 'year', '2019-12-31', '2019'],
  ] as const)(
    '%j is kept as %s (%s), was on %s at the latest and reads %s',
    (typed, firstDay, precision, last, words) => {
      const read = { firstDay, precision };
      expect(readPartialDate(typed)).toEqual(read);
      expect(lastPossibleDay(read)).toBe(last);
      expect(writePartialDate(read)).toBe(words);
      expect(isKeptAsFirstDay(read)).toBe(true);
      expect(readPartialDate(readDateParts(partsOfDate(toDateBoxes(read))) ?? '')).toEqual(read);
    },
  );

  it.each([
    '',
    '30 2 2026',
    ' 0 2026',
    ' 13 2026',
    '3  2026',
    ' 3 26',
    '  26',
    '2026',
    '  0000',
    ' 3 2026 ',
    'x',
  ])('%j is no date', (typed) => {
    expect(readPartialDate(typed)).toBeNull();
  });

  it.each([
    [{ firstDay: '2026-03-02', precision: 'month' }, false],
    [{ firstDay: '2026-02-01', precision: 'year' }, false],
    [{ firstDay: '2026-03-31', precision: 'day' }, true],
  ] as const)('%j is kept as its first day: %s', (date, kept) => {
    expect(isKeptAsFirstDay(date)).toBe(kept);
  });
});
