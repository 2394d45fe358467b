import { describe, expect, test } from 'vitest';
import { aDose } from '../../dosage/dose-fixture.ts';
import type { Decision } from '../rows/decision.ts';
import { type DoseChange, doseChange, isEmptyChange, isTemporary, withChange } from './dose-change.ts';
import {} from './record-fixtures.ts';
import type { Dose } from '../../dosage/prescription.ts';

const decided = (over: Partial<Decision>): Decision => ({
  row: 'D23',
  action: 'progress_load',
  reason: 'ready_load',
  urgency: 'none',
  ...over,
});
const up = (value: number): Decision =>
  decided({ dose: { action: 'increase_load', newKg: value, label: { value, unit: 'kg' }, newReps: 8 } });
const down = (value: number, over: Partial<Decision> = {}): Decision =>
  decided({
    row: 'D08',
    action: 'regress',
    dose: { action: 'decrease_load', newKg: value, label: { value, unit: 'kg' } },
    ...over,
  });
const less = (newValue: number): Decision =>
  decided({ row: 'D08', action: 'regress', dose: { action: 'decrease_dose', newValue } });

describe('what a proposal changes in the prescription as it stands', () => {
  const bodyweight: Partial<Dose> = { load: { unit: 'bodyweight' } };
  const hold: Partial<Dose> = { doseKind: 'hold', repsMin: null, repsMax: null, holdSeconds: 30 };
  test.each<[string, Decision, Partial<Dose>, DoseChange | null]>([
    ['a heavier load', up(12), {}, { load: { value: '12', unit: 'kg' } }],
    ['a heavier load that is prescribed already', up(10), {}, {}],
    ['never a lower load for a step up', up(9), {}, {}],
    ['a lighter load', down(8), {}, { load: { value: '8', unit: 'kg' } }],
    ['a lighter load that is prescribed already', down(10), {}, {}],
    ['never a higher load for a reduction', down(12), {}, {}],
    [
      'a weight in place of a share',
      down(8),
      { load: { unit: 'percent1RM', value: '50' } },
      { load: { value: '8', unit: 'kg' } },
    ],
    ['no weight for an exercise without', down(8), bodyweight, null],
    ['fewer sets with it', down(8, { newSets: 2 }), {}, { load: { value: '8', unit: 'kg' }, sets: 2 }],
    ['not more sets for a reduction', down(8, { newSets: 4 }), {}, { load: { value: '8', unit: 'kg' } }],
    ['fewer repetitions, the lower end kept', less(9), {}, { amount: { min: 8, max: 9 } }],
    ['fewer than the lower end', less(6), {}, { amount: { min: 6, max: 6 } }],
    ['fewer seconds', less(27), hold, { amount: { min: 27, max: 27 } }],
    [
      'more repetitions first',
      decided({ action: 'progress_reps', dose: { action: 'add_reps', targetReps: 16, nextKg: 12 } }),
      {},
      { amount: { min: 8, max: 16 } },
    ],
    ['a step inside the range', decided({ row: 'D24', action: 'progress_reps', newReps: 9 }), {}, {}],
    ['half the sets', decided({ row: 'D12', action: 'deload', newSets: 2, days: 7 }), {}, { sets: 2 }],
    ['another variation', decided({ action: 'progress_variation' }), {}, null],
    [
      'an easier variation',
      decided({ row: 'D08', action: 'regress', dose: { action: 'regress_variation' } }),
      {},
      null,
    ],
    ['a restart by effort', decided({ row: 'D06', action: 'restart_light', newSets: 2 }), {}, null],
    ['a stop', decided({ row: 'D05', action: 'stop_contact' }), {}, null],
    ['a hold', decided({ row: 'D16', action: 'hold' }), {}, null],
  ])('%s', (_, decision, dose, change) => {
    expect(doseChange(decision, aDose(dose))).toEqual(change);
  });

  test('pounds are compared in kg', () => {
    const dose = aDose({ load: { unit: 'lb', value: '20' } });
    expect(doseChange(up(9), dose)).toEqual({});
    expect(doseChange(up(10), dose)).toEqual({ load: { value: '10', unit: 'kg' } });
  });

  test('a few lighter days are temporary, a reduction is not', () => {
    expect(isTemporary(decided({ action: 'deload' }))).toBe(true);
    expect(isTemporary(down(8))).toBe(false);
    expect([isEmptyChange({}), isEmptyChange({ sets: 2 })]).toEqual([true, false]);
  });
});

describe('writing a change into a prescription', () => {
  test.each<[string, Partial<Dose>, DoseChange, Partial<Dose>]>([
    ['load alone', {}, { load: { value: '12', unit: 'kg' } }, { load: { value: '12', unit: 'kg' } }],
    ['sets alone', {}, { sets: 2 }, { sets: 2 }],
    ['a range', {}, { amount: { min: 8, max: 16 } }, { repsMin: 8, repsMax: 16 }],
    [
      'seconds held',
      { doseKind: 'hold', holdSeconds: 30 },
      { amount: { min: 27, max: 27 } },
      { holdSeconds: 27 },
    ],
    [
      'a walk',
      { doseKind: 'time', durationSeconds: 900 },
      { amount: { min: 720, max: 720 } },
      { durationSeconds: 720 },
    ],
    ['steps', { doseKind: 'steps', steps: 10 }, { amount: { min: 9, max: 9 } }, { steps: 9 }],
    ['nothing', {}, {}, {}],
  ])('%s, everything else word for word', (_, dose, change, expected) => {
    const before = { ...aDose(dose), note: 'slowly' };
    expect(withChange(before, change)).toEqual({ ...before, ...expected });
  });
});
