import { describe, expect, test } from 'vitest';
import { changedWords } from './changed-words.ts';

/** New words in brackets. */
const marked = (before: string, after: string) =>
  changedWords(before, after)
    .map(({ text, isNew }) => (isNew ? `[${text}]` : text))
    .join(' ');

describe('words that changed', () => {
  test.each([
    ['3 × 8 · left · 3 × a week', '3 × 8 · left · 3 × a week', '3 × 8 · left · 3 × a week'],
    ['3 × 8 · left', '3 × 10 · left', '3 × [10] · left'],
    ['3 × 8 · left', '4 × 8 · right', '[4] × 8 · [right]'],
    ['3 × 8', '3 × 8 · left', '3 × 8 [·] [left]'],
    ['3 × 8 · left', '3 × 8', '3 × 8'],
    ['', '3 × 8', '[3] [×] [8]'],
    ['by effort', '12 kg', '[12] [kg]'],
    ['3 × 3 · rest 3 s', '3 × 5 · rest 3 s', '3 × [5] · rest 3 s'],
  ])('%j to %j', (before, after, words) => {
    expect(marked(before, after)).toBe(words);
  });
});
