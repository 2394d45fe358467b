import { ageOn } from '../person/age.ts';
import type { Side } from '../dosage/side.ts';
import { dosageRows } from '../dosage/choose-row.ts';
import type { DoseKind, Goal } from '../dosage/goals.ts';
import { equipmentKindOf } from '../library/derived-fields.ts';
import type { Equipment, Pattern } from '../library/vocabulary.ts';
import { irritabilityOn } from '../pain/recorded-irritability.ts';
import { type Result, accept } from '../result.ts';
import { isOneOf, isWhole, roundTo } from '../number/values.ts';
import { oneRmValidDays } from './one-rm.ts';
import { daysBetween } from '../time/calendar-date.ts';
import type { Load } from '../dosage/load.ts';
import { writtenWeight } from './advised-load.ts';
import type { Band } from './bands.ts';
import type { LinePlace } from './line-place.ts';
import { decisiveSet, newestTellingSets, placeOfSet, type RecordedTrialSet } from './recorded-trial.ts';
import { effortMaxOf } from './condition-limits.ts';
import { daysSinceLatestOperation, listedConditions, populationsOnRecord } from './groups-on-record.ts';
import { goesByEffortOnly } from './load-by-effort.ts';
import { highestEffort } from './effort.ts';
import { type EffortGauge, effortGauge } from './effort-gauge.ts';
import { weightedKinds } from '../library/equipment-kinds.ts';
import { type AvailableLoad, availableLoads } from './inventory.ts';
import type { LoadContext, RecordedTest } from './load-context.ts';
import type { StartExercise, StartPatient, StartTestSet, StartTrial } from './start-subject.ts';
import { type StartingDose, type StartingDoseRefusal, stageOf, startingDose } from './starting-dose.ts';
import { type TestSetRefusal, type TestSetRequest, testSetAllowed } from './test-set-allowed.ts';

/** What advice needs of an exercise of the library. */
export type AdviceExercise = {
  slug: string;
  pattern: Pattern;
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

/**
 * The line of the gauge in kg: the percentages of the dosage row, held under the cap, of the estimated 1RM, and down to the weight that
 * they come to with what is owned, so that no proposal lies outside its own line (part E). `owned` are the weights that the gauge reaches.
 */
export type LoadLine = {
  minKg: number;
  lowKg: number;
  highKg: number;
  maxKg: number;
  owned: readonly AvailableLoad[];
};
export type LoadAdvice = {
  start: StartingDose;
  line: LoadLine | null;
  /** In place of the line where body weight is most of the load and a set was tested (LG-3.6). */
  gauge: EffortGauge | null;
  test: RecordedTest | null;
  /** How each load of the newest trial, or the tested one, felt. */
  felt: readonly FeltLoad[];
};
export type FeltLoad = { load: Load; place: LinePlace };

/** How far the gauge reaches beyond the line (for the picture only). */
const gaugeBelow = 0.75;
const gaugeAbove = 1.25;
/** It also reaches a little beyond the next weights that are owned, as long as the line keeps some of its width. */
const beyondOwned = [0.8, 1.1] as const;
const gaugeFar = 2.5;

/** Whether an exercise carries a weight for which a load can be advised. */
export const isLoaded = (equipment: Equipment): boolean => isOneOf(weightedKinds, equipmentKindOf(equipment));

/** A first dose and load for this patient and exercise, with the line of the gauge when a valid test set exists. Refuses as `startingDose` does. */
export function adviseLoad(request: AdviceRequest): Result<LoadAdvice, StartingDoseRefusal> {
  const patient = toStartPatient(request);
  const test = newestTest(request);
  const exercise = toStartExercise(request, test);
  const result = startingDose(patient, exercise, request.goal);
  if (!result.ok) return result;
  const { ok: _, ...start } = result;
  const line = lineOf(start, patient, exercise);
  return accept({ start, line, gauge: gaugeOf(start, patient), test, felt: feltLoads(request, start) });
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
 * early, clearance that is not recorded never lifts anything, no inventory means no weights.
 */
export function toStartPatient(request: AdviceRequest): StartPatient {
  const { context, exercise, implement } = request;
  const ageYears = ageOn(context.birthDate, context.today);
  const conditions = listedConditions(context);
  const irritability = irritabilityOn(context.irritability, context.today, context.choices);
  const populations = populationsOnRecord(context, ageYears, irritability);
  const item = implement ?? exercise.equipment;
  return {
    populations,
    ageYears,
    irritability,
    conditionCodes: conditions.map(({ code }) => code),
    daysSinceSurgery: daysSinceLatestOperation(context),
    surgicalClearance: context.surgicalClearance,
    postOpCapPct: context.postOpCap?.pct,
    effortMax: effortMaxOf(conditions),
    inventory: context.equipment.find((owned) => owned.equipment === item)?.inventory ?? null,
    bands: bandsFor(request),
    choices: context.choices,
    testSetRefusal: testSetRefusalOf(context, exercise, { populations, ageYears, irritability }),
  };
}

/** The bands on record for an exercise with a band, weakest first. Their maker is not recorded, so that they are used by feel (LG-5.3). */
function bandsFor(request: AdviceRequest): Band[] {
  const { context, exercise } = request;
  if (equipmentKindOf(exercise.equipment) !== 'band') return [];
  const item = context.equipment.find(({ equipment }) => equipment === exercise.equipment);
  const colours = item?.bandColours ?? [];
  const set = decisiveSet(countingTrial(request));
  const tried = set?.load.unit === 'band' ? colours.indexOf(set.load.bandColor) : -1;
  // A trial ends with the band that felt right, or one lighter than the one that was too much.
  const isTooMuch =
    set?.action === 'stop_pain' || set?.action === 'decrease' || set?.action === 'easier_variation';
  const from = Math.max(0, isTooMuch ? tried - 1 : tried);
  return colours.slice(from).map((color) => ({ brand: '', color }));
}

/**
 * Why no test set is offered or used in the clinic, null when one may be; a diagnosis outside the list is not left out (LG-2.4, LG-2.6).
 * Where body weight is most of the load LG-2 does not apply: irritability that was not assessed lowers the band there, and voids nothing.
 */
function testSetRefusalOf(
  context: LoadContext,
  exercise: AdviceExercise,
  patient: Pick<TestSetRequest, 'populations' | 'ageYears' | 'irritability'>,
): TestSetRefusal | null {
  if (context.flagOpen === true) return 'test_set_contraindicated';
  const unlisted = context.conditions.filter(({ code }) => code === null).map(() => ({ code: '' }));
  const conditions = [...listedConditions(context), ...unlisted];
  const allowed = testSetAllowed({ ...patient, conditions, setting: 'clinic' });
  if (allowed.ok || (allowed.refusal === 'data_missing' && goesByEffortOnly(exercise))) return null;
  return allowed.refusal;
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
export function toStartExercise(request: AdviceRequest, test: RecordedTest | null): StartExercise {
  const { context, exercise } = request;
  return {
    exerciseId: exercise.slug,
    equipmentKind: equipmentKindOf(exercise.equipment),
    goesByEffort: goesByEffortOnly(exercise),
    doseKind: exercise.doseKind,
    testSet: test === null ? null : toTestSet(test, context.today),
    trial: toStartTrial(countingTrial(request), context.today),
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

/**
 * The sets of the newest trial that tells, as long as a test set would count; none while a warning sign is open (LG-2.4): the lightest is where to
 * begin then.
 */
export function countingTrial({ context, exercise, side }: AdviceRequest): RecordedTrialSet[] {
  const { flagOpen, trialSets = [], today, choices } = context;
  const sets = flagOpen === true ? [] : newestTellingSets(trialSets, exercise.slug, side);
  const isValid = (on: string) =>
    isWhole(daysBetween(on, today), 0, choices?.oneRmValidDays ?? oneRmValidDays);
  return sets.every(({ performedOn }) => isValid(performedOn)) ? sets : [];
}

/** A trial with a weight or the body alone; with a band there is no load to begin with in kilograms. */
function toStartTrial(sets: readonly RecordedTrialSet[], today: string): StartTrial | null {
  const set = decisiveSet(sets);
  if (set === null || set.load.unit === 'band') return null;
  const { repetitions, effort, action, performedOn } = set;
  return {
    load:
      set.load.unit === 'bodyweight'
        ? { value: 0, unit: 'kg' }
        : { value: Number(set.load.value), unit: set.load.unit },
    reps: repetitions,
    effort,
    hurt: action === 'stop_pain',
    daysAgo: daysBetween(performedOn, today),
  };
}

/** What was tried, set by set; without a trial the tested weight. */
function feltLoads(request: AdviceRequest, { basis, effortTarget }: StartingDose): FeltLoad[] {
  const tried = countingTrial(request).flatMap((set) => {
    const place = placeOfSet(set, effortTarget);
    return place === null ? [] : [{ load: set.load, place }];
  });
  if (tried.length > 0 || basis.reason !== 'body_weight' || basis.tested === null) return tried;
  const { testSet, why } = basis.tested;
  const load: Load =
    testSet.load === 0
      ? { unit: 'bodyweight' }
      : writtenWeight({ value: testSet.load, unit: testSet.unit ?? 'kg' });
  return [{ load, place: feltPlaces[why] }];
}

const feltPlaces = { in_band: 'line', below_band: 'light', too_hard: 'too_much', no_test: 'line' } as const;

const gaugeOf = ({ basis, effortTarget }: StartingDose, { inventory }: StartPatient): EffortGauge | null =>
  (basis.reason === 'body_weight' || basis.reason === 'trial') && basis.tested !== null
    ? effortGauge(basis.tested, effortTarget, inventory)
    : null;

function lineOf(
  { basis, rowId, cap, implement }: StartingDose,
  patient: StartPatient,
  exercise: StartExercise,
): LoadLine | null {
  const row = dosageRows.find((one) => one.id === rowId);
  if (basis.reason !== 'test_set' || row === undefined || cap === null) return null;
  const { loadPct } = stageOf(row, patient, exercise);
  if (loadPct === null) return null;
  const inKg = (pct: number) => roundTo((basis.oneRm.oneRmKg * pct) / 100, 1);
  const highKg = inKg(Math.max(basis.pct1Rm, Math.min(loadPct[1], cap.pct)));
  const proposedKg = implement.choice === 'weight' ? implement.loadKg : null;
  const lowKg = Math.min(inKg(Math.min(basis.pct1Rm, loadPct[0])), proposedKg ?? Number.POSITIVE_INFINITY);
  const available = availableLoads(patient.inventory);
  const loads = available.ok ? available.loads : [];
  const lighterKg = loads.findLast(({ kg }) => kg < lowKg)?.kg ?? lowKg;
  const heavierKg = loads.find(({ kg }) => kg > highKg)?.kg ?? highKg;
  const minKg = roundTo(Math.min(lowKg * gaugeBelow, lighterKg * beyondOwned[0]), 1);
  const maxKg = roundTo(
    Math.max(highKg * gaugeAbove, Math.min(heavierKg * beyondOwned[1], highKg * gaugeFar)),
    1,
  );
  const owned = loads.filter(({ kg }) => kg >= minKg && kg <= maxKg);
  return { minKg, lowKg, highKg, maxKg, owned };
}
