import { expect, test } from 'vitest';
import { oddityOf } from './odd-set.ts';

const exercise = { doseKind: 'hold' as const, amount: { min: 20, max: 30 } };
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
