import 'server-only';
import { blocksTestSets } from '@/lib/domain/body-chart/flag-state';
import type { LoadContext } from '@/lib/domain/load/load-context';
import type { RecordedTrialSet, TrialPermission } from '@/lib/domain/load/recorded-trial';
import type { RuleChoices } from '@/lib/domain/choices/rule-choices';
import { inventory } from '@/lib/schemas/patient';
import { conditionRulesSelect, toConditionOnRecord } from '@/lib/server/data/precaution/condition-on-record';
import { fromDateColumn } from '@/lib/server/dates';
import { readFlagState } from '@/lib/server/data/screening/flag-state';
import { readRuleChoices } from '@/lib/server/data/rule-book/rule-choice';
import type { Tx } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/client';
import { todayIn } from '@/lib/server/today-in';

const testsRead = 100;

/** The columns of one set of a trial. */
export const trialSetSelect = {
  trialId: true,
  number: true,
  exerciseSlug: true,
  side: true,
  loadValue: true,
  loadUnit: true,
  bandColour: true,
  repetitions: true,
  effort: true,
  painBefore: true,
  painDuring: true,
  technique: true,
  action: true,
  performedOn: true,
} as const satisfies Prisma.TrialSetSelect;

/** A stored set of a trial; the body alone is what has neither weight nor band. */
export function toTrialSet({
  loadValue,
  loadUnit,
  bandColour,
  performedOn,
  ...set
}: Prisma.TrialSetGetPayload<{ select: typeof trialSetSelect }>): RecordedTrialSet {
  const { trialId, number, exerciseSlug, side, repetitions, effort, painBefore, painDuring, technique } = set;
  return {
    ...{ trialId, number, exerciseSlug, side, repetitions, effort, painBefore, painDuring, technique },
    action: set.action,
    load:
      loadValue !== null && loadUnit !== null
        ? { value: loadValue.toString(), unit: loadUnit }
        : bandColour === null
          ? { unit: 'bodyweight' }
          : { unit: 'band', bandColor: bandColour },
    performedOn: fromDateColumn(performedOn),
  };
}

/** A permission as screens and rules read it; its day is the patient's own. */
export const toTrialPermission = (
  {
    id,
    lineageId,
    needsAdult,
    recordedAt,
    recordedBy,
  }: {
    id: string;
    lineageId: string;
    needsAdult: boolean;
    recordedAt: Date;
    recordedBy: { displayName: string };
  },
  timeZone: string,
): TrialPermission => ({
  permissionId: id,
  lineageId,
  needsAdult,
  allowedOn: todayIn(timeZone, recordedAt),
  allowedBy: recordedBy.displayName,
});

/** The columns of a patient that load guidance reads. */
export const loadContextSelect = {
  birthDate: true,
  timeZone: true,
  loadUnit: true,
  trainingStatus: true,
  conditions: {
    where: { status: { not: 'entered_in_error' } },
    orderBy: { recordedAt: 'asc' },
    select: conditionRulesSelect,
  },
  equipment: { orderBy: { equipment: 'asc' } },
  irritability: { orderBy: { recordedAt: 'desc' }, take: 1 },
  strengthTests: { orderBy: { recordedAt: 'desc' }, take: testsRead },
  trialSets: {
    where: { withdrawnAt: null },
    orderBy: { recordedAt: 'desc' },
    take: testsRead,
    select: trialSetSelect,
  },
  trialPermissions: {
    where: { endedAt: null },
    orderBy: { recordedAt: 'asc' },
    select: {
      id: true,
      lineageId: true,
      needsAdult: true,
      recordedAt: true,
      recordedBy: { select: { displayName: true } },
    },
  },
} as const satisfies Prisma.PatientSelect;

type Row = Prisma.PatientGetPayload<{ select: typeof loadContextSelect }>;

/** What load guidance knows of a patient on the patient's own day, and the clinic's own numbers. Stored inventories are parsed, not trusted. */
export function toLoadContext(patient: Row, now: Date, choices: RuleChoices): LoadContext {
  const today = todayIn(patient.timeZone, now);
  const conditions = patient.conditions
    .filter((condition) => condition.status === 'active')
    .map((row) => toConditionOnRecord(row, today));
  return {
    choices,
    birthDate: fromDateColumn(patient.birthDate),
    today,
    trainingStatus: patient.trainingStatus,
    loadUnit: patient.loadUnit,
    conditions: conditions.map(({ condition }) => condition),
    postOpCap: lowestCap(conditions.map(({ cap }) => cap)),
    equipment: patient.equipment.map((item) => ({
      equipment: item.equipment,
      inventory: item.inventory === null ? null : inventory.parse(item.inventory),
      bandColours: item.bandColours,
    })),
    irritability: toIrritability(patient.irritability[0]),
    trialSets: patient.trialSets.map(toTrialSet),
    trialsAtHome: patient.trialPermissions.map((row) => toTrialPermission(row, patient.timeZone)),
    strengthTests: patient.strengthTests.map((test) => ({
      exerciseSlug: test.exerciseSlug,
      side: test.side,
      load: { value: test.loadValue.toString(), unit: test.loadUnit },
      repetitions: test.repetitions,
      effort: test.effort,
      performedOn: fromDateColumn(test.performedOn),
    })),
  };
}

/** What load guidance knows of one patient whom the caller may see. */
export async function readLoadContext(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  now: Date,
): Promise<LoadContext> {
  const patient = await tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId: own.clinicId, id: own.patientId } },
    select: loadContextSelect,
  });
  const context = toLoadContext(patient, now, await readRuleChoices(tx, own.clinicId));
  return { ...context, flagOpen: blocksTestSets(await readFlagState(tx, own, context)) };
}

const toIrritability = (row: Row['irritability'][number] | undefined): LoadContext['irritability'] =>
  row === undefined
    ? null
    : {
        painWorst: row.painWorst,
        nightOrRestPain: row.nightOrRestPain,
        settleMinutes: row.settleMinutes,
        assessedOn: fromDateColumn(row.assessedOn),
      };

type GivenCap = ReturnType<typeof toConditionOnRecord>['cap'];

/** The own cap after surgery (LG-3.3); of several operations the lowest. */
function lowestCap(caps: readonly GivenCap[]): LoadContext['postOpCap'] {
  const [cap] = caps
    .flatMap((one) => (one === null || one.capPct === null ? [] : [{ ...one, pct: one.capPct }]))
    .toSorted((a, b) => a.pct - b.pct);
  return cap === undefined ? null : { pct: cap.pct, setOn: cap.fromOn, setBy: cap.givenBy, reason: cap.note };
}
