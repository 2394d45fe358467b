import { describe, expect, test } from 'vitest';
import type { LoadContext } from '../../load/load-context.ts';
import type { PatientRecords, RecordedExercise } from '../../record/recorded.ts';
import { effortTargetOf } from './program-decision-input.ts';
import { toProgramInput } from './program-input.ts';
import {
  fixtureToday,
  patientRecords,
  recordedExercise,
  recordedPrescription,
  recordedVersion,
} from './record-fixtures.ts';

const calm = {
  painWorst: 1,
  nightOrRestPain: 'none',
  settleMinutes: 0,
  assessedOn: fixtureToday,
} as const;

const inputFor = (
  change: Partial<LoadContext>,
  exercise = recordedExercise(),
  more: Partial<PatientRecords> = {},
) => {
  const records = { ...patientRecords(), ...more };
  const version = recordedVersion({ prescriptions: [recordedPrescription({ exercise })] });
  return toProgramInput({ ...records, context: { ...records.context, ...change } }, version, 'en');
};

describe('the estimate that caps the steps', () => {
  const oneRmOf = (exercise: RecordedExercise, irritability: LoadContext['irritability']) => {
    const strengthTest = {
      exerciseSlug: exercise.slug,
      side: 'not_sided' as const,
      load: { value: '16', unit: 'kg' as const },
      repetitions: 8,
      effort: 8,
      performedOn: fixtureToday,
    };
    return inputFor({ strengthTests: [strengthTest], irritability }, exercise).prescriptions[0]?.oneRm;
  };
  const deadlift = recordedExercise({ slug: 'romanian_deadlift_dumbbell', pattern: 'hinge' });

  test('LG-3.3 still caps when no new test set would be allowed: leaving it out would lift the cap', () => {
    expect(oneRmOf(deadlift, calm)).toMatchObject({ daysAgo: 0 });
    expect(oneRmOf(deadlift, null)).toEqual(oneRmOf(deadlift, calm));
  });

  test('LG-3.6 there is none where body weight is most of the load', () => {
    expect(oneRmOf(recordedExercise(), calm)).toBeNull();
    expect(oneRmOf(recordedExercise({ equipment: 'barbell' }), calm)).not.toBeNull();
  });
});

describe('what load guidance tells the decision table of a patient', () => {
  const bandOf = (change: Partial<LoadContext>) => {
    const { patient, prescriptions } = inputFor({ irritability: calm, ...change });
    const [prescription] = prescriptions;
    return prescription === undefined ? null : effortTargetOf(prescription, patient);
  };
  const condition = (code: string, onsetOn: string | null) => ({
    conditions: [{ code, onsetOn, side: 'not_sided' as const }],
  });

  test.each([
    ['nothing on record', {}, 4, 6],
    ['exertional angina', condition('angina_exertional_stable', null), 4, 4],
    ['a stop condition', condition('spinal_infection', null), 0, 0],
    ['irritability not assessed', { irritability: null }, 4, 6],
    ['an ankle sprained today is acute pain', condition('lateral_ankle_sprain', fixtureToday), 3, 5],
  ])('LG-4.3 the effort that is judged: %s', (_, change, low, high) => {
    expect(bandOf(change)).toEqual({ low, high });
  });

  test('LG-3.3 a recorded cap after surgery reaches the band and the cap', () => {
    const postOpCap = { pct: 20, setOn: '2026-03-01', setBy: 'Dr Ames', reason: 'the repair is thin' };
    const knee = condition('total_knee_replacement', '2026-02-01');
    expect(bandOf(knee)).toEqual({ low: 4, high: 6 });
    expect(bandOf({ ...knee, postOpCap })).toEqual({ low: 2, high: 4 });
  });

  test('LG-4.3 under 16 the steps wait until a clinician has seen the technique', () => {
    const young = { birthDate: '2012-01-01' };
    const waitsFor = (change: Partial<LoadContext>, seen: readonly string[] = []) =>
      inputFor(change, recordedExercise(), { techniqueSeen: seen }).prescriptions[0]?.techniqueUnseen;
    expect(waitsFor({})).toBe(false);
    expect(waitsFor(young)).toBe(true);
    expect(waitsFor(young, ['another'])).toBe(true);
    expect(waitsFor(young, ['squat'])).toBe(false);
    // It is no hold that somebody set, and is not called one.
    expect(inputFor({ birthDate: '2012-01-01' }).prescriptions[0]?.clinicianHold).toBe(false);
  });
});
