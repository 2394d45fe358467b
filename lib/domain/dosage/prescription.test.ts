import { describe, expect, it } from 'vitest';
import { amountFields, plannedAmount } from './dosage.ts';
import { aDose } from './dose-fixture.ts';
import { doseKinds } from './goals.ts';
import { estimateMinutes, exerciseSeconds } from './prescription.ts';
import { sidesPerSet } from './side.ts';

describe('what one set asks for', () => {
  it('a range keeps both ends; a missing number is 0, never a guess', () => {
    expect(plannedAmount(aDose())).toEqual({ min: 8, max: 10 });
    expect(plannedAmount(aDose({ repsMin: null }))).toEqual({ min: 10, max: 10 });
    expect(plannedAmount(aDose({ doseKind: 'hold', holdSeconds: 30 }))).toEqual({ min: 30, max: 30 });
    expect(plannedAmount(aDose({ doseKind: 'steps' }))).toEqual({ min: 0, max: 0 });
  });

  it.each(doseKinds)('an amount of %s that is written into a dose is read back', (doseKind) => {
    const written = aDose({ doseKind, ...amountFields(doseKind, { min: 5, max: 7 }) });
    expect(plannedAmount(written)).toEqual(doseKind === 'reps' ? { min: 5, max: 7 } : { min: 7, max: 7 });
  });

  it('an exercise for one limb, prescribed for both, counts each side', () => {
    expect(sidesPerSet('bilateral', true)).toEqual(['left', 'right']);
    expect(sidesPerSet('bilateral', false)).toEqual(['bilateral']);
    expect(sidesPerSet('left', true)).toEqual(['left']);
    expect(sidesPerSet(null, false)).toEqual(['not_sided']);
  });
});

describe('how long it takes', () => {
  it('minutes count work, rest between sets and the change to the next exercise, on each side', () => {
    const dose = aDose({ side: 'bilateral' });
    expect(estimateMinutes([])).toBe(0);
    expect(estimateMinutes([exerciseSeconds(dose, false)])).toBe(6);
    expect(estimateMinutes([exerciseSeconds(dose, true)])).toBe(8);
  });

  it.each([
    ['working value for a repetition', {}, 40],
    ['its own tempo', { tempo: { lower: 3, pause: 0, lift: 2 } }, 50],
    ['repetitions that are held', { holdSeconds: 5 }, 90],
    ['a hold', { doseKind: 'hold', holdSeconds: 30 }, 30],
    ['a time, 0 too', { doseKind: 'time', durationSeconds: 0 }, 0],
    ['breaths', { doseKind: 'breaths', breaths: 6 }, 30],
    ['metres', { doseKind: 'distance', distanceMetres: 20 }, 20],
    ['steps', { doseKind: 'steps', steps: 10 }, 7],
  ] as const)('one set by %s', (_, dose, seconds) => {
    expect(exerciseSeconds(aDose({ sets: 1, ...dose }), false)).toBe(45 + seconds);
  });
});
