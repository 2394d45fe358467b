import { describe, expect, test } from 'vitest';
import type { ForeignFacts } from './foreign-facts.ts';
import { openVisibleMistakes } from './visible-mistakes.ts';

const facts: ForeignFacts = {
  muscles: ['quadriceps'],
  secondaryMuscles: [],
  equipment: 'none',
  equipmentNeeded: [],
  level: 1,
  pattern: null,
  region: null,
  doseKind: 'hold',
};

describe('mistakes that the name shows', () => {
  test.each<[string, string, Partial<ForeignFacts>, Partial<ForeignFacts>, RegExp[]]>([
    ['foam rolling is not held', 'Quadriceps-SMR', {}, { doseKind: null }, [/held still, but “SMR” moves/]],
    [
      'nor is what is done with the roller, whatever it is called',
      'Calves',
      { equipment: 'foam_roller', equipmentNeeded: ['foam_roller'] },
      { doseKind: null },
      [/“foam roller” moves/],
    ],
    ['walking is not held', 'Crab walk', {}, { doseKind: null }, [/“walk” moves/]],
    ['a plank is', 'Side plank', {}, { doseKind: 'hold' }, []],
    ['what is counted may move', 'Arm circles', { doseKind: 'reps' }, { doseKind: 'reps' }, []],
    [
      'a thing in the name that the facts do not have',
      'Barbell curl',
      { doseKind: 'reps' },
      { equipment: null },
      [/name says “Barbell”/],
    ],
    [
      'a band is either of two',
      'Band pull apart',
      { doseKind: 'reps', equipment: 'band_long', equipmentNeeded: ['band_long'] },
      { equipment: 'band_long' },
      [],
    ],
    [
      'what is open stays open without a word',
      'Barbell curl',
      { doseKind: 'reps', equipment: null },
      { equipment: null },
      [],
    ],
  ])('%s: %s', (_, name, given, expected, words) => {
    const read = openVisibleMistakes(name, { facts: { ...facts, ...given }, notes: ['before'] });
    expect(read.facts).toMatchObject(expected);
    expect(read.notes[0]).toBe('before');
    expect(read.notes.slice(1)).toEqual(words.map((word) => expect.stringMatching(word)));
  });
});
