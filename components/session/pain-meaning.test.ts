import { describe, expect, it } from 'vitest';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import { noOwnRules, painLimitsFor } from '@/lib/domain/progression/own-rules';
import { painMeaning } from './pain-meaning';

const words = sessionWords.en;
const { meaning } = words.feel;
const limits = painLimitsFor('standard', { ...noOwnRules, painToRaise: 1, painAllowed: 3 });

describe('painMeaning: the own limits of an exercise count, severe pain stays severe (LG-7.1)', () => {
  it.each([
    [0, meaning.green(0), meaning.green(0)],
    [2, meaning.green(2), meaning.amber(2)],
    [4, meaning.amber(4), meaning.red(4)],
    [6, meaning.red(6), meaning.red(6)],
    [8, meaning.severe(8), meaning.severe(8)],
  ])('pain %i', (score, usual, own) => {
    expect(painMeaning(score, 'standard', null, words)).toBe(usual);
    expect(painMeaning(score, 'standard', null, words, limits)).toBe(own);
  });

  it('says nothing where the pain before is missing under the relative model', () => {
    expect(painMeaning(3, 'relative', null, words, limits)).toBeUndefined();
  });
});
