import { describe, expect, test } from 'vitest';
import { amountInWords, asClock, weightInWords } from './amount-words.ts';
import { canonicalJson } from '../canonical-json.ts';
import { isOutsideOwned, isUnusualAmount, isUnusualLoad } from './load-check.ts';
import { sideFits } from './logged-side.ts';
import { clockOffMinutes, clockSkewSeconds, isDayOf, timeFault } from './record-time.ts';

describe('canonical JSON', () => {
  test('is the same for the same content in another order, and for absent members', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: 0 }], e: undefined })).toBe(
      '{"a":[{"c":0,"d":null}],"b":1}',
    );
  });
  test.each([
    [{ pain: 0 }, { pain: null }],
    [{ list: [1, 2] }, { list: [2, 1] }],
    [{ load: '12' }, { load: 12 }],
  ])('tells %j from %j', (a, b) => {
    expect(canonicalJson(a)).not.toBe(canonicalJson(b));
  });
});

describe('H-4 a load that is unusual', () => {
  const kg = (value: string) => ({ value, unit: 'kg' as const });
  const lb = (value: string) => ({ value, unit: 'lb' as const });
  test.each([
    [kg('24'), kg('12'), false],
    [kg('24.01'), kg('12'), true],
    [kg('6'), kg('12'), false],
    [kg('5.99'), kg('12'), true],
    [kg('0'), kg('12'), true],
    [kg('0'), kg('0'), false],
    [kg('1'), kg('0'), true],
    [lb('26'), kg('12'), false],
    [lb('12'), kg('12'), true],
    [kg('12'), lb('12'), true],
  ])('H-4 %j after %j: asked %s', (entered, before, asked) => {
    expect(isUnusualLoad(entered, before)).toBe(asked);
  });
  test('H-4 with nothing to compare, nothing is unusual', () => {
    expect(isUnusualLoad(kg('500'), null)).toBe(false);
  });
});

describe('H-4 a weight that the patient has not', () => {
  const kg = (value: string) => ({ value, unit: 'kg' as const });
  const lb = (value: string) => ({ value, unit: 'lb' as const });
  const owned = [kg('2'), kg('4.5'), kg('10')];
  test.each([
    [kg('10'), owned, false],
    [kg('10.5'), owned, true],
    [kg('2'), owned, false],
    [kg('1.5'), owned, true],
    // Between two of them: it may be one that nobody put on record.
    [kg('6'), owned, false],
    // 22 lb are 9.98 kg, 5 lb are 2.27 kg.
    [lb('22'), owned, false],
    [lb('5'), [kg('2.25')], false],
    [lb('25'), owned, true],
    [kg('80'), [], false],
  ])('H-4 %j of %j: %s', (entered, own, outside) => {
    expect(isOutsideOwned(entered, own)).toBe(outside);
  });
});

describe('H-4 a number that is unusual', () => {
  test.each([
    [24, false],
    [25, true],
    [4, false],
    [3, true],
    [0, false],
  ])('H-4 %i of 8 to 12: asked %s', (entered, asked) => {
    expect(isUnusualAmount(entered, { min: 8, max: 12 })).toBe(asked);
  });
});

test.each([
  ['left', 'left', true],
  ['right', 'left', false],
  ['left', 'bilateral', true],
  ['bilateral', 'bilateral', true],
  ['not_sided', 'bilateral', false],
  ['bilateral', 'left', false],
  ['not_sided', 'not_sided', true],
  ['left', null, true],
] as const)('H-2 a set on %s for a prescription of %s: %s', (logged, prescribed, fits) => {
  expect(sideFits(logged, prescribed)).toBe(fits);
});

describe('O-7 record times', () => {
  const now = new Date('2026-03-09T12:00:00Z');
  test.each([
    ['2026-03-10T12:00:00Z', null],
    ['2026-03-10T12:00:00.001Z', 'future_date'],
    ['2026-02-07T12:00:00Z', null],
    ['2026-02-07T11:59:59.999Z', 'too_old'],
  ])('O-7 %s', (moment, fault) => {
    expect(timeFault(new Date(moment), now)).toBe(fault);
  });
  test.each([
    ['2026-03-08', true],
    ['2026-03-10', true],
    ['2026-03-07', false],
    ['2026-03-11', false],
  ])('O-10 %s can be the local day of a moment on 9 March: %s', (day, fits) => {
    expect(isDayOf(day, now)).toBe(fits);
  });
  test.each([
    [null, null],
    [0, null],
    [300, null],
    [-300, null],
    [301, 5],
    [-301, -5],
    [7_230, 121],
  ])('O-7 a clock that is %s seconds ahead is told as %s minutes', (seconds, minutes) => {
    expect(clockOffMinutes(seconds)).toBe(minutes);
  });

  test('O-7 the skew is positive when the device is ahead, and never too big to store', () => {
    expect(clockSkewSeconds(new Date('2026-03-09T12:06:00Z'), now)).toBe(360);
    expect(clockSkewSeconds(new Date('2026-03-09T11:59:59Z'), now)).toBe(-1);
    expect(clockSkewSeconds(new Date('9999-01-01T00:00:00Z'), now)).toBe(2_000_000_000);
  });
});

test('amounts and weights are said with their units in both languages', () => {
  expect(amountInWords('reps', 1, 'en')).toBe('1 time');
  expect(amountInWords('reps', 0, 'es')).toBe('0 veces');
  expect(amountInWords('breaths', 5, 'es')).toBe('5 respiraciones');
  expect(weightInWords({ value: '12.50', unit: 'kg' }, 'es')).toBe('12,5 kg');
  expect(asClock(65)).toBe('1:05');
});
