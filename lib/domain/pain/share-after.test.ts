import { describe, expect, it } from 'vitest';
import { type AfterExercise, shareAfter } from './share-after.ts';

const exercise = (id: string, painBefore: number | null, painDuring: number | null): AfterExercise => ({
  id,
  painBefore,
  painDuring,
});
const [sore, calm] = [exercise('sore', 2, 6), exercise('calm', 2, 2)];
const shared = (painAfter: number | null, amberHigh: number | null, ...exercises: AfterExercise[]) => {
  const result = shareAfter({ painAfter, amberHigh, exercises });
  return result.ok ? result.after.map((one) => one.painAfter) : result.refusal;
};

describe('shareAfter (LG-7.6)', () => {
  it.each<[string, ReturnType<typeof shared>, unknown]>([
    ['the largest rise takes it whole, another at most amber', shared(7, 5, sore, calm), [7, 5]],
    ['the order is kept', shared(7, 3, calm, sore), [3, 7]],
    ['a calm hour is everybody’s', shared(1, 5, sore, calm), [1, 1]],
    ['zero is a score', shared(0, 5, sore, calm), [0, 0]],
    ['never below the pain during', shared(8, 5, exercise('a', 0, 8), exercise('b', 2, 7)), [8, 7]],
    ['but not above what was said', shared(6, 5, exercise('a', 0, 8), exercise('b', 2, 7)), [6, 6]],
    ['ties take it all', shared(6, 5, exercise('a', 3, 4), exercise('b', 3, 4), calm), [6, 6, 5]],
    [
      'a rise not known takes it beside the largest known',
      shared(8, 5, exercise('a', 2, null), sore, calm),
      [8, 8, 5],
    ],
    ['no rise known', shared(8, 5, exercise('a', null, 3), exercise('b', 2, null)), [8, 8]],
    ['a fall is a rise below zero', shared(7, 5, exercise('a', 4, 2), exercise('b', 4, 3)), [5, 7]],
    ['one exercise takes it', shared(9, 5, calm), [9]],
    ['without a limit all take it', shared(7, null, sore, calm), [7, 7]],
    ['nothing said is nothing for all', shared(null, 5, sore, calm), [null, null]],
    ['no exercises', shared(3, 5), 'exercises_missing'],
    ['no score after', shared(11, 5, sore), 'pain_invalid'],
    ['no score during', shared(3, 5, exercise('a', 2, 11)), 'pain_invalid'],
    ['no score before', shared(3, 5, exercise('a', 0.5, 1)), 'pain_invalid'],
  ])('%s', (_, given, expected) => {
    expect(given).toEqual(expected);
  });
});
