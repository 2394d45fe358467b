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

export const storedSquat: PrescriptionView = {
  prescriptionId: '01a20bd6-0000-7000-8000-000000000002',
  exercise: squatCard,
  lineageId: '01a20bd6-0000-7000-8000-000000000003',
  exerciseVersionId: squatCard.exerciseVersionId,
  phase: 0,
  goal: 'strength',
  side: 'not_sided',
  doseKind: 'reps',
  sets: 3,
  repsMin: 8,
  repsMax: 10,
  holdSeconds: null,
  durationSeconds: null,
  breaths: null,
  distanceMetres: null,
  steps: null,
  restSeconds: 0,
  tempo: null,
  load: { unit: 'kg', value: '10' },
  loadEquipment: 'dumbbell',
  effortTarget: null,
  schedule: { type: 'times_per_week', n: 3 },
  timesPerDay: 1,
  note: null,
  loadBasis: null,
  ownRules: null,
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
