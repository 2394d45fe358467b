import { describe, expect, test } from 'vitest';
import { setsOnly } from '../dosage/dosage.ts';
import type { TemplateDose } from '../dosage/prescription.ts';
import type { LoadContext } from '../load/load-context.ts';
import { startDose } from './start-dose.ts';

const exercise = {
  slug: 'bridge_double',
  pattern: 'bridge',
  equipment: 'mat',
  doseKind: 'reps',
  unloadedVariant: null,
  assistedVariant: null,
  regressions: [],
} as const;
const patient = (birthDate: string, codes: string[] = [], onsetOn: string | null = null): LoadContext => ({
  birthDate,
  today: '2026-03-09',
  trainingStatus: 'novice',
  loadUnit: 'kg',
  conditions: codes.map((code) => ({ code, onsetOn, side: 'left' })),
  equipment: [],
  strengthTests: [],
});
const planned: TemplateDose = {
  ...setsOnly(2),
  repsMin: 8,
  repsMax: 12,
  restSeconds: 120,
  effortTarget: { low: 5, high: 7 },
  tempo: { lower: 2, pause: 0, lift: 2 },
  schedule: { type: 'times_per_week', n: 3 },
  timesPerDay: 1,
};
const startFor = (context: LoadContext, dose = planned) =>
  startDose({ context, exercise, goal: 'strength', side: null }, dose);

describe('the dose of a plan for one patient', () => {
  test('an older adult begins with the row for older adults, not with the plan’s effort (LG-6 DG-STR-3)', () => {
    const dose = startFor(patient('1946-01-01'));
    expect(dose.effortTarget?.high).toBeLessThan(7);
    expect(dose).toMatchObject({ repsMin: 10, repsMax: 15 });
  });

  test('after recent surgery the row of the surgery is taken (LG-6 DG-STR-6)', () => {
    const dose = startFor(patient('1970-01-01', ['total_knee_replacement'], '2026-03-01'));
    expect(dose.effortTarget?.high).toBeLessThanOrEqual(4);
  });

  test.each([
    ['1946-01-01', []],
    ['1990-01-01', []],
    ['1950-01-01', ['osteoporosis']],
    ['1970-01-01', ['vertebral_compression_fracture']],
  ] as const)('for somebody born %s with %j nothing rises above the plan', (birthDate, codes) => {
    const careful: TemplateDose = { ...planned, sets: 1, effortTarget: { low: 2, high: 3 } };
    for (const plan of [planned, careful]) {
      const dose = startFor(patient(birthDate, [...codes]), plan);
      expect(dose.sets).toBeLessThanOrEqual(plan.sets);
      expect(dose.effortTarget?.high).toBeLessThanOrEqual(plan.effortTarget?.high ?? 0);
      const days = dose.schedule.type === 'times_per_week' ? dose.schedule.n : 7;
      expect(days).toBeLessThanOrEqual(3);
    }
  });

  test('a plan without an effort gets that of the row: none at all would be no limit', () => {
    expect(startFor(patient('1990-01-01'), { ...planned, effortTarget: null }).effortTarget).not.toBeNull();
  });
});
