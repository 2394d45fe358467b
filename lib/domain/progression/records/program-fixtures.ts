import { addDays } from '../../time/calendar-date.ts';
import type { Morning, ProgramInput, ProgramLog, ProgramPatient, ProgramPrescription } from './program.ts';

const today = '2026-03-30';

/** A log without any complaint, so many days before 2026-03-30; for tests. */
export const programLog = (daysAgo: number, over: Partial<ProgramLog> = {}): ProgramLog => ({
  logId: `log-${daysAgo}`,
  localDate: addDays(today, -daysAgo),
  startedAt: `${addDays(today, -daysAgo)}T10:00:00Z`,
  loadKg: 50,
  reps: [12, 12, 12],
  effort: 6,
  painBefore: 1,
  painDuring: 1,
  painAfter: 1,
  peripheralised: false,
  technique: 'ok',
  ...over,
});

/** Two calm weeks of mornings; for tests. */
export const calmMornings: readonly Morning[] = Array.from({ length: 16 }, (_, index) => ({
  localDate: addDays(today, -index),
  pain: 1,
  region: 'knee_front',
}));

const programPatient = (over: Partial<ProgramPatient> = {}): ProgramPatient => ({
  populations: ['general_trained'],
  ageYears: 45,
  painModel: 'standard',
  irritability: 'low',
  redFlag: 'none',
  stopSymptom: null,
  cautiousTicked: false,
  baselineMorning: { date: today, pain: 1 },
  mornings: calmMornings,
  ...over,
});

const programPrescription = (over: Partial<ProgramPrescription> = {}): ProgramPrescription => ({
  prescriptionId: 'squat',
  exerciseId: 'barbell_back_squat',
  region: 'knee',
  bodyArea: 'upper_large',
  goal: 'strength',
  kind: 'reps',
  sets: 3,
  repMin: 8,
  repMax: 12,
  timesPerWeek: 3,
  effortTarget: { low: 5, high: 7 },
  inventory: { type: 'plates', bar: 20, pairs: [1.25, 2.5, 5, 10, 20], unit: 'kg' },
  clinicianHold: false,
  safety: { rating: 'none', overridden: false },
  autoApply: null,
  oneRm: null,
  lastProgressedOn: null,
  adherence14d: 0.9,
  sessions14d: 5,
  sessionsPlanned14d: 6,
  muscles: { primary: ['quadriceps'], secondary: [] },
  nextVariationName: null,
  easierVariationName: null,
  logs: [programLog(4), programLog(2)],
  ...over,
});

export const program = (
  patient: Partial<ProgramPatient> = {},
  ...prescriptions: Partial<ProgramPrescription>[]
): ProgramInput => ({
  today,
  patient: programPatient(patient),
  prescriptions: (prescriptions.length > 0 ? prescriptions : [{}]).map(programPrescription),
});
