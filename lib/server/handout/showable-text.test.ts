import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseFonts } from '@/lib/server/handout/fonts';
import { mapTexts, missingFrom, standIn, toShowableText } from '@/lib/server/handout/showable-text';

const { coverage } = await chooseFonts('山');
const show = (text: string) => toShowableText(text, coverage);

describe('what the fonts can show stays as it is', () => {
  test.each([
    'Priya Raman',
    'Nguyễn Thị Hương',
    'Γιώργος',
    'Иван Петров',
    'فاطمة الزهراء',
    'שרה לוי',
    'Zoë 🦋',
    '👩🏽‍🦽',
    '🇪🇸',
    '3 × 8–10 · 12,5 kg “¿sí?”',
    'two\nlines',
  ])('%s', (text) => {
    expect(show(text)).toBe(text);
  });
});

describe('V-6 what they cannot show is seen to be missing, one stand-in for each character', () => {
  test.each([
    ['ᐃᓄᒃ ᠮ', `${standIn.repeat(3)} ${standIn}`],
    ['Zoë 𓀀', `Zoë ${standIn}`],
    ['e\u0301', 'é'],
    ['a\u1680b', 'a b'],
    ['a\tb\u0000c', 'a b c'],
    ['a\ud800b', `a${standIn}b`],
  ])('%s', (text, expected) => {
    expect(show(text)).toBe(expected);
  });
});

test('a word too long for a column gets places to break, and loses no letter', () => {
  const word = 'W'.repeat(200);
  expect(show(word)).toContain('\u200b');
  expect(show(word).replaceAll('\u200b', '')).toBe(word);
  expect(show('W'.repeat(24))).toBe('W'.repeat(24));
});

test('every character that is left is in one of the fonts, whatever was typed', () => {
  expect(() =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const visible = Array.from(show(text)).filter(
          (character) => character !== '\n' && !/\p{Default_Ignorable_Code_Point}/u.test(character),
        );
        return visible.every((character) =>
          coverage.some((family) => family.has(character.codePointAt(0) ?? -1)),
        );
      }),
      { seed: 7, numRuns: 500 },
    ),
  ).not.toThrow();
}, 30_000);

test('texts are changed at any depth, numbers and null stay', () => {
  expect(mapTexts({ a: ['x', 0, null], b: { c: 'y' }, d: true }, (text) => text.toUpperCase())).toEqual({
    a: ['X', 0, null],
    b: { c: 'Y' },
    d: true,
  });
});

test.each([
  ['Zoë 한 山田', []],
  ['ᐃᓄᒃ ᐃ Ana', ['ᐃ', 'ᓄ', 'ᒃ']],
  ['two\nlines\t', []],
])('what is missing is named, each once: %s', (name, missing) => {
  expect(missingFrom(name, coverage)).toEqual(missing);
});

test.each([
  ['Priya Raman, Nguyễn Thị Hương, Ольга, فاطمة, שרה, สมชาย, आरती', 'usual'],
  ['山田 花子', 'all'],
  ['김민준', 'all'],
  ['ᐃᓄᒃ', 'usual'],
])('the large fonts are loaded only for a text that they can show: %s', async (text, fonts) => {
  expect((await chooseFonts(text)).fonts).toBe(fonts);
});
