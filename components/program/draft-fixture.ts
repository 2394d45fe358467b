import { aPrescription } from '@/lib/domain/dosage/dose-fixture';
import type { LoadContext } from '@/lib/domain/load/load-context';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import type { PrescriptionView, VersionView } from '@/lib/schemas/program-view';

/** A loaded exercise, one stored prescription of it, and the version it stands in: for tests. */
export const squatCard: ExerciseCard = {
  exerciseVersionId: '01a20bd6-0000-7000-8000-000000000001',
  slug: 'goblet_squat',
  names: { en: 'Goblet squat', es: 'Sentadilla con peso al pecho' },
  region: 'hip',
  pattern: 'squat',
  position: 'standing',
  equipment: 'dumbbell',
  level: 3,
  laterality: 'bilateral',
  doseKind: 'reps',
  muscles: ['quadriceps'],
  secondaryMuscles: ['glute_max'],
  planes: ['sagittal'],
  equipmentNeeded: ['dumbbell'],
  attributes: [],
  defaultDosage: { strength: 'DG-STR-1', hypertrophy: 'DG-HYP-1' },
  regressions: [],
  progressions: [],
  unloadedVariant: null,
  assistedVariant: null,
};

/** One leg at a time. */
export const stepCard: ExerciseCard = {
  ...squatCard,
  exerciseVersionId: '01a20bd6-0000-7000-8000-000000000011',
  slug: 'step_up_low',
  names: { en: 'Low step-up', es: 'Subida a escalón bajo' },
  laterality: 'unilateral',
};

export const storedSquat: PrescriptionView = {
  prescriptionId: '01a20bd6-0000-7000-8000-000000000002',
  exercise: squatCard,
  ...aPrescription({
    exerciseVersionId: squatCard.exerciseVersionId,
    restSeconds: 0,
    loadEquipment: 'dumbbell',
    effortTarget: null,
  }),
};

export const storedVersion: VersionView = {
  versionId: '01a20bd6-0000-7000-8000-000000000004',
  number: 1,
  status: 'active',
  revision: 1,
  title: 'Stronger hip',
  painModel: 'protective',
  painAmberTo: null,
  patientNote: null,
  clinicianNote: null,
  effectiveFrom: '2026-06-01',
  validUntil: null,
  publishedAt: '2026-06-01T08:00:00.000Z',
  savedAt: '2026-06-01T08:00:00.000Z',
  phases: [],
  prescriptions: [storedSquat],
};

export const nobodySpecial: LoadContext = {
  birthDate: '1985-03-04',
  today: '2026-06-01',
  trainingStatus: 'novice',
  loadUnit: 'kg',
  conditions: [],
  equipment: [],
  strengthTests: [],
};
