import type { LoadLabel } from '../../number/units.ts';
import type { RefusalCode } from '../../messages/refusals.ts';
import { ceilWhole, floorWhole, roundTo } from '../../number/values.ts';
import { addDays } from '../../time/calendar-date.ts';
import type { Decision } from '../rows/decision.ts';
import type { DecisionContext } from '../words/explain-decision.ts';
import { effortTargetOf } from '../records/program-decision-input.ts';
import type {
  Morning,
  ProgramInput,
  ProgramLog,
  ProgramPrescription,
  ProposalRoute,
} from '../records/program.ts';
import { proposeForProgram } from '../records/propose-for-program.ts';
import { type SimulatedExercise, canFollow, follow, startOf, withLog } from './simulated-exercise.ts';
import { type ScenarioName, type SimulationScenario, scenarios } from './simulation-scenarios.ts';

/** One exercise in one session of the dry run: the proposal before it and the dose that was then done. */
export type SimulatedStep = {
  localDate: string;
  week: number;
  prescriptionId: string;
  decision: Decision;
  /** Numbers behind the sentence. */
  context: DecisionContext;
  route: ProposalRoute;
  /** False for a step that only the clinician may take: the dry run keeps the dose. */
  isFollowed: boolean;
  loadKg: number | null;
  label: LoadLabel | null;
  sets: number;
  amount: number;
  variationSteps: number;
  versionName: string | null;
};
export type Simulation = {
  scenario: SimulationScenario;
  steps: readonly SimulatedStep[];
  /** The first answer of the rules that was no proposal; sessions refused have no step. */
  refusal: RefusalCode | null;
};

const daysPerWeek = 7;
const historyDays = 14;

/** The dry run of a program: what the rules would propose if every session went as the scenario says. Deterministic; upward steps are followed as if approved, except those that are always the clinician's. */
export function simulate(
  program: ProgramInput,
  scenario: ScenarioName | SimulationScenario,
  weeks: number,
): Simulation {
  const assumed = typeof scenario === 'string' ? scenarios[scenario] : scenario;
  const perWeek = Math.max(1, ...program.prescriptions.map((one) => one.timesPerWeek));
  const efforts = program.prescriptions.map((one) => assumedEffort(program, one.prescriptionId, assumed));
  let exercises = program.prescriptions.map(startOf);
  const doneDays: number[] = [];
  const mornings: Morning[] = [...program.patient.mornings];
  // All that is asked is answered in a dry run, the usual morning at the start among it.
  const baselineMorning = program.patient.baselineMorning ?? {
    date: program.today,
    pain: assumed.morningPain,
  };
  const steps: SimulatedStep[] = [];
  let refusal: RefusalCode | null = null;

  for (let day = 0; day < weeks * daysPerWeek; day += 1) {
    const today = addDays(program.today, day);
    mornings.push({ localDate: today, pain: assumed.morningPain, region: null });
    if (!isSessionDay(day, perWeek, assumed)) continue;
    const patient = { ...program.patient, mornings, baselineMorning };
    const lately = figuresOn(doneDays, day, perWeek);
    const proposed = proposeForProgram({
      today,
      choices: program.choices,
      patient,
      prescriptions: exercises
        .filter((one) => !one.isStopped)
        .map(({ prescription }) => ({ ...prescription, ...(lately(prescription) ?? {}) })),
    });
    exercises = exercises.map((exercise, index) => {
      const { prescriptionId } = exercise.prescription;
      const proposal = proposed.proposals.find((one) => one.prescriptionId === prescriptionId);
      if (proposal?.type === 'refused') refusal ??= proposal.refusal;
      if (proposal?.type !== 'proposal') return exercise;
      const { decision, context, route } = proposal;
      const isFollowed = decision.clinicianOnly !== true && canFollow(exercise, decision);
      const next = isFollowed ? follow(exercise, decision, today) : exercise;
      steps.push(
        stepOf(next, {
          localDate: today,
          week: Math.floor(day / daysPerWeek) + 1,
          prescriptionId,
          decision,
          context,
          route,
          isFollowed,
        }),
      );
      return next.isStopped ? next : withLog(next, logOf(next, today, efforts[index] ?? null, assumed));
    });
    doneDays.push(day);
  }
  return { scenario: assumed, steps, refusal };
}

/** Sessions lie evenly in the week; of these the scenario's share is attended, and none while away. */
function isSessionDay(day: number, perWeek: number, { attendance, away }: SimulationScenario): boolean {
  const planned = (until: number): number =>
    ceilWhole((until * Math.min(perWeek, daysPerWeek)) / daysPerWeek);
  const index = planned(day + 1);
  if (index === planned(day)) return false;
  if (away !== null && day >= away.fromDay && day < away.fromDay + away.days) return false;
  return floorWhole(index * attendance) > floorWhole((index - 1) * attendance);
}

type Lately = Pick<ProgramPrescription, 'adherence14d' | 'sessions14d' | 'sessionsPlanned14d'>;

/** What the run itself has made of each exercise's figures; null keeps those it began with, until it fills the window. */
function figuresOn(
  doneDays: readonly number[],
  day: number,
  perWeek: number,
): (prescription: ProgramPrescription) => Lately | null {
  const activeDays = Math.min(day, historyDays);
  const planned = (perWeek * activeDays) / daysPerWeek;
  const done = doneDays.filter((one) => one >= day - activeDays).length;
  return ({ adherence14d }) =>
    planned === 0 || (activeDays < historyDays && adherence14d !== null)
      ? null
      : { adherence14d: Math.min(1, done / planned), sessions14d: done, sessionsPlanned14d: planned };
}

/** The middle of the band of the first day, kept for the whole run, so that the effort does not drift by itself. */
function assumedEffort(
  program: ProgramInput,
  prescriptionId: string,
  { effortOffset }: SimulationScenario,
): number | null {
  const prescription = program.prescriptions.find((one) => one.prescriptionId === prescriptionId);
  const band =
    prescription === undefined ? null : effortTargetOf(prescription, program.patient, program.choices);
  if (band === null) return null;
  const middle = roundTo((band.low + band.high) / 2 + effortOffset, 0);
  return Math.min(10, Math.max(0, middle));
}

function logOf(
  exercise: SimulatedExercise,
  today: string,
  effort: number | null,
  { painBefore, painDuring, painAfter }: SimulationScenario,
): ProgramLog {
  return {
    logId: `${exercise.prescription.prescriptionId}-${today}`,
    localDate: today,
    startedAt: `${today}T10:00:00Z`,
    loadKg: exercise.loadKg,
    rxLoadKg: exercise.prescription.loadKg,
    reps: Array.from({ length: exercise.prescription.sets }, () => exercise.amount),
    effort,
    painBefore,
    painDuring,
    painAfter,
    peripheralised: false,
    technique: 'ok',
  };
}

type StepHead = Omit<
  SimulatedStep,
  'loadKg' | 'label' | 'sets' | 'amount' | 'variationSteps' | 'versionName'
>;

function stepOf(
  { prescription, loadKg, label, amount, variationSteps, versionName }: SimulatedExercise,
  head: StepHead,
): SimulatedStep {
  return { ...head, loadKg, label, sets: prescription.sets, amount, variationSteps, versionName };
}
