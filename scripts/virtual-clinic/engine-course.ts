import { addDays } from '../../lib/domain/time/calendar-date.ts';
import { limitsOf } from '../../lib/domain/pain/agreed-limits.ts';
import { effortTargetOf } from '../../lib/domain/progression/records/program-decision-input.ts';
import { sessionZone } from '../../lib/domain/progression/engine/session-zone.ts';
import type {
  ProgramLog,
  ProgramPatient,
  ProgramPrescription,
} from '../../lib/domain/progression/records/program.ts';
import { proposeForProgram } from '../../lib/domain/progression/records/propose-for-program.ts';
import {
  type SimulatedExercise,
  follow,
  withLog,
} from '../../lib/domain/progression/simulation/simulated-exercise.ts';
import {
  type CourseSession,
  inventory,
  isRedSession,
  isSevereSession,
  prescribedSets,
  repMax,
  repMin,
  sessionsPerWeek,
} from './course.ts';
import type { Dice } from './random.ts';
import { type VirtualPatient, train } from './virtual-patient.ts';

const firstDay = '2026-01-05';
const reviewDays = 7;
const limits = limitsOf({ painModel: 'standard' }, null);
const backAfterStop = 0.8;
/** A harder variation feels like this much more load. */
const harderVariation = 1.12;

const prescription: ProgramPrescription = {
  prescriptionId: 'squat',
  exerciseId: 'leg_press',
  region: 'knee',
  bodyArea: 'lower_large',
  goal: 'strength',
  kind: 'reps',
  sets: prescribedSets,
  repMin,
  repMax,
  timesPerWeek: sessionsPerWeek,
  effortTarget: { low: 5, high: 8 },
  inventory,
  clinicianHold: false,
  safety: { rating: 'none', overridden: false },
  autoApply: null,
  oneRm: null,
  lastProgressedOn: null,
  adherence14d: null,
  sessions14d: null,
  sessionsPlanned14d: null,
  muscles: { primary: ['quadriceps'], secondary: ['glute_max'] },
  nextVariationName: null,
  easierVariationName: null,
  logs: [],
};

export type EngineCourse = {
  sessions: CourseSession[];
  stops: number;
  risesTooEarly: number;
  rows: string[];
};

/** Twelve weeks through the real engine. The clinician approves every upward proposal at the next session; after a stop the exercise pauses a week and comes back 20 % lighter. */
export function engineCourse(
  patient: VirtualPatient,
  startKg: number,
  days: readonly number[],
  dice: Dice,
): EngineCourse {
  const person = programPatient(patient);
  let exercise: SimulatedExercise = {
    prescription,
    plannedSets: prescribedSets,
    loadKg: startKg,
    label: { value: startKg, unit: 'kg' },
    amount: repMin,
    variationSteps: 0,
    versionName: null,
    fewerSetsUntil: null,
    isStopped: false,
  };
  const mornings = Array.from({ length: 14 }, (_, index) => ({
    localDate: addDays(firstDay, -index),
    pain: patient.painBase,
    region: null,
  }));
  const course: EngineCourse = { sessions: [], stops: 0, risesTooEarly: 0, rows: [] };
  const zones: string[] = [];
  let pausedUntil = -1;

  for (const day of days) {
    if (day < pausedUntil) continue;
    const today = addDays(firstDay, day);
    const done = course.sessions.filter((one) => one.day >= day - 14 && one.day < day).length;
    const planned = Math.max(
      1,
      days.filter((one) => one >= day - 14 && one < day).length / patient.attendance,
    );
    const adherence14d = day < 7 ? 1 : Math.min(1, done / planned);
    const { proposals } = proposeForProgram({
      today,
      patient: { ...person, mornings },
      prescriptions: [{ ...exercise.prescription, adherence14d, sessions14d: done }],
    });
    const proposal = proposals[0];
    const before = exercise.loadKg ?? startKg;
    const stepsBefore = exercise.variationSteps;
    if (proposal?.type === 'proposal') {
      course.rows.push(`${proposal.decision.row} ${proposal.decision.reason}`);
      exercise = follow(exercise, proposal.decision, today);
    }
    if (exercise.isStopped) {
      course.stops += 1;
      pausedUntil = day + reviewDays;
      exercise = {
        ...exercise,
        isStopped: false,
        amount: repMin,
        loadKg: before * backAfterStop,
        prescription: { ...exercise.prescription, logs: [] },
      };
      continue;
    }
    const loadKg = exercise.loadKg ?? startKg;
    if (
      (loadKg > before + 1e-9 || exercise.variationSteps > stepsBefore) &&
      (zones.at(-1) === 'red' || zones.at(-2) === 'red')
    )
      course.risesTooEarly += 1;

    const felt = train(
      patient,
      loadKg * harderVariation ** exercise.variationSteps,
      exercise.prescription.sets,
      exercise.amount,
      dice,
    );
    const answered = dice.uniform() < patient.answers;
    const log: ProgramLog = {
      logId: `s${day}`,
      localDate: today,
      startedAt: `${today}T17:00:00Z`,
      loadKg,
      reps: felt.repsDone,
      effort: answered ? felt.effort : null,
      painBefore: felt.painBefore,
      painDuring: felt.painDuring,
      painAfter: felt.painAfter,
      peripheralised: false,
      technique: 'ok',
    };
    exercise = withLog(exercise, log);
    addMornings(mornings, day, patient.painBase, felt.morningRise);
    zones.push(sessionZone({ ...log, morningDelta: felt.morningRise }, limits));
    course.sessions.push({
      day,
      loadKg,
      effort: felt.effort,
      band: effortTargetOf(exercise.prescription, person) ?? { low: 0, high: 10 },
      isRed: isRedSession(felt),
      isSevere: isSevereSession(felt),
      isFull: felt.repsDone.every((reps) => reps >= repMax),
    });
  }
  return course;
}

const programPatient = (patient: VirtualPatient): ProgramPatient => ({
  populations: [patient.population],
  ageYears: patient.ageYears,
  painModel: 'standard',
  irritability: 'low',
  redFlag: 'none',
  stopSymptom: null,
  cautiousTicked: false,
  baselineMorning: { date: firstDay, pain: patient.painBase },
  mornings: [],
});

/** The morning after the session, then the usual ones until the next session can be. */
function addMornings(
  mornings: { localDate: string; pain: number; region: null }[],
  day: number,
  usual: number,
  rise: number,
): void {
  for (const [after, extra] of [
    [1, rise],
    [2, 0],
    [3, 0],
  ] as const) {
    const localDate = addDays(firstDay, day + after);
    const pain = Math.min(10, Math.max(0, usual + extra));
    const known = mornings.find((one) => one.localDate === localDate);
    if (known === undefined) mornings.push({ localDate, pain, region: null });
    else known.pain = pain;
  }
}
