import { describe, expect, it } from 'vitest';
import { type FreeExercise, fromFreeExercise, fromWger } from './foreign-facts.ts';

const nothing = /^$/;
const curl: FreeExercise = {
  name: 'Some curl',
  force: 'pull',
  level: 'beginner',
  mechanic: 'isolation',
  equipment: 'dumbbell',
  primaryMuscles: ['biceps'],
  secondaryMuscles: [],
  category: 'strength',
};

describe('facts of free-exercise-db', () => {
  it('takes over what has exactly one match, and then has nothing to report', () => {
    expect(fromFreeExercise(curl)).toEqual({
      facts: {
        muscles: ['biceps'],
        secondaryMuscles: [],
        equipment: 'dumbbell',
        equipmentNeeded: ['dumbbell'],
        level: 1,
        pattern: 'elbow_flexion',
        region: 'elbow_wrist',
        doseKind: 'reps',
      },
      notes: [],
    });
  });

  it.each<[string, Partial<FreeExercise>, Partial<ReturnType<typeof fromFreeExercise>['facts']>, RegExp]>([
    [
      'a band may be two things',
      { equipment: 'bands' },
      { equipment: null, equipmentNeeded: [] },
      /^Equipment: “bands” may be a long band or a mini band/,
    ],
    [
      '“other” is no thing',
      { equipment: 'other' },
      { equipment: null },
      /^Equipment: there is no match for “other”/,
    ],
    ['nothing is stated', { equipment: null }, { equipment: null }, /^Equipment: it is not stated/],
    [
      'the body alone is a fact',
      { equipment: 'body only' },
      { equipment: 'none', equipmentNeeded: [] },
      nothing,
    ],
    [
      'an unknown muscle is left out',
      { secondaryMuscles: ['neck'] },
      { secondaryMuscles: [] },
      /^Helping muscles: “neck” may be the front or the back/,
    ],
    [
      'a muscle is main or helping, not both',
      { secondaryMuscles: ['biceps', 'lats'] },
      { secondaryMuscles: ['lats'] },
      nothing,
    ],
    [
      'two main muscles do not name one joint',
      { primaryMuscles: ['biceps', 'lats'] },
      { pattern: null, region: null },
      /^Movement: “strength, pull, isolation” leaves it open/,
    ],
    ['many joints do not either', { mechanic: 'compound' }, { pattern: null }, /^Movement/],
    [
      'a stretch that says so is one',
      { category: 'stretching', force: 'static', name: 'Biceps stretch' },
      { pattern: 'stretch', region: null, doseKind: 'hold' },
      nothing,
    ],
    [
      'rolling stands among the stretches and is none',
      { category: 'stretching', force: 'static', name: 'Biceps-SMR' },
      { pattern: null },
      /^Movement/,
    ],
    [
      'stamina is counted in time',
      { category: 'cardio', mechanic: null, force: null },
      { pattern: 'aerobic', region: 'aerobic', doseKind: 'time' },
      nothing,
    ],
    [
      'an unknown level stays open',
      { level: 'godlike' },
      { level: null },
      /^Level: there is no match for “godlike”/,
    ],
    [
      'a name of our language is not looked up on the prototype',
      { primaryMuscles: ['constructor'], level: 'toString' },
      { muscles: [], level: null },
      /“constructor”/,
    ],
  ])('%s', (_, change, facts, said) => {
    const mapped = fromFreeExercise({ ...curl, ...change });
    expect(mapped.facts).toMatchObject(facts);
    expect(mapped.notes.join(' ')).toMatch(said);
  });
});

describe('facts of wger', () => {
  it('names the thing it is done with before what one lies on, and keeps both', () => {
    const { facts, notes } = fromWger({
      muscles: ['Pectoralis major'],
      secondaryMuscles: ['Triceps brachii', 'Anterior deltoid'],
      equipment: ['Bench', 'Dumbbell'],
    });
    expect(facts).toMatchObject({
      muscles: ['pectorals'],
      secondaryMuscles: ['triceps', 'deltoids'],
      equipment: 'dumbbell',
      equipmentNeeded: ['bench', 'dumbbell'],
      level: null,
      pattern: null,
    });
    expect(notes).toEqual([]);
  });

  it('does not call one thing the main one while another is not understood', () => {
    const { facts, notes } = fromWger({
      muscles: [],
      secondaryMuscles: [],
      equipment: ['Bench', 'Moon boots'],
    });
    expect(facts).toMatchObject({ equipment: null, equipmentNeeded: ['bench'] });
    expect(notes).toEqual(['Equipment: there is no match for “Moon boots”.']);
  });
});
