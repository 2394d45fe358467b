import { describe, expect, it } from 'vitest';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import { limitsOf } from '@/lib/domain/pain/agreed-limits';
import type { PainModel } from '@/lib/domain/pain/pain-zone';
import { painMeaning } from './pain-meaning';

const words = sessionWords.en;
const { meaning } = words.feel;
const ownRules = { painToRaise: 1, painAllowed: 3 };
const rule = (painModel: PainModel, painAmberTo: number | null = null) =>
  limitsOf({ painModel, painAmberTo }, null);

describe('painMeaning: the own limits of an exercise count, severe pain stays severe (LG-7.1)', () => {
  it.each([
    [0, meaning.green(0), meaning.green(0)],
    [2, meaning.green(2), meaning.amber(2)],
    [4, meaning.amber(4), meaning.red(4)],
    [6, meaning.red(6), meaning.red(6)],
    [8, meaning.severe(8), meaning.severe(8)],
  ])('pain %i', (score, usual, own) => {
    expect(painMeaning(score, rule('standard'), null, words)).toBe(usual);
    expect(painMeaning(score, limitsOf({ painModel: 'standard' }, { ownRules }), null, words)).toBe(own);
  });

  it('goes by the limits the program was published with', () => {
    expect(painMeaning(4, rule('protective'), null, words)).toBe(meaning.red(4));
    expect(painMeaning(4, rule('protective', 4), null, words)).toBe(meaning.amber(4));
  });

  it('says nothing where the pain before is missing under the relative model', () => {
    expect(painMeaning(3, limitsOf({ painModel: 'relative' }, { ownRules }), null, words)).toBeUndefined();
  });
});
