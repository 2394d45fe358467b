import { expect, test } from 'vitest';
import { soreMorningsOf, type ToldMorning } from './morning-alert.ts';

const day = (n: number): string => `2026-03-${String(n).padStart(2, '0')}`;
const told = (n: number, pain: number | null, correctsId: string | null = null): ToldMorning => ({
  morningId: correctsId === null ? `m${n}` : `${correctsId}+`,
  ...{ correctsId, localDate: day(n), pain },
});
const usual = [2, 4, 6].map((n) => told(n, 2));

test.each<[string, ToldMorning[], ToldMorning[], number | null, string[]]>([
  ['LG-7.1 two points above the usual one', [told(9, 4)], usual, null, ['m9']],
  ['LG-7.1 one point above it', [told(9, 3)], usual, null, []],
  ['LG-7.5 8 where no usual one is known', [told(9, 8)], [], null, ['m9']],
  ['LG-7.5 7 where no usual one is known', [told(9, 7)], [], null, []],
  ['LG-7.5 measured against what was said at the start', [told(9, 3)], [], 1, ['m9']],
  ['LG-7.5 against mornings that come with it', [...usual, told(9, 4)], [], null, ['m9']],
  ['would rather not say', [told(9, null)], usual, null, []],
  ['a correction to as much', [told(9, 5, 'm9')], [...usual, told(9, 5)], null, []],
  ['a correction to more', [told(9, 6, 'm9')], [...usual, told(9, 5)], null, ['m9+']],
  ['a correction to less, still sore', [told(9, 4, 'm9')], [...usual, told(9, 5)], null, []],
  [
    'a correction to what is sore from what was not',
    [told(9, 4, 'm9')],
    [...usual, told(9, 3)],
    null,
    ['m9+'],
  ],
  [
    'measured by the last form of earlier mornings',
    [told(9, 4)],
    [
      ...usual,
      ...usual.map(({ localDate, morningId }) => ({
        morningId: `${morningId}+`,
        correctsId: morningId,
        localDate,
        pain: 4,
      })),
    ],
    null,
    [],
  ],
])('O-9 %s', (_, fresh, onRecord, assessed, sore) => {
  const usualMorning = assessed === null ? null : { pain: assessed, assessedOn: day(1) };
  expect(soreMorningsOf(fresh, onRecord, usualMorning).map(({ morningId }) => morningId)).toEqual(sore);
});
