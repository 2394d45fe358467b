import { expect, test } from 'vitest';
import { isOddSet, oddityOf } from './odd-set.ts';

const exercise = { doseKind: 'hold' as const, amount: { min: 20, max: 30 }, weight: null };
const twelve = { value: '12', unit: 'kg' as const };
const of = (amounts: (number | null)[], weight: typeof twelve | null = null) =>
  oddityOf(
    exercise,
    [
      { amounts: [25], weight: twelve },
      { amounts, weight },
    ],
    twelve,
    'en',
  );

test('H-4 the first number far from the plan or from the weight before is named with its unit, beside what it is compared with', () => {
  expect(of([25, 300])).toEqual({ entered: '5 minutes', before: '30 seconds' });
  expect(of([5])).toEqual({ entered: '5 seconds', before: '20 seconds' });
  expect(of([25], { value: '80', unit: 'kg' })).toEqual({ entered: '80 kg', before: '12 kg' });
});

test('H-4 nothing is asked about what is near, not told, or none at all', () => {
  expect([of([25, 30], twelve), of([null]), of([0])]).toEqual([null, null, null]);
});

test('H-4 a weight outside those that the patient has is asked about, but for the planned one and the one before', () => {
  const kg = (value: string) => ({ value, unit: 'kg' as const });
  const own = { ...exercise, ownWeights: [kg('5'), kg('10')], weight: kg('12') };
  const typed = (value: string, before: string | null = '10') =>
    oddityOf(own, [{ amounts: [25], weight: kg(value) }], before === null ? null : kg(before), 'es');
  expect(typed('15')).toEqual({ entered: '15 kg', lightest: '5 kg', heaviest: '10 kg' });
  expect([typed('12'), typed('10'), typed('7'), typed('15', '15'), typed('12', null)]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  // The next set goes by the plan again.
  expect(isOddSet(own, { amounts: [25], weight: kg('15') })).toBe(true);
  expect(isOddSet(own, { amounts: [25], weight: kg('12') })).toBe(false);
});
