import { goals } from '../../dosage/goals.ts';
import { bodyAreaOf, equipmentKindOf } from '../../library/derived-fields.ts';
import { atHand } from '../../library/owned.ts';
import { type AdviceRequest, newestTest, toStartExercise, toStartPatient } from '../../load/load-advice.ts';
import { goesByEffortOnly } from '../../load/load-by-effort.ts';
import { needsTechniqueSeen } from '../../load/groups-on-record.ts';
import { estimateOneRm } from '../../load/one-rm.ts';
import { plannedAmount } from '../../dosage/dosage.ts';
import type { Dose } from '../../dosage/prescription.ts';
import { daysPerWeek } from '../../dosage/schedule.ts';
import { type Side, sideInstead } from '../../dosage/side.ts';
import type { Locale } from '../../result.ts';
import type { MorningScore } from '../../pain/morning-pain.ts';
import { isHeldOn } from '../../record/hold.ts';
import { pauseOn } from '../../record/pause.ts';
import { type AgreedBand, bandOf, boundsInForce } from '../../record/signed-bounds.ts';
import { exerciseFortnight } from '../../adherence/fortnight.ts';
import { toReviewedRecords } from '../../adherence/from-records.ts';
import { checkNextVariation } from '../../safety/next-variation.ts';
import { isOverridden } from './override-on-record.ts';
import { checkPrescription } from '../../safety/prescription-checks.ts';
import {
  type Prescribed,
  type RecordedCondition,
  toRecordedCondition,
} from '../../safety/recorded-condition.ts';
import { prescribedFor, prescribedKg } from './prescribed-load.ts';
import type { ProgramInput, ProgramPrescription, SafetyState } from './program.ts';
import type {
  PatientRecords,
  RecordedExercise,
  RecordedPrescription,
  RecordedVersion,
} from '../../record/recorded.ts';
import { flagsOnRecord, safetyOpenSince } from './flags-on-record.ts';
import { isHeldForFlare } from './flare-hold.ts';
import { lastForms } from '../../record/last-forms.ts';
import { isRaised, isSkippedForPain, morningsOf, sessionsOf } from './recorded-sessions.ts';
import { asksSpreadIn, withSessionPain } from './sittings.ts';

/** How far back logs are read for proposals. */
export const historyDays = 90;

/** The populations alone decide the effort where none is prescribed. */
const anyEffort = { low: 0, high: 10 };

/**
 * What the proposals of one version are worked out from. What is not on record yet is a constant here and stands as not fed in
 * `record/recorded-facts.ts`, so that the rules which need it are shown as not in use: it stays missing, which only ever holds (LG-0.3).
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
  const judged = withSessionPain(logs, records.versions);
  const done = toReviewedRecords({ versions: family, logs, pauses: records.pauses });
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
      painModel: version.painModel,
      painAmberTo: version.painAmberTo,
      redFlag,
      safetyOpenSince: safetyOpenSince(records, firstDayOf(family, version)),
      stopSymptom,
      isPaused: pauseOn(records.pauses, today) !== null,
      cautiousTicked: records.isCautious,
      baselineMorning: assessedMorning(records),
      mornings: morningsOf(records.mornings, logs),
    },
    prescriptions: prescriptions.map(
      ({ one, request }): ProgramPrescription => ({
        ...doseOf(one),
        exerciseId: one.exercise.slug,
        region: one.exercise.region,
        bodyArea: bodyAreaOf(one.exercise.pattern),
        loadKg: prescribedKg(one),
        inventory: toStartPatient(request).inventory ?? null,
        ...holdOf(one.lineageId, records),
        techniqueUnseen:
          needsTechniqueSeen(records.context) && !records.techniqueSeen.includes(one.lineageId),
        skippedForPain: isSkippedForPain(one.lineageId, logs),
        safety: safetyOf(one, records),
        autoApply: agreedBand(one, records),
        oneRm: oneRmOf(request),
        lastProgressedOn: lastRaisedOn(family, one.lineageId),
        ...exerciseFortnight(done, one.lineageId, today, records.context.choices),
        muscles: { primary: one.exercise.muscles, secondary: one.exercise.secondaryMuscles },
        nextVariationName: firstName(fittingNeighbours(one, one.exercise.progressions, records), locale),
        easierVariationName: firstName(fittingNeighbours(one, one.exercise.regressions, records), locale),
        logs: sessionsOf(one, judged, {
          prescribed: prescribedFor(family),
          asksSpread: asksSpreadIn(family),
        }),
      }),
    ),
  };
}

const firstDayOf = (family: readonly RecordedVersion[], { firstDay }: RecordedVersion): string =>
  family.reduce((first, one) => (one.firstDay < first ? one.firstDay : first), firstDay);

/** What was asked of the usual morning at an assessment; a day on which it was not asked says nothing. */
const assessedMorning = ({ usualMorning }: PatientRecords): MorningScore | null =>
  usualMorning === null ? null : { date: usualMorning.assessedOn, pain: usualMorning.pain };

/** The clinician's own hold, or that of a flare-up (LG-8.8). */
function holdOf(
  lineageId: string,
  records: PatientRecords,
): Pick<ProgramPrescription, 'clinicianHold' | 'isFlareHold'> {
  const { holds, today } = records;
  if (holds.some((hold) => hold.lineageId === lineageId && isHeldOn(hold, today)))
    return { clinicianHold: true };
  return isHeldForFlare(lineageId, records)
    ? { clinicianHold: true, isFlareHold: true }
    : { clinicianHold: false };
}

function requestOf({ dose, exercise }: RecordedPrescription, { context }: PatientRecords): AdviceRequest {
  return { context, exercise, side: dose.side, goal: goalOf(dose), implement: dose.loadEquipment };
}

const goalOf = ({ goal }: Dose) => goals.find((known) => known === goal) ?? 'motor_control';

function subjectOf({
  populations,
  ageYears,
  conditionCodes,
  daysSinceSurgery,
  surgicalClearance,
  postOpCapPct,
  irritability,
  effortMax,
}: ReturnType<typeof toStartPatient>) {
  const surgery = { daysSinceSurgery, surgicalClearance, postOpCapPct };
  return {
    populations,
    ageYears,
    conditionCodes,
    ...surgery,
    irritability: irritability ?? null,
    effortMax: effortMax ?? null,
  };
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
    timesPerWeek: daysPerWeek(dose.schedule),
    effortTarget: dose.effortTarget ?? anyEffort,
    ownRules: dose.ownRules,
  };
}

/**
 * The estimate that caps the steps. A test set that may not be repeated now still caps: leaving it out would lift the cap. Where body
 * weight is most of the load there is no 1RM to take a share of (LG-3.6).
 */
function oneRmOf(request: AdviceRequest): ProgramPrescription['oneRm'] {
  const { testSet } = toStartExercise(request, newestTest(request));
  if (!testSet || goesByEffortOnly(request.exercise)) return null;
  const { ageYears } = toStartPatient(request);
  const equipment = equipmentKindOf(request.exercise.equipment);
  const estimate = estimateOneRm({ ...testSet, ageYears, equipment });
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

const toPrescribed = (
  { dose }: RecordedPrescription,
  exercise: RecordedExercise,
  side: Side | null = dose.side,
): Prescribed => ({
  exercise: { ...exercise, equipmentKind: equipmentKindOf(exercise.equipment) },
  side: side === null || side === 'not_sided' ? 'bilateral' : side,
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
  });
  return { rating: check.ok ? check.rating : 'caution', overridden: isOverridden(prescription, records) };
}

/** Signed bounds that count now; none for who keeps a diary on paper, or did so for one of the sessions that a step would rest on. */
function agreedBand({ lineageId }: RecordedPrescription, records: PatientRecords): AgreedBand | null {
  const bounds = boundsInForce(lineageId, records);
  return bounds === null || isOnPaper(lineageId, records) ? null : bandOf(bounds.range);
}

/** Newer sessions than these are no part of a proposal. */
const sessionsOfAProposal = 5;

export const isOnPaper = (
  lineageId: string,
  { usesPaper, logs }: Pick<PatientRecords, 'usesPaper' | 'logs'>,
): boolean =>
  usesPaper ||
  logs
    .filter((log) => log.lineageId === lineageId)
    .toSorted((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
    .slice(0, sessionsOfAProposal)
    .some(({ source }) => source === 'paper');

const firstName = ([first]: readonly RecordedExercise[], locale: Locale): string | null =>
  first === undefined ? null : first.names[locale];

/**
 * The neighbours in the library, of those named, that their program does not hold already, that this patient has the equipment for, that
 * nothing on record forbids, and that are no riskier for them than the exercise itself (SF-1). The first is the one that is proposed; none leaves the choice to the clinician.
 */
export function fittingNeighbours(
  prescription: RecordedPrescription,
  slugs: readonly string[],
  records: PatientRecords,
): RecordedExercise[] {
  const context = { conditions: checkedConditions(records) };
  const present = toPrescribed(prescription, prescription.exercise);
  const owned = [
    prescription.exercise.equipment,
    ...atHand(records.context.equipment.map(({ equipment }) => equipment)),
  ];
  const others = companionsOf(prescription, records);
  return slugs.flatMap((slug) => {
    const exercise = records.neighbours.get(slug);
    if (exercise === undefined || others.has(slug) || !owned.includes(exercise.equipment)) return [];
    const side = sideInstead(prescription.dose.side, exercise.laterality === 'unilateral');
    const proposed = toPrescribed(prescription, exercise, side);
    const rating = checkPrescription({ ...context, prescribed: proposed });
    const check = checkNextVariation(present, proposed, context);
    const fits = rating.ok && rating.rating !== 'contraindicated' && check.ok && check.mayBeDefault;
    return fits ? [exercise] : [];
  });
}

/** The exercises of the versions in which a prescription stands, by slug. */
const companionsOf = (
  { prescriptionId }: RecordedPrescription,
  { versions }: PatientRecords,
): ReadonlySet<string> =>
  new Set(
    versions
      .filter(({ prescriptions }) => prescriptions.some((one) => one.prescriptionId === prescriptionId))
      .flatMap(({ prescriptions }) => prescriptions.map(({ exercise }) => exercise.slug)),
  );
