import { describe, expect, it } from 'vitest';
import { goals } from '../dosage/goals.ts';
import { explainStart } from './explain-start.ts';
import type { Inventory } from './inventory.ts';
import type { StartExercise, StartPatient } from './start-subject.ts';
import { startingDose } from './starting-dose.ts';

const inventory: Inventory = { type: 'fixed_list', weights: [2, 4, 6, 10, 20, 30, 35, 40], unit: 'kg' };
const patient: StartPatient = {
  populations: ['general_novice'],
  ageYears: 45,
  irritability: 'low',
  inventory,
};
const exercise: StartExercise = { exerciseId: 'row', equipmentKind: 'free_weight', doseKind: 'reps' };
const tested: StartExercise = { ...exercise, testSet: { load: 40, unit: 'kg', reps: 10, daysAgo: 3 } };

describe('startingDose', () => {
  it('takes a valid test set to a load that is owned and not above the target', () => {
    expect(startingDose(patient, tested, 'strength')).toMatchObject({
      ok: true,
      rowId: 'DG-STR-1',
      sets: 2,
      doseMin: 8,
      doseMax: 12,
      effortTarget: { low: 4, high: 6 },
      cap: { pct: 70, from: 'general_novice' },
      basis: { reason: 'test_set', targetRir: 3, pct1Rm: 66.6667, capped: false },
      implement: { choice: 'weight', loadKg: 35 },
    });
  });

  it('holds the load under the cap of an older adult', () => {
    const older = { ...patient, populations: ['older_adult'] as const, ageYears: 70 };
    const start = startingDose(older, { ...tested, testSet: { load: 20, reps: 9, daysAgo: 0 } }, 'strength');
    expect(start).toMatchObject({
      ok: true,
      rowId: 'DG-STR-3',
      cap: { pct: 50, from: 'older_adult' },
      basis: { pct1Rm: 50, capped: true },
    });
    expect(start.ok && start.implement).toMatchObject({ choice: 'weight', loadKg: 10 });
  });

  it('starts with the lightest owned load and says what to do when that is too hard', () => {
    expect(startingDose(patient, { ...exercise, hasUnloaded: true }, 'strength')).toMatchObject({
      basis: { reason: 'by_effort', because: 'no_test_set', targetKg: null },
      implement: { choice: 'weight', loadKg: 2, reason: 'lightest_first' },
      ifTooHard: { choice: 'unloaded' },
    });
  });

  it.each([
    [{ daysAgo: 43 }, 'test_set_outdated'],
    [{ daysAgo: -1 }, 'test_set_outdated'],
    [{ reps: 13 }, 'reps_out_of_range'],
    [{ rir: 5 }, 'rir_out_of_range'],
  ])('starts by effort when the test set is unusable: %o', (over, because) => {
    const start = startingDose(
      patient,
      { ...tested, testSet: { load: 40, reps: 10, daysAgo: 3, ...over } },
      'strength',
    );
    expect(start).toMatchObject({ basis: { reason: 'by_effort', because } });
  });

  it('LG-3.3 takes load and effort of the row after surgery from the recorded cap', () => {
    const after: StartPatient = { ...patient, populations: ['post_op'], daysSinceSurgery: 50 };
    const recorded = startingDose({ ...after, postOpCapPct: 70 }, tested, 'strength');
    expect(startingDose(after, tested, 'strength')).toMatchObject({
      rowId: 'DG-STR-6',
      cap: { pct: 60, from: 'post_op' },
      effortTarget: { low: 4, high: 6 },
    });
    expect(recorded).toMatchObject({
      rowId: 'DG-STR-6',
      cap: { pct: 70, from: 'post_op' },
      effortTarget: { low: 5, high: 7 },
    });
    const carried = { ...tested, doseKind: 'distance' } as const;
    expect(startingDose({ ...after, postOpCapPct: 70 }, carried, 'strength')).toMatchObject({
      basis: { pct1Rm: 70, pctFrom: 'cap' },
    });
    expect(startingDose({ ...after, postOpCapPct: 90 }, tested, 'strength')).toEqual({
      ok: false,
      refusal: 'pct_invalid',
    });
  });

  it('LG-3.6 body weight that was too hard itself is never proposed again', () => {
    const squat: StartExercise = {
      ...exercise,
      goesByEffort: true,
      testSet: { load: 0, reps: 10, rir: 0, daysAgo: 3 },
    };
    expect(
      startingDose(patient, { ...squat, hasUnloaded: true, hasAssisted: true }, 'strength'),
    ).toMatchObject({
      implement: { choice: 'assisted' },
    });
    expect(startingDose(patient, { ...squat, regressionId: 'sit_to_stand' }, 'strength')).toMatchObject({
      implement: { choice: 'regression', exerciseId: 'sit_to_stand' },
    });
    expect(startingDose(patient, squat, 'strength')).toEqual({ ok: false, refusal: 'no_safe_option' });
  });

  it('LG-3.6 tells clinician and patient that no 1RM and no percentage stand behind it', () => {
    const squat: StartExercise = {
      ...exercise,
      goesByEffort: true,
      testSet: { load: 6, unit: 'kg', reps: 10, rir: 4.5, daysAgo: 3 },
    };
    const tested6 = startingDose(patient, squat, 'strength');
    const untested = startingDose(patient, { ...squat, testSet: null }, 'strength');
    if (!tested6.ok || !untested.ok) throw new Error('refused');
    expect(explainStart(tested6, 'en').clinician).toBe(
      'Body weight is most of this load, so it goes by effort, without a 1RM or a percentage (6 kg × 10 at effort 5.5: as hard as it should be): begin with 6 kg, aim at effort 4–6, adjust by trial sets. [LG-6, DG-STR-1, LG-4.3, LG-3.6, LG-5.1]',
    );
    expect(explainStart(tested6, 'es').clinician).toContain(
      'sin 1RM ni porcentaje (6 kg × 10 con esfuerzo 5,5:',
    );
    expect(explainStart(untested, 'en').patient).toContain('Start without weight');
    expect(explainStart(untested, 'es').clinician).toContain('(sin serie de prueba)');
  });

  it('uses a test set of 42 days and none that is blocked', () => {
    const old = { ...tested, testSet: { load: 40, reps: 10, daysAgo: 42 } };
    expect(startingDose(patient, old, 'strength')).toMatchObject({ basis: { reason: 'test_set' } });
    expect(
      startingDose({ ...patient, testSetRefusal: 'test_set_contraindicated' }, tested, 'strength'),
    ).toMatchObject({
      basis: { reason: 'by_effort', because: 'test_set_contraindicated' },
    });
  });

  it('goes down the ladder when the lightest weight is above the target', () => {
    const light = { ...tested, testSet: { load: 2, reps: 10, daysAgo: 3 } };
    const withBand = { ...patient, bands: [{ brand: 'theraband', color: 'yellow' }] };
    expect(startingDose(withBand, light, 'strength')).toMatchObject({
      implement: { choice: 'band', band: 'yellow', reason: 'lightest_too_heavy' },
    });
    expect(startingDose(patient, light, 'strength')).toEqual({ ok: false, refusal: 'no_safe_option' });
  });

  it('takes the weakest band, one of unknown strength without a figure, and the body without equipment', () => {
    const bandWork: StartExercise = { ...exercise, equipmentKind: 'band' };
    const bands = [
      { brand: 'theraband', color: 'blue' },
      { brand: 'theraband', color: 'red' },
    ];
    expect(startingDose({ ...patient, bands }, bandWork, 'strength')).toMatchObject({
      basis: { reason: 'no_load' },
      implement: { choice: 'band', band: 'red', forceKgf: 1.6783 },
    });
    expect(
      startingDose({ ...patient, bands: [{ brand: 'own', color: 'pink' }] }, bandWork, 'strength'),
    ).toMatchObject({
      implement: { choice: 'band', band: 'pink', forceKgf: null },
    });
    expect(startingDose(patient, { ...exercise, equipmentKind: 'bodyweight' }, 'strength')).toMatchObject({
      implement: { choice: 'unloaded', reason: 'exercise_as_is' },
    });
  });

  it('keeps the effort down when the problem is irritable or was not assessed (LG-7.3)', () => {
    const trained: StartPatient = { ...patient, populations: ['general_trained'] };
    expect(startingDose({ ...trained, irritability: 'high' }, exercise, 'strength')).toMatchObject({
      effortTarget: { high: 3 },
    });
    expect(startingDose({ ...trained, irritability: null }, exercise, 'strength')).toMatchObject({
      effortTarget: { high: 6 },
    });
    expect(startingDose(trained, exercise, 'strength')).toMatchObject({ effortTarget: { low: 6, high: 8 } });
  });

  it('refuses without a population, with an unknown goal and with nothing to train with', () => {
    expect(startingDose({ ...patient, populations: [] }, exercise, 'strength')).toHaveProperty(
      'refusal',
      'population_missing',
    );
    expect(startingDose(patient, exercise, JSON.parse('"fame"'))).toHaveProperty('refusal', 'goal_unknown');
    expect(startingDose({ ...patient, inventory: null }, exercise, 'strength')).toHaveProperty(
      'refusal',
      'no_safe_option',
    );
  });

  it.each(goals)('has a dose and both sentences in both languages for the goal %s', (goal) => {
    for (const doseKind of ['reps', 'hold', 'breaths', 'time', 'distance', 'steps'] as const) {
      const start = startingDose(patient, { ...tested, doseKind }, goal);
      if (!start.ok) throw new Error(start.refusal);
      expect(start.doseMin).toBeGreaterThan(0);
      expect(start.doseMax).toBeGreaterThanOrEqual(start.doseMin);
      for (const locale of ['en', 'es'] as const) {
        const { patient: said, clinician } = explainStart(start, locale, 'lb');
        for (const text of [said, clinician]) expect(text).not.toMatch(/undefined|null|NaN|[{}]/);
        expect(clinician).toContain(start.rowId);
      }
    }
  });

  it('tells the way to the figure to the clinician', () => {
    const start = startingDose(patient, tested, 'strength');
    if (!start.ok) throw new Error(start.refusal);
    expect(explainStart(start, 'en').clinician).toBe(
      '40 kg × 10 with 0 left gives a 1RM of about 53.33 kg (epley, fair). 66.67 % = 35.56 kg; begin with 35 kg. [LG-6, DG-STR-1, LG-3.3, LG-4.3, LG-2.1, LG-3.1, LG-3.4, LG-5.1]',
    );
    expect(explainStart(start, 'es').patient).toBe(
      'Empiece con 35 kg: 2 × 8–12 repeticiones. Debe notarse como un esfuerzo de 4 a 6 sobre 10. ¿Demasiado? Hágalo con 30 kg y dígaselo a su fisioterapeuta.',
    );
  });
});
