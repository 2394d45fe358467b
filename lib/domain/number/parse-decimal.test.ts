import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DecimalMark,
  decimalMarkOf,
  parseDecimal,
  type UnreadableReason,
  writeDecimal,
} from './parse-decimal.ts';

const marks = ['.', ','] as const satisfies readonly DecimalMark[];
const read = (text: string, mark: DecimalMark = '.', maxDecimals = 2) =>
  parseDecimal(text, { mark, maxDecimals });

describe('parseDecimal', () => {
  it.each(['', ' ', '\t', '\u00a0'])('V-3 an empty number %j is "not stated", never 0', (text) => {
    expect(read(text)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['0', 0],
    ['0.0', 0],
    ['0,00', 0],
    ['7', 7],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['12.50', 12.5],
    ['0,25', 0.25],
    ['500.00', 500],
    [' 8 ', 8],
    ['1000', 1000],
    ['999999999', 999999999],
  ])('H-5 %j reads %d with either mark', (text, value) => {
    for (const mark of marks) expect(read(text, mark)).toEqual({ kind: 'number', value });
  });

  it.each<[string, UnreadableReason]>([
    ['1.234,5', 'thousands_mark'],
    ['1,234.5', 'thousands_mark'],
    ['1.234', 'thousands_mark'],
    ['1,234', 'thousands_mark'],
    ['1 000', 'thousands_mark'],
    ["1'000", 'thousands_mark'],
    ['1,2,3', 'thousands_mark'],
    ['12.345', 'thousands_mark'],
    ['12.3456', 'too_many_decimals'],
    ['0.125', 'too_many_decimals'],
    ['.5', 'missing_digit'],
    [',5', 'missing_digit'],
    ['5.', 'missing_digit'],
    ['05', 'leading_zero'],
    ['00', 'leading_zero'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['-0', 'negative'],
    ['+5', 'not_a_number'],
    ['1e3', 'not_a_number'],
    ['0x10', 'not_a_number'],
    ['12kg', 'not_a_number'],
    ['12 kg', 'not_a_number'],
    ['8-10', 'not_a_number'],
    ['١٢', 'not_a_number'],
    ['１２', 'not_a_number'],
    ['½', 'not_a_number'],
    ['NaN', 'not_a_number'],
    ['Infinity', 'not_a_number'],
    ['null', 'not_a_number'],
    ['[]', 'not_a_number'],
    ['12\u200b', 'not_a_number'],
    ['1234567890', 'too_long'],
  ])('H-5 %j is refused as %s with either mark and keeps what was typed', (text, reason) => {
    for (const mark of marks) expect(read(text, mark)).toEqual({ kind: 'unreadable', text, reason });
  });

  it('H-5 three decimals are read only with the place’s own mark, or after a lone 0', () => {
    expect(read('1.234', '.', 3)).toEqual({ kind: 'number', value: 1.234 });
    expect(read('1,234', ',', 3)).toEqual({ kind: 'number', value: 1.234 });
    expect(read('1,234', '.', 3)).toMatchObject({ kind: 'unreadable', reason: 'thousands_mark' });
    expect(read('1.234', ',', 3)).toMatchObject({ kind: 'unreadable', reason: 'thousands_mark' });
    expect(read('0,125', '.', 3)).toEqual({ kind: 'number', value: 0.125 });
  });

  it('V-3 a whole number refuses any fraction, also .0', () => {
    expect(read('8', '.', 0)).toEqual({ kind: 'number', value: 8 });
    expect(read('8.0', '.', 0)).toMatchObject({ kind: 'unreadable', reason: 'too_many_decimals' });
    expect(read('1.5', '.', 0)).toMatchObject({ kind: 'unreadable', reason: 'too_many_decimals' });
  });

  it('H-5 what a field writes, it reads back as the same number, in both marks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), fc.constantFrom(...marks), (hundredths, mark) => {
        const value = hundredths / 100;
        const text = writeDecimal(value, { mark, maxDecimals: 2 });
        expect(read(text, mark)).toEqual({ kind: 'number', value });
      }),
      { seed: 20261122 },
    );
  });

  it('H-5 never yields NaN, Infinity or a negative number, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...marks), (text, mark) => {
        const entry = read(text, mark);
        const isPlain = entry.kind !== 'number' || (Number.isFinite(entry.value) && entry.value >= 0);
        const hasForeignSigns = /\D/.test(text.trim().replace(/[.,]/, ''));
        expect(isPlain).toBe(true);
        expect(hasForeignSigns && entry.kind !== 'unreadable').toBe(false);
      }),
      { seed: 20261122 },
    );
  });
});

describe('writeDecimal', () => {
  it.each([
    [0, '0'],
    [10, '10'],
    [12.5, '12,5'],
    [12.25, '12,25'],
    [500, '500'],
    [100, '100'],
  ])('writes %d as %j with a comma, keeping zeros of whole numbers', (value, text) => {
    expect(writeDecimal(value, { mark: ',', maxDecimals: 2 })).toBe(text);
  });
  it('writes whole numbers without a mark', () => {
    expect(writeDecimal(10, { mark: '.', maxDecimals: 0 })).toBe('10');
  });
});

it.each([
  ['en', '.'],
  ['en-GB', '.'],
  ['es', ','],
  ['es-ES', ','],
  ['es-MX', '.'],
  ['de-DE', ','],
  ['fr-FR', ','],
])('H-5 the decimal mark of %s is %j', (locale, mark) => {
  expect(decimalMarkOf(locale)).toBe(mark);
});
