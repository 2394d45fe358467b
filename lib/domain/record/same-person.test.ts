import { describe, expect, test } from 'vitest';
import { maySamePerson } from './same-person.ts';

const born = '1950-03-04';
const isNear = (a: string, b: string) =>
  maySamePerson({ fullName: a, birthDate: born }, { fullName: b, birthDate: born });

describe('two entries that may be one person', () => {
  test.each([
    ['the same name', 'Margaret Holloway', 'Margaret Holloway'],
    ['case and spaces', 'Margaret Holloway', ' margaret  HOLLOWAY'],
    ['apostrophes', "Sinead O'Connor", 'Sinéad OConnor'],
    ['hyphens', 'Anne-Marie Smith', 'Anne Marie Smith'],
    ['a name in one word', 'Jan van Dijk', 'Jan Vandijk'],
    ['diacritics', 'Jana Nováková', 'Jana Novakova'],
    ['another alphabet’s letters', 'Maria Popov', 'Мaria Popоv'],
    ['another order', 'Novak Jana', 'Jana Novak'],
    ['a middle name', 'Anna Novak', 'Anna Maria Novak'],
    ['one letter', 'Margaret Holloway', 'Margret Holloway'],
    ['swapped neighbours', 'Peter Braun', 'Petre Braun'],
    ['how an umlaut is written', 'Jürgen Müller', 'Juergen Mueller'],
  ])('%s', (_what, a, b) => {
    expect(isNear(a, b)).toBe(true);
    expect(isNear(b, a)).toBe(true);
  });

  test.each([
    ['another person', 'Margaret Holloway', 'Daniel Amsel'],
    ['the same surname only', 'Anna Novak', 'Peter Novak'],
    ['one name in common', 'Anna', 'Anna Novak'],
    ['short names', 'Li An', 'Li Bo'],
  ])('%s: not', (_what, a, b) => {
    expect(isNear(a, b)).toBe(false);
  });

  test('another birth date: not', () => {
    const one = { fullName: 'Anna Novak', birthDate: '1950-03-04' };
    expect(maySamePerson(one, { ...one, birthDate: '1950-04-03' })).toBe(false);
  });
});
