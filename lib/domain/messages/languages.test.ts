import { describe, expect, test } from 'vitest';
import { byLocale, locales } from '../result.ts';
import { isLocale, languageChoices, localeOfTag } from './languages.ts';

describe('which of our languages a tag names', () => {
  test.each([
    ['es', 'es'],
    ['es-MX', 'es'],
    [' ES;q=0.8', 'es'],
    ['en-GB', 'en'],
    ['est', null],
    ['fr', null],
    ['*', null],
    ['', null],
  ])('“%s”', (tag, locale) => {
    expect(localeOfTag(tag)).toBe(locale);
  });
});

test('a language is one of the list, and nothing that looks like one', () => {
  for (const locale of locales) expect(isLocale(locale)).toBe(true);
  for (const value of ['EN', 'en-GB', '', undefined, null, 0]) expect(isLocale(value)).toBe(false);
});

test('every language of the list is offered, and is made by byLocale', () => {
  expect(languageChoices.map(({ value }) => value)).toEqual([...locales]);
  expect(Object.keys(byLocale(() => ''))).toEqual([...locales]);
});
