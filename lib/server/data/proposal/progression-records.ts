import 'server-only';
import { blocksTestSets } from '@/lib/domain/body-chart/flag-state';
import { painRegions } from '@/lib/domain/pain/pain-regions';
import { flagsOnRecord } from '@/lib/domain/progression/records/flags-on-record';
import { historyDays } from '@/lib/domain/progression/records/program-input';
import { countedTime, notAfter } from '@/lib/domain/record/entry-time';
import type {
  PatientRecords,
  RecordedLog,
  RecordedMorning,
  RecordedVersion,
} from '@/lib/domain/record/recorded';
import type { RuleChoices } from '@/lib/domain/choices/rule-choices';
import type { SignedBounds } from '@/lib/domain/record/signed-bounds';
import { addDays } from '@/lib/domain/time/calendar-date';
import { readBounds } from '@/lib/server/data/bounds/bounds-rows';
import { loadContextSelect, toLoadContext } from '@/lib/server/data/patient/load-context';
import { toPatientCondition } from '@/lib/server/data/precaution/precaution-records';
import { fromRow } from '@/lib/server/data/program/prescription-rows';
import { neighbourExercises, recordedExercises } from '@/lib/server/data/proposal/recorded-exercises';
import {
  latestCaution,
  latestUsualMorning,
  pauseSelect,
  toRecordedPause,
} from '@/lib/server/data/record/pause-rows';
import { flareSelect, toFlareReport } from '@/lib/server/data/record/flare-rows';
import { readRuleChoices } from '@/lib/server/data/rule-book/rule-choice';
import { recordedLogs } from '@/lib/server/data/proposal/recorded-logs';
import { readSafetyRecords } from '@/lib/server/data/screening/safety-record';
import { fromDateColumn, fromNullableDateColumn, toDateColumn } from '@/lib/server/dates';
import { todayIn } from '@/lib/server/today-in';
import type { Tx } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/client';

export type ProgramRecords = Pick<PatientRecords, 'versions' | 'logs' | 'safety' | 'bounds'>;

/** Nothing is on record: what was never asked is a gap, not a "no". */
export const noRecords: ProgramRecords = {
  versions: [],
  logs: [],
  safety: { answers: [], flags: [] },
  bounds: [],
};

/**
 * The published versions and the logs of these patients since a local date, and all that counts of their safety answers, as they were
 * stored. A fixed number of statements, however many patients. Row security keeps them to the caller's own clinic or patient; whom the caller may see is asked before.
 */
export async function readProgramRecords(
  tx: Tx,
  patientIds: readonly string[],
  since: string,
  now: Date,
): Promise<Map<string, ProgramRecords>> {
  const versions = await readVersions(tx, patientIds, since);
  const rows = await recordedLogs(tx, patientIds, since);
  const logs = grouped(rows.map(({ patientId, log }): [string, RecordedLog] => [patientId, log]));
  const safety = await readSafetyRecords(tx, patientIds);
  const bounds = grouped(
    (await readBounds(tx, patientIds, now)).map((one): [string, SignedBounds] => [one.patientId, one.bounds]),
  );
  return new Map(
    patientIds.map((id) => [
      id,
      {
        versions: versions.get(id) ?? [],
        logs: logs.get(id) ?? [],
        safety: safety.get(id) ?? noRecords.safety,
        bounds: bounds.get(id) ?? [],
      },
    ]),
  );
}

async function readVersions(tx: Tx, patientIds: readonly string[], since: string) {
  const rows = await tx.programVersion.findMany({
    where: {
      patientId: { in: [...patientIds] },
      status: { not: 'draft' },
      OR: [{ endedAt: null }, { endedAt: { gte: toDateColumn(since) } }],
    },
    orderBy: [{ effectiveFrom: 'asc' }, { number: 'asc' }],
    include: {
      prescriptions: { orderBy: { position: 'asc' } },
      program: { select: { status: true, patient: { select: { timeZone: true } } } },
    },
  });
  const exercises = await recordedExercises(
    tx,
    rows.flatMap((row) => row.prescriptions.map((one) => one.exerciseVersionId)),
  );
  return grouped(
    rows.flatMap((row): [string, RecordedVersion][] => {
      if (row.effectiveFrom === null) return [];
      const version = {
        versionId: row.id,
        programId: row.programId,
        number: row.number,
        isActive: row.status === 'active' && row.program.status === 'active',
        isOnHold: row.status === 'active' && row.program.status === 'on_hold',
        painModel: row.painModel,
        painAmberTo: row.painAmberTo,
        firstDay: fromDateColumn(row.effectiveFrom),
        lastDay: lastDayOf(row, rows),
        prescriptions: row.prescriptions.flatMap((one) => {
          const exercise = exercises.get(one.exerciseVersionId);
          return exercise === undefined
            ? []
            : [{ prescriptionId: one.id, lineageId: one.lineageId, dose: fromRow(one), exercise }];
        }),
      };
      return [[row.patientId, version]];
    }),
  );
}

type VersionDays = {
  programId: string;
  number: number;
  effectiveFrom: Date | null;
  endedAt: Date | null;
  program: { patient: { timeZone: string } };
};

/** A version is in force until the day before the next one of its program begins, or until the patient's day on which it was ended. */
function lastDayOf(version: VersionDays, all: readonly VersionDays[]): string | null {
  const next = all.find(
    (other) =>
      other.programId === version.programId && other.number > version.number && other.effectiveFrom !== null,
  );
  if (next?.effectiveFrom) return addDays(fromDateColumn(next.effectiveFrom), -1);
  return version.endedAt === null ? null : todayIn(version.program.patient.timeZone, version.endedAt);
}

/** The first local date from which records are read for proposals, in every zone. */
export const historySince = (now: Date): string => addDays(now.toISOString().slice(0, 10), -historyDays - 1);

/** The columns of a patient that proposals are worked out from, beside programs and logs. */
export const progressionSelect = (since: string) =>
  ({
    ...loadContextSelect,
    usesPaper: true,
    holds: { where: { endedAt: null }, select: { lineageId: true, untilOn: true } },
    techniqueObservations: { where: { withdrawnAt: null }, select: { lineageId: true } },
    cautionRecords: { ...latestCaution, select: { isCautious: true } },
    pauses: { select: pauseSelect },
    usualMornings: { ...latestUsualMorning, select: { pain: true, assessedOn: true } },
    flareReports: { select: flareSelect },
    mornings: {
      where: { localDate: { gte: toDateColumn(since) } },
      select: {
        id: true,
        correctsId: true,
        localDate: true,
        timeZone: true,
        recordedAt: true,
        receivedAt: true,
        pain: true,
        region: true,
      },
    },
    safetyOverrides: {
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
      select: { lineageId: true, exerciseSlug: true, conditionId: true, rule: true, kind: true },
    },
    decisions: {
      orderBy: { decidedAt: 'desc' },
      select: { lineageId: true, basis: true, outcome: true, note: true, decidedAt: true },
    },
  }) as const satisfies Prisma.PatientSelect;

type PatientRow = Prisma.PatientGetPayload<{ select: ReturnType<typeof progressionSelect> }>;

/** Puts a patient's columns and program records together. */
export function toPatientRecords(
  patient: PatientRow,
  records: ProgramRecords,
  now: Date,
  choices: RuleChoices,
): PatientRecords {
  const context = toLoadContext(patient, now, choices);
  const active = patient.conditions.filter(({ status }) => status === 'active');
  const [usual] = patient.usualMornings;
  const known: PatientRecords = {
    today: context.today,
    context,
    versions: records.versions,
    logs: records.logs.map((log) => notAfter(context.today, log)),
    safety: records.safety,
    mornings: patient.mornings.map((row) => notAfter(context.today, toRecordedMorning(row))),
    decisions: patient.decisions.map(({ decidedAt, ...decision }) => ({
      ...decision,
      decidedOn: todayIn(patient.timeZone, decidedAt),
    })),
    bounds: records.bounds,
    usesPaper: patient.usesPaper,
    precautions: {
      conditions: active.map((row) => toPatientCondition(row, context.today)),
      notes: patient.safetyOverrides,
    },
    neighbours: new Map(),
    holds: patient.holds.map(({ lineageId, untilOn }) => ({
      lineageId,
      untilOn: fromNullableDateColumn(untilOn),
    })),
    techniqueSeen: patient.techniqueObservations.map(({ lineageId }) => lineageId),
    isCautious: patient.cautionRecords[0]?.isCautious ?? false,
    pauses: patient.pauses.map(toRecordedPause),
    usualMorning:
      usual === undefined ? null : { pain: usual.pain, assessedOn: fromDateColumn(usual.assessedOn) },
    flareReports: patient.flareReports.map((row) => notAfter(context.today, toFlareReport(row))),
  };
  return { ...known, context: { ...context, flagOpen: blocksTestSets(flagsOnRecord(known)) } };
}

const toRecordedMorning = (row: PatientRow['mornings'][number]): RecordedMorning => ({
  morningId: row.id,
  correctsId: row.correctsId,
  localDate: countedTime({
    localDate: fromDateColumn(row.localDate),
    datedAt: row.recordedAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    timeZone: row.timeZone,
    source: 'phone',
  }).localDate,
  pain: row.pain,
  region: painRegions.find((region) => region === row.region) ?? null,
});

/** Everything for one patient, with the variations of the library next to what is prescribed. */
export async function readPatientRecords(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  now: Date,
): Promise<PatientRecords> {
  const since = historySince(now);
  const patient = await tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId: own.clinicId, id: own.patientId } },
    select: progressionSelect(since),
  });
  const records = (await readProgramRecords(tx, [own.patientId], since, now)).get(own.patientId) ?? noRecords;
  return {
    ...toPatientRecords(patient, records, now, await readRuleChoices(tx, own.clinicId)),
    neighbours: await neighbourExercises(tx, records.versions),
  };
}

function grouped<T>(entries: readonly [string, T][]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
