import { allAnswered } from '../../body-chart/all-answered.ts';
import { addDays } from '../../time/calendar-date.ts';
import type {
  PatientRecords,
  RecordedExercise,
  RecordedLog,
  RecordedPrescription,
  RecordedVersion,
} from '../../record/recorded.ts';
import { aDose } from '../../dosage/dose-fixture.ts';

/** The day on which the records of the tests are read. */
export const fixtureToday = '2026-03-30';

/** A squat with a dumbbell held in front; for tests. */
export const recordedExercise = (over: Partial<RecordedExercise> = {}): RecordedExercise => ({
  slug: 'goblet_squat',
  names: { en: 'Goblet squat', es: 'Sentadilla con peso al pecho' },
  region: 'hip',
  pattern: 'squat',
  position: 'standing',
  equipment: 'dumbbell',
  laterality: 'bilateral',
  level: 2,
  attributes: ['weight_bearing_bilateral'],
  muscles: ['quadriceps'],
  secondaryMuscles: [],
  doseKind: 'reps',
  defaultDosage: { strength: 'DG-STR-1' },
  unloadedVariant: null,
  assistedVariant: null,
  regressions: [],
  progressions: [],
  ...over,
});

export const recordedPrescription = (over: Partial<RecordedPrescription> = {}): RecordedPrescription => ({
  prescriptionId: 'squat-1',
  lineageId: 'squat',
  dose: aDose(),
  exercise: recordedExercise(),
  ...over,
});

export const recordedVersion = (over: Partial<RecordedVersion> = {}): RecordedVersion => ({
  versionId: 'version-1',
  programId: 'program',
  number: 1,
  isActive: true,
  isOnHold: false,
  painModel: 'standard',
  painAmberTo: null,
  firstDay: addDays(fixtureToday, -42),
  lastDay: null,
  prescriptions: [recordedPrescription()],
  ...over,
});

/** A session without any complaint so many days before: three sets of 10 with 10 kg; for tests. */
export const recordedLog = (daysAgo: number, over: Partial<RecordedLog> = {}): RecordedLog => ({
  logId: `log-${daysAgo}`,
  correctsId: null,
  sessionId: `session-${daysAgo}`,
  prescriptionId: 'squat-1',
  lineageId: 'squat',
  localDate: addDays(fixtureToday, -daysAgo),
  startedAt: `${addDays(fixtureToday, -daysAgo)}T17:30:00.000Z`,
  isDatedAhead: false,
  source: 'phone',
  outcome: 'done',
  skipReason: null,
  sets: [1, 2, 3].map((setNumber) => ({
    setNumber,
    side: 'not_sided',
    amount: 10,
    weight: { value: '10', unit: 'kg' },
  })),
  pain: { rest: 1, during: 1, after: 1, nextMorning: 1 },
  effort: 5,
  technique: 'ok',
  symptomsSpread: false,
  ...over,
});

/** A person of 45 with dumbbells up to 16 kg, six weeks into a program, three calm sessions a week; for tests. */
export const patientRecords = (over: Partial<PatientRecords> = {}): PatientRecords => ({
  today: fixtureToday,
  context: {
    birthDate: '1980-05-05',
    today: fixtureToday,
    trainingStatus: 'trained',
    loadUnit: 'kg',
    conditions: [],
    equipment: [
      {
        equipment: 'dumbbell',
        inventory: { type: 'fixed_list', weights: [6, 8, 10, 12, 14, 16], unit: 'kg' },
      },
    ],
    strengthTests: [],
  },
  versions: [recordedVersion()],
  logs: [13, 11, 8, 6, 4, 2].map((daysAgo) => recordedLog(daysAgo)),
  pauses: [],
  holds: [],
  techniqueSeen: [],
  isCautious: false,
  usualMorning: null,
  flareReports: [],
  mornings: [],
  safety: { answers: allAnswered(addDays(fixtureToday, -7)), flags: [] },
  decisions: [],
  bounds: [],
  usesPaper: false,
  precautions: { conditions: [], notes: [] },
  neighbours: new Map(),
  ...over,
});
