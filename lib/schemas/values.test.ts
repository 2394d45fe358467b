import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { byLocale, locales } from '../domain/result.ts';
import {
  codeWord,
  decimalLoad,
  id,
  lineText,
  localDate,
  localizedText,
  noteText,
  pastDate,
  programDate,
  searchText,
  timeZone,
  whole,
} from './values.ts';

const takes = (shape: z.ZodType, value: unknown) => shape.safeParse(value).success;

describe('V-3 H-5 whole numbers', () => {
  const score = whole(0, 10);
  test.each([0, 1, 10])('V-3 takes %j', (value) => {
    expect(score.parse(value)).toBe(value);
  });
  test.each([
    ['an empty field', ''],
    ['null', null],
    ['a missing value', undefined],
    ['an empty list', []],
    ['true', true],
    ['a number in quotes', '5'],
    ['a fraction', 1.5],
    ['a fraction in quotes', '1.5'],
    ['not a number', Number.NaN],
    ['without end', Number.POSITIVE_INFINITY],
    ['below the range', -1],
    ['above the range', 11],
  ])('V-3 H-5 refuses %s: it is missing, not 0', (_, value) => {
    expect(takes(score, value)).toBe(false);
  });
});

describe('V-4 H-5 loads', () => {
  test.each(['0', '0.5', '0.05', '12.5', '12.50', '500', '500.00'])(
    'V-4 takes %j as it is written',
    (value) => {
      expect(decimalLoad.parse(value)).toBe(value);
    },
  );
  test.each([
    '500.01',
    '501',
    '-1',
    '-0',
    '1,5',
    '1.555',
    '1e2',
    '0x10',
    '012',
    '.5',
    '5.',
    '',
    ' 5',
    '5 ',
    '１２',
    'NaN',
    'Infinity',
  ])('V-4 H-5 refuses %j, never guesses', (value) => {
    expect(takes(decimalLoad, value)).toBe(false);
  });
  test.each([5, null, undefined, [], {}, true])('V-3 a load is a decimal string: refuses %j', (value) => {
    expect(takes(decimalLoad, value)).toBe(false);
  });
});

describe('V-6 text', () => {
  const name = lineText();
  test.each([
    'Ana',
    "O'Neill-Żółć",
    'محمد',
    'שרה',
    '山田 太郎',
    '👩🏽‍🦽',
    '<b>x</b>',
    "'; drop table patient; --",
    'a\u200db',
    'می\u200cخواهم',
    '葛\u{e0100}城',
    '❤\ufe0f',
    '🇪🇸',
    '5 €',
    '?',
  ])('V-6 takes %j unchanged', (value) => {
    expect(name.parse(value)).toBe(value);
    expect(noteText().parse(value)).toBe(value);
  });
  test('V-6 composes letters (NFC)', () => {
    expect(name.parse('e\u0301')).toBe('é');
  });
  test.each([
    ['a NUL', 'a\u0000b', 'text_control_character'],
    ['an escape', 'a\u001bb', 'text_control_character'],
    ['a delete', 'a\u007fb', 'text_control_character'],
    ['a C1 control', 'a\u0085b', 'text_control_character'],
    ['a direction override', 'a\u202eb', 'text_control_character'],
    ['a direction isolate', 'a\u2066b', 'text_control_character'],
    ['half a surrogate pair', 'a\ud800b', 'text_malformed'],
    ['the other half', '\udc00', 'text_malformed'],
    ['nothing', '', 'text_empty'],
    ['spaces', ' \u00a0\u3000', 'text_empty'],
    ['joiners alone', '\u200c\u200d', 'text_empty'],
    ['the blank of Braille', '\u2800\u2800', 'text_empty'],
    ['an accent alone', '\u0301', 'text_empty'],
    ['the filler of Hangul', '\u3164', 'text_control_character'],
    ['a half-width filler in a name', 'a\uffa0b', 'text_control_character'],
    ['a space without width', 'a\u200bb', 'text_control_character'],
    ['a byte order mark', 'a\ufeffb', 'text_control_character'],
    ['a tag', 'a\u{e0041}b', 'text_control_character'],
    ['a mark of direction', 'a\u200eb', 'text_control_character'],
    ['an Arabic mark of direction', 'a\u061cb', 'text_control_character'],
    ['a separator of lines', 'a\u2028b', 'text_control_character'],
    ['a separator of paragraphs', 'a\u2029b', 'text_control_character'],
    ['a soft hyphen', 'a\u00adb', 'text_control_character'],
    ['what is no character', 'a\uffffb', 'text_control_character'],
  ])('V-6 refuses %s', (_, value, code) => {
    for (const shape of [name, noteText()]) {
      const [issue] = shape.safeParse(value).error?.issues ?? [];
      expect(issue).toMatchObject({ code: 'custom', params: { code } });
      expect(JSON.stringify(issue)).not.toContain(JSON.stringify(value).slice(1, -1) || '\u0000');
    }
  });
  test('V-6 new lines and tabs belong to notes only', () => {
    expect(noteText().parse('one\n\ttwo')).toBe('one\n\ttwo');
    expect(takes(name, 'one\ntwo')).toBe(false);
    expect(takes(noteText(), 'one\rtwo')).toBe(false);
  });
  test.each([
    ['a name', lineText(), 200],
    ['a note', noteText(), 5000],
    ['a comment', noteText(1000), 1000],
  ])('V-6 %s is counted in code points', (_, shape, longest) => {
    expect(takes(shape, '👣'.repeat(longest))).toBe(true);
    expect(takes(shape, 'a'.repeat(longest + 1))).toBe(false);
  });
  test('V-6 words of a vocabulary hold nothing else', () => {
    for (const word of ['hip', 'LG-2.1', 'test_set']) expect(takes(codeWord(20), word)).toBe(true);
    for (const word of ['', '_x', 'a b', 'a\u0000', 'é', 'x'.repeat(21)])
      expect(takes(codeWord(20), word)).toBe(false);
  });
  test('V-8 what is searched for is at most 100 characters, none of them hidden', () => {
    expect(searchText.parse(undefined)).toBe('');
    expect(takes(searchText, '👣'.repeat(100))).toBe(true);
    for (const value of ['a'.repeat(101), 'a\u0000', '\ud800', 'a\u202e', 5])
      expect(takes(searchText, value)).toBe(false);
  });
});

describe('V-7 H-12 dates', () => {
  const isoDay = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('V-7 %s exists', (value) => {
    expect(localDate.parse(value)).toBe(value);
  });
  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '+275760-09-13',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '',
    20260101,
    null,
  ])('V-7 refuses %j', (value) => {
    expect(takes(localDate, value)).toBe(false);
  });
  test('V-7 born from 1900 to today', () => {
    expect(takes(pastDate, '1900-01-01')).toBe(true);
    expect(takes(pastDate, '1899-12-31')).toBe(false);
    expect(takes(pastDate, isoDay(0))).toBe(true);
    expect(takes(pastDate, isoDay(2))).toBe(false);
  });
  test('V-7 a program lies within five years of today', () => {
    expect(takes(programDate, isoDay(0))).toBe(true);
    expect(takes(programDate, isoDay(5 * 365 - 2))).toBe(true);
    expect(takes(programDate, isoDay(5 * 366 + 1))).toBe(false);
    expect(takes(programDate, isoDay(-5 * 366 - 1))).toBe(false);
  });
  test('V-7 time zones are those that exist', () => {
    for (const zone of ['UTC', 'Europe/London', 'America/New_York']) expect(takes(timeZone, zone)).toBe(true);
    for (const zone of ['', 'Europe/Nowhere', 'utc+1', 'Europe/London\u0000'])
      expect(takes(timeZone, zone)).toBe(false);
  });
});

describe('a text in every language of our patients', () => {
  const text = localizedText(lineText(5));
  const whole = byLocale(() => 'word');
  test('takes one in each, and each by its own rules', () => {
    expect(takes(text, whole)).toBe(true);
    for (const locale of locales) expect(takes(text, { ...whole, [locale]: 'longer' })).toBe(false);
  });
  test.each(locales)('refuses one that lacks %s', (locale) => {
    expect(takes(text, { ...whole, [locale]: undefined })).toBe(false);
    expect(takes(text, { ...whole, [locale]: '' })).toBe(false);
  });
  test('refuses one that it does not know', () => {
    expect(takes(text, { ...whole, xx: 'word' })).toBe(false);
  });
});

test('Z-8 an id is a UUID and nothing that looks like one', () => {
  expect(takes(id, '0196f2aa-7c7e-7aaa-8aaa-0123456789ab')).toBe(true);
  for (const value of ['', '1', '../x', '0196f2aa7c7e7aaa8aaa0123456789ab', { not: null }, ['x'], null])
    expect(takes(id, value)).toBe(false);
});
