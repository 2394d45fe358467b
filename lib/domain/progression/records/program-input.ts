import { goals } from '../../dosage/goals.ts';
import { bodyAreaOf, equipmentKindOf } from '../../library/derived-fields.ts';
import { type AdviceRequest, newestTest, toStartExercise, toStartPatient } from '../../load/load-advice.ts';
import { estimateOneRm } from '../../load/one-rm.ts';
import { plannedAmount } from '../../dosage/planned-sets.ts';
import type { Locale } from '../../result.ts';
import { fortnightOf } from '../../adherence/fortnight.ts';
import { checkNextVariation } from '../../safety/next-variation.ts';
import { isOverridden } from './override-on-record.ts';
import { checkPrescription } from '../../safety/prescription-checks.ts';
import {
  type Prescribed,
  type RecordedCondition,
  toRecordedCondition,
} from '../../safety/recorded-condition.ts';
import type { ProgramInput, ProgramPrescription, SafetyState } from './program.ts';
import type {
  PatientRecords,
  RecordedDose,
  RecordedExercise,
  RecordedPrescription,
  RecordedVersion,
} from '../../record/recorded.ts';
import { flagsOnRecord } from './flags-on-record.ts';
import { isRaised, lastForms, morningsOf, sessionsOf } from './recorded-sessions.ts';

/** How far back logs are read for proposals. */
export const historyDays = 90;

/** The populations alone decide the effort where none is prescribed. */
const anyEffort = { low: 0, high: 10 };
/** No order of this kind is on record. */
const weightBearingOrder = 'none';

/**
 * What the proposals of one version are worked out from. The morning pain at assessment and bands agreed beforehand are not on
 * record and stay missing, which only ever holds (LG-0.3).
 */
export function toProgramInput(
  records: PatientRecords,
  version: RecordedVersion,
  locale: Locale,
): ProgramInput {
  const { today } = records;
  const { redFlag, stopSymptom } = flagsOnRecord(records);
  const logs = lastForms(records.logs);
  const family = records.versions.filter((one) => one.programId === version.programId);
  const prescriptions = version.prescriptions.map((one) => ({ one, request: requestOf(one, records) }));
  const [first] = prescriptions;
  const subject =
    first === undefined
      ? { populations: [], ageYears: null, irritability: null }
      : subjectOf(toStartPatient(first.request));
  return {
    today,
    choices: records.context.choices,
    patient: {
      ...subject,
      ...fortnightOf(family, logs, today, records.context.choices),
      painModel: version.painModel,
      painAmberTo: version.painAmberTo,
      redFlag,
      stopSymptom,
      cautiousTicked: false,
      baselineMorning: null,
      mornings: morningsOf(records.mornings, logs),
    },
    prescriptions: prescriptions.map(
      ({ one, request }): ProgramPrescription => ({
        ...doseOf(one),
        exerciseId: one.exercise.slug,
        region: one.exercise.region,
        bodyArea: bodyAreaOf(one.exercise.pattern),
        inventory: toStartPatient(request).inventory ?? null,
        clinicianHold: false,
        safety: safetyOf(one, records),
        autoApply: null,
        oneRm: oneRmOf(request),
        lastProgressedOn: lastRaisedOn(family, one.lineageId),
        muscles: { primary: one.exercise.muscles, secondary: one.exercise.secondaryMuscles },
        nextVariationName: variationName(one, one.exercise.progressions, records, locale),
        easierVariationName: variationName(one, one.exercise.regressions, records, locale),
        logs: sessionsOf(one, logs),
      }),
    ),
  };
}

function requestOf({ dose, exercise }: RecordedPrescription, { context }: PatientRecords): AdviceRequest {
  return { context, exercise, side: dose.side, goal: goalOf(dose), implement: dose.loadEquipment };
}

const goalOf = ({ goal }: RecordedDose) => goals.find((known) => known === goal) ?? 'motor_control';

function subjectOf({
  populations,
  ageYears,
  conditionCodes,
  daysSinceSurgery,
  irritability,
}: ReturnType<typeof toStartPatient>) {
  return { populations, ageYears, conditionCodes, daysSinceSurgery, irritability: irritability ?? null };
}

function doseOf({ prescriptionId, dose }: RecordedPrescription) {
  const { min, max } = plannedAmount(dose);
  return {
    prescriptionId,
    goal: goalOf(dose),
    kind: dose.doseKind,
    sets: dose.sets,
    repMin: min,
    repMax: max,
    timesPerWeek: timesPerWeek(dose),
    effortTarget: dose.effortTarget ?? anyEffort,
    ownRules: dose.ownRules,
  };
}

function timesPerWeek({ schedule }: RecordedDose): number {
  switch (schedule.type) {
    case 'times_per_week':
      return schedule.n;
    case 'specific_weekdays':
      return schedule.days.length;
    case 'every_day':
      return 7;
  }
}

function oneRmOf(request: AdviceRequest): ProgramPrescription['oneRm'] {
  const { testSet } = toStartExercise(request, newestTest(request));
  if (!testSet) return null;
  const { ageYears, testSetBlocked } = toStartPatient(request);
  const equipment = equipmentKindOf(request.exercise.equipment);
  const estimate = estimateOneRm({ ...testSet, ageYears, equipment, blocked: testSetBlocked });
  return estimate.ok ? { oneRmKg: estimate.oneRmKg, daysAgo: testSet.daysAgo } : null;
}

/** The first day of the latest version that asked for more of this exercise than the version before it; null when none did. */
export function lastRaisedOn(versions: readonly RecordedVersion[], lineageId: string): string | null {
  const doses = versions
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ firstDay, prescriptions }) =>
      prescriptions.filter((one) => one.lineageId === lineageId).map(({ dose }) => ({ firstDay, dose })),
    );
  const raised = doses.filter(({ dose }, place) => {
    const before = doses[place - 1];
    return before !== undefined && isRaised(before.dose, dose);
  });
  return raised.at(-1)?.firstDay ?? null;
}

const toPrescribed = ({ dose }: RecordedPrescription, exercise: RecordedExercise): Prescribed => ({
  exercise: { ...exercise, equipmentKind: equipmentKindOf(exercise.equipment) },
  side: dose.side === null || dose.side === 'not_sided' ? 'bilateral' : dose.side,
  effortHigh: dose.effortTarget?.high ?? null,
  goal: dose.goal,
});

function checkedConditions({ context, today }: PatientRecords): RecordedCondition[] {
  return context.conditions.map((condition) => toRecordedCondition(condition, condition.code ?? '', today));
}

function safetyOf(prescription: RecordedPrescription, records: PatientRecords): SafetyState {
  const check = checkPrescription({
    prescribed: toPrescribed(prescription, prescription.exercise),
    conditions: checkedConditions(records),
    weightBearingOrder,
  });
  return { rating: check.ok ? check.rating : 'caution', overridden: isOverridden(prescription, records) };
}

/** The first neighbour in the library that is no riskier for this patient than the exercise itself (SF-1). */
function variationName(
  prescription: RecordedPrescription,
  slugs: readonly string[],
  records: PatientRecords,
  locale: Locale,
): string | null {
  const context = { conditions: checkedConditions(records), weightBearingOrder } as const;
  const present = toPrescribed(prescription, prescription.exercise);
  const found = slugs.find((slug) => {
    const exercise = records.neighbours.get(slug);
    if (exercise === undefined) return false;
    const check = checkNextVariation(present, toPrescribed(prescription, exercise), context);
    return check.ok && check.mayBeDefault;
  });
  return found === undefined ? null : (records.neighbours.get(found)?.names[locale] ?? null);
}
