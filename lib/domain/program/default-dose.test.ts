import { describe, expect, it } from 'vitest';
import { setsOnly } from '../dosage/dosage.ts';
import type { LoadContext } from '../load/load-context.ts';
import type { AdviceRequest } from '../load/load-advice.ts';
import { defaultDose, offeredGoals } from './default-dose.ts';

const context: LoadContext = {
  birthDate: '1985-03-04',
  today: '2026-06-01',
  trainingStatus: 'novice',
  loadUnit: 'kg',
  conditions: [],
  equipment: [],
  strengthTests: [],
};
const request = (change: Partial<AdviceRequest['exercise']>, goal: AdviceRequest['goal']): AdviceRequest => ({
  context,
  exercise: {
    slug: 'goblet_squat',
    pattern: 'squat',
    equipment: 'dumbbell',
    doseKind: 'reps',
    unloadedVariant: null,
    assistedVariant: null,
    regressions: [],
    ...change,
  },
  side: null,
  goal,
});

describe('defaultDose', () => {
  it('LG-6 takes the row of the patient at its low end: novice strength, nothing owned', () => {
    expect(defaultDose(request({}, 'strength'), null)).toMatchObject({
      sets: 2,
      repsMin: 8,
      repsMax: 12,
      restSeconds: 120,
      tempo: { lower: 2, pause: 0, lift: 2 },
      schedule: { type: 'times_per_week', n: 2 },
      timesPerDay: 1,
      holdSeconds: null,
    });
  });

  it('LG-6 takes the lighter row of older adults', () => {
    const older = { ...request({}, 'strength'), context: { ...context, birthDate: '1950-03-04' } };
    expect(defaultDose(older, null)).toMatchObject({
      repsMin: 10,
      repsMax: 15,
      effortTarget: { low: 3, high: 5 },
    });
  });

  it.each([
    ['hold', 'holdSeconds', 10],
    ['time', 'durationSeconds', 30],
    ['breaths', 'breaths', 6],
    ['distance', 'distanceMetres', 10],
    ['steps', 'steps', 10],
  ] as const)(
    'counts an exercise by %s in %s and in nothing else, at the low end: %i',
    (doseKind, field, least) => {
      const dose = defaultDose(request({ doseKind }, 'strength'), null);
      const amounts = [
        'repsMin',
        'repsMax',
        'holdSeconds',
        'durationSeconds',
        'breaths',
        'distanceMetres',
        'steps',
      ] as const;
      expect(amounts.filter((name) => dose[name] !== null)).toEqual([field]);
      expect(dose[field]).toBe(least);
      expect(dose.tempo).toBeNull();
    },
  );

  it('a dose that the exercise writes out goes first, a rest of 0 included, but its effort is held down', () => {
    const { tempo: _, ...bare } = setsOnly(3);
    const written = {
      ...bare,
      repsMin: 5,
      repsMax: 5,
      holdSeconds: 10,
      restSeconds: 0,
      effortTarget: { low: 7, high: 9 },
      timesPerWeek: 7,
      timesPerDay: 2,
    };
    expect(defaultDose(request({}, 'motor_control'), written)).toMatchObject({
      sets: 3,
      repsMin: 5,
      holdSeconds: 10,
      restSeconds: 0,
      effortTarget: { low: 1, high: 3 },
      schedule: { type: 'every_day' },
      timesPerDay: 2,
    });
  });
});

describe('offeredGoals', () => {
  it('LG-6.1 begins with the usual goal of the movement and never with a tendon goal', () => {
    expect(
      offeredGoals({
        pattern: 'calf_raise',
        defaultDosage: { tendon_hsr: 'DG-TH-1', muscular_endurance: 'DG-END-1', strength: 'DG-STR-1' },
      }),
    ).toEqual(['strength', 'muscular_endurance', 'tendon_hsr']);
    expect(offeredGoals({ pattern: 'squat', defaultDosage: { mobility: 'DG-MOB-1' } })).toEqual(['mobility']);
  });
});
