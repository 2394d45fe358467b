import type { Dose, Prescription } from './prescription.ts';
import { setsOnly } from './dosage.ts';

/** Three sets of 8 to 10 with 10 kg, three times a week; for tests. */
export const aDose = (over: Partial<Dose> = {}): Dose => ({
  ...setsOnly(3),
  doseKind: 'reps',
  goal: 'strength',
  side: 'not_sided',
  repsMin: 8,
  repsMax: 10,
  restSeconds: 90,
  load: { unit: 'kg', value: '10' },
  loadEquipment: null,
  effortTarget: { low: 4, high: 6 },
  schedule: { type: 'times_per_week', n: 3 },
  timesPerDay: 1,
  ownRules: null,
  ...over,
});

/** That dose as it stands in a version; for tests. */
export const aPrescription = (over: Partial<Prescription> = {}): Prescription => ({
  ...aDose(),
  lineageId: '01a20bd6-0000-7000-8000-000000000003',
  exerciseVersionId: '01a20bd6-0000-7000-8000-000000000001',
  phase: 0,
  note: null,
  loadBasis: null,
  easierSlug: null,
  ...over,
});
