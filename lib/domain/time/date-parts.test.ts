import { describe, expect, it } from 'vitest';
import { partsOfDate, readDateParts, takeDate, withWholeBirthYear } from './date-parts.ts';

describe('readDateParts', () => {
  it.each([
    ['30', '1', '1979', '1979-01-30'],
    ['01', '12', '2012', '2012-12-01'],
    [' 9 ', ' 9 ', ' 1999 ', '1999-09-09'],
    ['29', '2', '2000', '2000-02-29'],
    ['29', '2', '2024', '2024-02-29'],
    ['31', '12', '1900', '1900-12-31'],
  ])('V-7 reads %s %s %s as %s', (day, month, year, date) => {
    expect(readDateParts({ day, month, year })).toBe(date);
  });

  it.each([
    ['30', '2', '1979'],
    ['29', '2', '1900'],
    ['29', '2', '2023'],
    ['31', '4', '2020'],
    ['0', '1', '1979'],
    ['1', '0', '1979'],
    ['1', '13', '1979'],
    ['1', '1', '0000'],
    ['1', '1', '79'],
    ['1', '1', '+275760'],
    ['1', '', '1979'],
    ['x', '1', '1979'],
    ['1', '1', '1e3'],
  ])('V-7 gives back %j %j %j unread, in a form no date has', (day, month, year) => {
    expect(readDateParts({ day, month, year })).toBe(`${day} ${month} ${year}`);
  });

  it('V-7 three empty boxes are "not stated"', () => {
    expect(readDateParts({ day: '', month: ' ', year: '' })).toBeNull();
  });
});

it.each([
  ['61', '1961'],
  ['27', '1927'],
  ['26', '26'],
  ['00', '00'],
  ['1961', '1961'],
  ['6', '6'],
  ['', ''],
])('V-7 a birth year written %j in November 2026 is read as %j', (year, read) => {
  expect(withWholeBirthYear({ day: '3', month: '2', year }, '2026-11-30').year).toBe(read);
});

it('V-7 a date survives being shown in boxes and read again', () => {
  for (const date of ['1979-01-30', '2000-02-29', '1900-01-01', '2026-11-22'])
    expect(readDateParts(partsOfDate(date))).toBe(date);
  expect(partsOfDate(null)).toEqual({ day: '', month: '', year: '' });
  expect(partsOfDate('30 2 1979 1')).toEqual({ day: '', month: '', year: '' });
});

it.each([
  ['30 2 1979', '30', '2', '1979'],
  [' 3 2026', '', '3', '2026'],
  ['  2026', '', '', '2026'],
])('V-7 boxes that are no date, %j, survive being shown again', (text, day, month, year) => {
  expect(partsOfDate(text)).toEqual({ day, month, year });
  expect(readDateParts({ day, month, year })).toBe(text);
});

describe('a date among typed words', () => {
  it.each([
    ['17/05/1984', 'en-GB', '1984-05-17', ''],
    ['5/17/1984', 'en-US', '1984-05-17', ''],
    ['17.5.1984 novak', 'de-DE', '1984-05-17', 'novak'],
    ['Novak 17-05-1984', 'nl-NL', '1984-05-17', 'Novak'],
    ['17 5 1984', 'en-GB', '1984-05-17', ''],
    ['1984-05-17', 'en-US', '1984-05-17', ''],
    ['31/02/1984', 'en-GB', null, '31/02/1984'],
    ['17/05-1984', 'en-GB', null, '17/05-1984'],
    ['HP-0033', 'en-GB', null, 'HP-0033'],
    ['12', 'en-GB', null, '12'],
  ])('%j in %s: %s', (typed, locale, date, rest) => {
    const taken = takeDate(typed, locale);
    expect([taken.date, taken.rest.trim()]).toEqual([date, rest]);
  });
});
