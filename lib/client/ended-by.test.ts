import { expect, test } from 'vitest';
import { endsTheDay } from './ended-by.ts';

test.each([
  ['D05 severe while it was done', { during: 8 }, null, true],
  ['just under it', { during: 7 }, null, false],
  ['LG-7.4 severe after it', { during: 2, after: 8 }, null, true],
  ['D05 four above the score before', { rest: 1, during: 5 }, null, true],
  ['three above it', { rest: 2, during: 5 }, null, false],
  ['four above no pain at all', { rest: 0, during: 4 }, null, true],
  ['LG-8.5 spreading, whatever the score', { during: 0 }, true, true],
  ['it did not spread', { during: 0 }, false, false],
  ['nothing was said', {}, null, false],
  ['pain before alone', { rest: 9 }, null, false],
] as const)('%s', (_, pain, symptomsSpread, ends) => {
  expect(endsTheDay({ pain, symptomsSpread })).toBe(ends);
});
