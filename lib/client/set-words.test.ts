import { expect, test } from 'vitest';
import { amountStep, setInWords } from '@/lib/client/set-words';

const reps = { doseKind: 'reps', loadWords: null } as const;

test.each([
  ['one number', { amounts: [8], weight: null }, reps, '8 times'],
  ['none is a number', { amounts: [0], weight: null }, reps, '0 times'],
  [
    'both sides alike',
    { amounts: [8, 8], weight: { value: '12.5', unit: 'kg' as const } },
    reps,
    '8 times, 12.5 kg',
  ],
  ['the sides differ', { amounts: [8, 6], weight: null }, reps, '8 times · 6 times'],
  ['one side was not told', { amounts: [8, null], weight: null }, reps, '8 times'],
  ['a band', { amounts: [8], weight: null }, { ...reps, loadWords: 'red band' }, '8 times, red band'],
  ['nothing was told', { amounts: [null], weight: null }, reps, ''],
])('a set in words: %s', (_, set, exercise, words) => {
  expect(setInWords(exercise, set, 'en')).toBe(words);
});

test.each([
  ['reps', 8, 1],
  ['breaths', 5, 1],
  ['hold', 20, 5],
  ['time', 900, 60],
  ['distance', 400, 10],
  ['steps', 3000, 100],
] as const)('− and + move %s from %i by %i', (doseKind, min, step) => {
  expect(amountStep({ doseKind, amount: { min, max: min } })).toBe(step);
});
