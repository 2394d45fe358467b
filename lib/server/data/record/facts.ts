import 'server-only';
import type { TrainingStatus } from '@/lib/domain/person/training';
import { byName, conditionSelect, nameOf, toConditionFact } from '@/lib/server/data/record/condition-rows';
import { equipmentSelect, toEquipmentItem } from '@/lib/server/data/record/equipment';
import { flareSelect, toFlareReport } from '@/lib/server/data/record/flare-rows';
import {
  latestCaution,
  latestUsualMorning,
  pauseSelect,
  toRecordedPause,
} from '@/lib/server/data/record/pause-rows';
import { fromDateColumn, fromNullableDateColumn } from '@/lib/server/dates';
import { staffLocale } from '@/lib/domain/messages/languages';
import { toTrialSet, trialSetSelect } from '@/lib/server/data/patient/load-context';
import type { Tx } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/client';

const factsSelect = {
  equipmentRevision: true,
  trainingStatus: true,
  conditions: { orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }], select: conditionSelect },
  equipment: { orderBy: { equipment: 'asc' }, select: equipmentSelect },
  trainingRecords: {
    orderBy: { id: 'desc' },
    select: { trainingStatus: true, recordedAt: true, recordedBy: byName },
  },
  relatedPersons: {
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, relationship: true, birthDate: true, revision: true, endedAt: true },
  },
  careTeam: {
    where: { endedAt: null },
    orderBy: { startedAt: 'asc' },
    select: { practitionerRoleId: true, startedAt: true, practitionerRole: byName },
  },
  holds: {
    where: { endedAt: null },
    orderBy: { recordedAt: 'desc' },
    select: {
      id: true,
      programId: true,
      lineageId: true,
      reason: true,
      untilOn: true,
      recordedAt: true,
      recordedBy: byName,
    },
  },
  cautionRecords: {
    ...latestCaution,
    select: { isCautious: true, reason: true, recordedAt: true, recordedBy: byName },
  },
  techniqueObservations: {
    where: { withdrawnAt: null },
    orderBy: { recordedAt: 'asc' },
    select: { id: true, lineageId: true, recordedAt: true, recordedBy: byName },
  },
  trialSets: {
    orderBy: [{ recordedAt: 'desc' }, { number: 'asc' }],
    take: 60,
    select: {
      ...trialSetSelect,
      exercise: { select: { names: { where: { locale: staffLocale }, select: { name: true } } } },
      recordedBy: byName,
      relatedPerson: { select: { name: true } },
      withdrawnReason: true,
      withdrawnBy: byName,
    },
  },
  pauses: {
    orderBy: { fromOn: 'desc' },
    select: { ...pauseSelect, note: true, enteredBy: byName, relatedPerson: { select: { name: true } } },
  },
  usualMornings: { ...latestUsualMorning, select: { pain: true, assessedOn: true, enteredBy: byName } },
  flareReports: { select: { ...flareSelect, cause: true } },
  episodes: {
    orderBy: { startedOn: 'desc' },
    select: {
      id: true,
      status: true,
      reason: true,
      startedOn: true,
      finishedOn: true,
      events: {
        orderBy: { id: 'desc' },
        select: { deed: true, happenedOn: true, reason: true, recordedBy: byName },
      },
    },
  },
} as const satisfies Prisma.PatientSelect;

type FactsRow = Prisma.PatientGetPayload<{ select: typeof factsSelect }>;

/** What is on record about a patient beside programs and logs, with what has ended, as the patient page shows it. */
export type RecordFacts = Awaited<ReturnType<typeof readFacts>>;
export type TrialFact = RecordFacts['trials'][number];
export type PauseFact = RecordFacts['pauses'][number];
export type CarerFact = RecordFacts['carers'][number];

/** Reads the facts of a patient whom the transaction has checked. */
export async function readFacts(tx: Tx, { clinicId, patientId }: { clinicId: string; patientId: string }) {
  const row = await tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: factsSelect,
  });
  const [usual] = row.usualMornings;
  const [caution] = row.cautionRecords;
  return {
    conditions: row.conditions.map(toConditionFact),
    equipment: { revision: row.equipmentRevision, items: row.equipment.map(toEquipmentItem) },
    training: {
      status: row.trainingStatus satisfies TrainingStatus,
      history: row.trainingRecords.map(({ trainingStatus, recordedAt, recordedBy }) => ({
        status: trainingStatus,
        at: recordedAt.toISOString(),
        byName: recordedBy.displayName,
      })),
    },
    carers: row.relatedPersons.map(({ id, birthDate, endedAt, ...person }) => ({
      ...person,
      relatedPersonId: id,
      birthDate: fromDateColumn(birthDate),
      endedAt: endedAt?.toISOString() ?? null,
    })),
    careTeam: row.careTeam.map(({ practitionerRoleId, startedAt, practitionerRole }) => ({
      practitionerRoleId,
      name: practitionerRole.displayName,
      since: startedAt.toISOString(),
    })),
    holds: row.holds.map(({ id, untilOn, recordedAt, recordedBy, ...hold }) => ({
      ...hold,
      holdId: id,
      untilOn: fromNullableDateColumn(untilOn),
      at: recordedAt.toISOString(),
      byName: recordedBy.displayName,
    })),
    caution:
      caution === undefined
        ? null
        : {
            isCautious: caution.isCautious,
            reason: caution.reason,
            at: caution.recordedAt.toISOString(),
            byName: caution.recordedBy.displayName,
          },
    techniqueSeen: row.techniqueObservations.map(({ id, lineageId, recordedAt, recordedBy }) => ({
      observationId: id,
      lineageId,
      at: recordedAt.toISOString(),
      byName: recordedBy.displayName,
    })),
    trials: toTrialFacts(row.trialSets),
    pauses: row.pauses.map(toPauseFact),
    usualMorning:
      usual === undefined
        ? null
        : {
            pain: usual.pain,
            assessedOn: fromDateColumn(usual.assessedOn),
            byName: nameOf(usual.enteredBy),
          },
    flareReports: row.flareReports.map((report) => ({ ...toFlareReport(report), cause: report.cause })),
    episodes: row.episodes.map(({ id, startedOn, finishedOn, events, ...episode }) => ({
      ...episode,
      episodeId: id,
      startedOn: fromDateColumn(startedOn),
      finishedOn: fromNullableDateColumn(finishedOn),
      events: events.map(({ happenedOn, recordedBy, ...event }) => ({
        ...event,
        happenedOn: fromDateColumn(happenedOn),
        byName: recordedBy.displayName,
      })),
    })),
  };
}

/** Who recorded it is a member of staff, a carer by name, or null for the patient. */
const toPauseFact = ({ note, enteredBy, relatedPerson, ...row }: FactsRow['pauses'][number]) => ({
  ...toRecordedPause(row),
  note,
  byName: nameOf(enteredBy) ?? relatedPerson?.name ?? null,
});

/** The sets of each trial together, the newest trial first. */
function toTrialFacts(rows: FactsRow['trialSets']) {
  return [...new Set(rows.map(({ trialId }) => trialId))].flatMap((trialId) => {
    const own = rows.filter((row) => row.trialId === trialId).toSorted((a, b) => a.number - b.number);
    const [first] = own;
    if (first === undefined) return [];
    const { exerciseSlug, side, exercise, recordedBy, relatedPerson, withdrawnReason, withdrawnBy } = first;
    return [
      {
        trialId,
        exerciseSlug,
        side,
        name: exercise.names[0]?.name ?? exerciseSlug,
        /** Who led it in the clinic; at home the carer by name, or null for the patient. */
        byName: nameOf(recordedBy) ?? relatedPerson?.name ?? null,
        isAtHome: recordedBy === null,
        sets: own.map(toTrialSet),
        withdrawn: withdrawnReason === null ? null : { reason: withdrawnReason, byName: nameOf(withdrawnBy) },
      },
    ];
  });
}
