import { describe, expect, test } from 'vitest';
import { aDose } from '../../dosage/dose-fixture.ts';
import type { Dose } from '../../dosage/prescription.ts';
import type { RecordedExercise } from '../../record/recorded.ts';
import { prescribedKg, prescribedFor } from './prescribed-load.ts';
import { recordedExercise, recordedPrescription, recordedVersion } from './record-fixtures.ts';

const kgOf = (dose: Partial<Dose>, exercise: Partial<RecordedExercise> = {}) =>
  prescribedKg({ dose: aDose(dose), exercise: recordedExercise(exercise) });

describe('the prescribed load in kg (LG-8.5)', () => {
  test.each<[string, number | null | undefined, number | null | undefined]>([
    ['kilograms', kgOf({ load: { unit: 'kg', value: '12.50' } }), 12.5],
    ['pounds', kgOf({ load: { unit: 'lb', value: '10' } }), 10 * 0.45359237],
    ['zero is a load', kgOf({ load: { unit: 'kg', value: '0' } }), 0],
    ['body weight is none', kgOf({ load: { unit: 'bodyweight' } }), null],
    ['a band is not known in kg', kgOf({ load: { unit: 'band', bandColor: 'red' } }), undefined],
    ['nor is a share of the 1RM', kgOf({ load: { unit: 'percent1RM', value: '70' } }), undefined],
    ['nor a weight left to effort', kgOf({ load: null }), undefined],
    ['nothing on an exercise without weight is none', kgOf({ load: null }, { equipment: 'none' }), null],
    [
      'unless a weight is taken along',
      kgOf({ load: null, loadEquipment: 'dumbbell' }, { equipment: 'none' }),
      undefined,
    ],
  ])('%s', (_, kg, expected) => {
    expect(kg).toBe(expected);
  });

  test('each log goes by the prescription that it was logged against', () => {
    const version = (number: number, value: string) =>
      recordedVersion({
        number,
        prescriptions: [
          recordedPrescription({
            prescriptionId: `squat-${number}`,
            dose: aDose({ load: { unit: 'kg', value } }),
          }),
        ],
      });
    const planned = prescribedFor([version(1, '10'), version(2, '12')]);
    expect(['squat-1', 'squat-2', 'other'].map((prescriptionId) => planned({ prescriptionId }))).toEqual([
      { rxLoadKg: 10, rxAmount: 10, rxSets: 3 },
      { rxLoadKg: 12, rxAmount: 10, rxSets: 3 },
      {},
    ]);
  });

  test('a load that is not known in kg is said to be none to compare with; an amount without its number is left out', () => {
    const dose = aDose({ load: { unit: 'band', bandColor: 'red' }, repsMin: null, repsMax: null });
    const planned = prescribedFor([recordedVersion({ prescriptions: [recordedPrescription({ dose })] })]);
    expect(planned({ prescriptionId: 'squat-1' })).toEqual({ rxLoadKg: 'not_in_kg', rxSets: 3 });
  });
});
