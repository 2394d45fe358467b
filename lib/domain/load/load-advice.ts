import { ageOn } from '../person/age.ts';
import type { Side } from '../dosage/describe-dosage.ts';
import { dosageRows } from '../dosage/choose-row.ts';
import type { DoseKind, Goal } from '../dosage/goals.ts';
import { equipmentKindOf } from '../library/derived-fields.ts';
import type { Equipment } from '../library/vocabulary.ts';
import type { Irritability } from '../pain/irritability.ts';
import { irritabilityOn } from '../pain/recorded-irritability.ts';
import { type Result, accept } from '../result.ts';
import { isOneOf, roundTo } from '../number/values.ts';
import { daysBetween } from '../time/calendar-date.ts';
import { highestEffort } from './effort.ts';
import { weightedKinds } from '../library/equipment-kinds.ts';
import type { LoadContext, RecordedTest } from './load-context.ts';
import { type Population, olderAdultFromYears, surgeryStage } from '../person/populations.ts';
import type { StartExercise, StartPatient, StartTestSet } from './start-subject.ts';
import { type StartingDose, type StartingDoseRefusal, startingDose } from './starting-dose.ts';
import { surgeryConditions, testSetAllowed } from './test-set-allowed.ts';

/** What advice needs of an exercise of the library. */
export type AdviceExercise = {
  slug: string;
  equipment: Equipment;
  doseKind: DoseKind;
  unloadedVariant: string | null;
  assistedVariant: string | null;
  regressions: readonly string[];
};
export type AdviceRequest = {
  context: LoadContext;
  exercise: AdviceExercise;
  /** null while the side is open: then no test set counts. */
  side: Side | null;
  goal: Goal;
  /** With what the exercise is done; left out, the exercise's own item. */
  implement?: string | null;
};

/** The line of the gauge in kg: the percentages of the dosage row, held under the cap, of the estimated 1RM. */
export type LoadLine = { minKg: number; lowKg: number; highKg: number; maxKg: number };
export type LoadAdvice = { start: StartingDose; line: LoadLine | null; test: RecordedTest | null };

/** How far the gauge reaches beyond the line (for the picture only). */
const gaugeBelow = 0.75;
const gaugeAbove = 1.25;

/** Whether an exercise carries a weight for which a load can be advised. */
export const isLoaded = (equipment: Equipment): boolean => isOneOf(weightedKinds, equipmentKindOf(equipment));

/** A first dose and load for this patient and exercise, with the line of the gauge when a valid test set exists. Refuses as `startingDose` does. */
export function adviseLoad(request: AdviceRequest): Result<LoadAdvice, StartingDoseRefusal> {
  const patient = toStartPatient(request);
  const test = newestTest(request);
  const result = startingDose(patient, toStartExercise(request, test), request.goal);
  if (!result.ok) return result;
  const { ok: _, ...start } = result;
  return accept({ start, line: lineOf(start, patient), test });
}

/** The dose alone, for exercises with and without load: what a new prescription begins with. */
export const adviseDose = (request: AdviceRequest): Result<StartingDose, StartingDoseRefusal> =>
  startingDose(
    toStartPatient(request),
    { ...toStartExercise(request, null), equipmentKind: 'bodyweight' },
    request.goal,
  );

/**
 * The patient as the rules of LG-3 to LG-6 ask for. What is not on record only ever lowers: an unknown day of surgery is
 * early, clearance is not recorded and so never lifts anything, no inventory means no weights.
 */
export function toStartPatient({ context, exercise, implement }: AdviceRequest): StartPatient {
  const ageYears = ageOn(context.birthDate, context.today);
  const conditions = context.conditions.flatMap(({ code, onsetOn }) =>
    code === null ? [] : [{ code, daysSince: onsetOn === null ? null : daysBetween(onsetOn, context.today) }],
  );
  const irritability = irritabilityOn(context.irritability, context.today, context.choices);
  const populations = populationsOf(context, ageYears, irritability);
  const item = implement ?? exercise.equipment;
  const allowed = testSetAllowed({ populations, conditions, ageYears, setting: 'clinic', irritability });
  return {
    populations,
    ageYears,
    irritability,
    conditionCodes: conditions.map(({ code }) => code),
    daysSinceSurgery: latestSurgeryDays(context),
    inventory: context.equipment.find((owned) => owned.equipment === item)?.inventory ?? null,
    choices: context.choices,
    testSetBlocked:
      context.flagOpen === true || (!allowed.ok && allowed.refusal === 'test_set_contraindicated'),
  };
}

function populationsOf(
  { conditions, trainingStatus }: LoadContext,
  ageYears: number | null,
  irritability: Irritability | null,
): Population[] {
  const has = (...codes: readonly string[]) => conditions.some(({ code }) => isOneOf(codes, code));
  const special: Population[] = [];
  if (ageYears === null || ageYears >= olderAdultFromYears) special.push('older_adult');
  if (has('osteoporosis')) special.push('osteoporosis');
  if (has('vertebral_compression_fracture')) special.push('vertebral_fracture');
  if (has(...surgeryConditions)) special.push('post_op');
  if (irritability === 'high') special.push('acute_pain');
  return [trainingStatus === 'trained' ? 'general_trained' : 'general_novice', ...special];
}

const operationsIn = ({ conditions }: LoadContext) =>
  conditions.filter(({ code }) => isOneOf(surgeryConditions, code));

export const hasSurgery = (context: LoadContext): boolean => operationsIn(context).length > 0;

/** Days since the latest operation on record; null as soon as one has no date. */
export function latestSurgeryDays(context: LoadContext): number | null {
  const { today } = context;
  const days = operationsIn(context).map(({ onsetOn }) =>
    onsetOn === null ? null : daysBetween(onsetOn, today),
  );
  return days.reduce<number | null>(
    (least, one) => (least === null || one === null ? null : Math.min(least, one)),
    days[0] ?? null,
  );
}

/** The newest test set of exactly this exercise and side; the latest recorded of a day comes first in the list. */
export function newestTest({ context, exercise, side }: AdviceRequest): RecordedTest | null {
  const tests = context.strengthTests.filter(
    (test) => test.exerciseSlug === exercise.slug && test.side === side,
  );
  return tests.reduce<RecordedTest | null>(
    (newest, test) => (newest === null || test.performedOn > newest.performedOn ? test : newest),
    null,
  );
}

/** How many sessions were done is not asked here, so that the lower figures of the first sessions apply. */
export function toStartExercise(
  { context, exercise }: AdviceRequest,
  test: RecordedTest | null,
): StartExercise {
  return {
    exerciseId: exercise.slug,
    equipmentKind: equipmentKindOf(exercise.equipment),
    doseKind: exercise.doseKind,
    testSet: test === null ? null : toTestSet(test, context.today),
    hasUnloaded: exercise.unloadedVariant !== null,
    hasAssisted: exercise.assistedVariant !== null,
    regressionId: exercise.regressions[0] ?? null,
  };
}

/** Repetitions left follow from the effort; below effort 6 they come out above 4, which the estimate refuses in words. */
const toTestSet = (test: RecordedTest, today: string): StartTestSet => ({
  load: Number(test.load.value),
  unit: test.load.unit,
  reps: test.repetitions,
  rir: highestEffort - test.effort,
  daysAgo: daysBetween(test.performedOn, today),
});

function lineOf({ basis, rowId, capPct }: StartingDose, patient: StartPatient): LoadLine | null {
  if (basis.reason !== 'test_set') return null;
  const row = dosageRows.find((one) => one.id === rowId);
  const isLater = row?.audience.includes('post_op') === true && surgeryStage(patient) !== 'early';
  const loadPct = (isLater ? row?.later : row?.start)?.loadPct ?? null;
  if (loadPct === null) return null;
  const inKg = (pct: number) => roundTo((basis.oneRm.oneRmKg * pct) / 100, 1);
  const highKg = inKg(Math.max(basis.pct1Rm, Math.min(loadPct[1], capPct)));
  const lowKg = inKg(Math.min(basis.pct1Rm, loadPct[0]));
  return { minKg: roundTo(lowKg * gaugeBelow, 1), lowKg, highKg, maxKg: roundTo(highKg * gaugeAbove, 1) };
}
