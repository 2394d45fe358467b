import 'server-only';
import type { PauseReason } from '@/lib/domain/record/pause';
import type { TrainingStatus } from '@/lib/domain/person/training';
import { fromDateColumn, fromNullableDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { Prisma } from '@/lib/server/generated/client';

const byName = { select: { displayName: true } } as const;
const nameOf = (role: { displayName: string } | null): string | null => role?.displayName ?? null;

const orderSelect = {
  id: true,
  kind: true,
  value: true,
  capPct: true,
  fromOn: true,
  givenBy: true,
  role: true,
  basis: true,
  note: true,
  recordedAt: true,
  recordedBy: byName,
  withdrawnAt: true,
  withdrawnBy: byName,
  withdrawnReason: true,
} as const satisfies Prisma.ConditionOrderSelect;

const factsSelect = {
  equipmentRevision: true,
  trainingStatus: true,
  conditions: {
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      code: true,
      description: true,
      side: true,
      limb: true,
      onsetOn: true,
      onsetPrecision: true,
      status: true,
      correctsId: true,
      resolvedOn: true,
      statusReason: true,
      statusChangedAt: true,
      statusChangedBy: byName,
      orders: { orderBy: [{ fromOn: 'asc' }, { recordedAt: 'asc' }], select: orderSelect },
    },
  },
  equipment: {
    orderBy: { equipment: 'asc' },
    select: { equipment: true, inventory: true, pieces: true, bandColours: true },
  },
  trainingRecords: {
    orderBy: { recordedAt: 'desc' },
    select: { trainingStatus: true, recordedAt: true, recordedBy: byName },
  },
  relatedPersons: {
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, relationship: true, birthDate: true, endedAt: true },
  },
  careTeam: {
    where: { endedAt: null },
    orderBy: { startedAt: 'asc' },
    select: { practitionerRoleId: true, startedAt: true, practitionerRole: byName },
  },
  pauses: {
    orderBy: { fromOn: 'desc' },
    select: {
      id: true,
      programId: true,
      reason: true,
      note: true,
      fromOn: true,
      untilOn: true,
      endedOn: true,
      enteredBy: byName,
      relatedPerson: { select: { name: true } },
    },
  },
  usualMornings: {
    orderBy: [{ assessedOn: 'desc' }, { receivedAt: 'desc' }],
    take: 1,
    select: { pain: true, assessedOn: true, enteredBy: byName },
  },
  episodes: {
    orderBy: { startedOn: 'desc' },
    select: {
      id: true,
      status: true,
      reason: true,
      startedOn: true,
      finishedOn: true,
      events: {
        orderBy: { recordedAt: 'desc' },
        select: { deed: true, happenedOn: true, reason: true, recordedBy: byName },
      },
    },
  },
} as const satisfies Prisma.PatientSelect;

type FactsRow = Prisma.PatientGetPayload<{ select: typeof factsSelect }>;

/** What is on record about a patient beside programs and logs, with what has ended, as the patient page shows it. */
export type RecordFacts = Awaited<ReturnType<typeof readFacts>>;

/** Reads the facts of a patient whom the transaction has checked. */
export async function readFacts(tx: Tx, { clinicId, patientId }: { clinicId: string; patientId: string }) {
  const row = await tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: patientId } },
    select: factsSelect,
  });
  const holds = await tx.clinicianHold.findMany({
    where: { patientId, endedAt: null },
    orderBy: { recordedAt: 'desc' },
    select: { id: true, lineageId: true, reason: true, untilOn: true, recordedAt: true, recordedBy: byName },
  });
  const [usual] = row.usualMornings;
  return {
    conditions: row.conditions.map(toCondition),
    equipment: { revision: row.equipmentRevision, items: row.equipment },
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
    holds: holds.map(({ id, untilOn, recordedAt, recordedBy, ...hold }) => ({
      ...hold,
      holdId: id,
      untilOn: fromNullableDateColumn(untilOn),
      at: recordedAt.toISOString(),
      byName: recordedBy.displayName,
    })),
    pauses: row.pauses.map(toPause),
    usualMorning:
      usual === undefined
        ? null
        : {
            pain: usual.pain,
            assessedOn: fromDateColumn(usual.assessedOn),
            byName: nameOf(usual.enteredBy),
          },
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

function toCondition({
  id,
  onsetOn,
  resolvedOn,
  statusChangedAt,
  statusChangedBy,
  orders,
  ...condition
}: FactsRow['conditions'][number]) {
  return {
    ...condition,
    conditionId: id,
    onsetOn: fromNullableDateColumn(onsetOn),
    resolvedOn: fromNullableDateColumn(resolvedOn),
    changedAt: statusChangedAt?.toISOString() ?? null,
    changedByName: nameOf(statusChangedBy),
    orders: orders.map(
      ({ id: orderId, capPct, fromOn, recordedAt, recordedBy, withdrawnAt, withdrawnBy, ...order }) => ({
        ...order,
        orderId,
        capPct: capPct === null ? null : capPct.toNumber(),
        fromOn: fromDateColumn(fromOn),
        at: recordedAt.toISOString(),
        byName: recordedBy.displayName,
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
        withdrawnByName: nameOf(withdrawnBy),
      }),
    ),
  };
}

type PauseFact = {
  pauseId: string;
  programId: string | null;
  reason: PauseReason;
  note: string | null;
  firstDay: string;
  /** The last paused day; null while nobody has said when it ends. A pause that was ended before it began has none of its days left. */
  lastDay: string | null;
  /** Who recorded it: a member of staff, a carer by name, or null for the patient. */
  byName: string | null;
};

const toPause = (row: FactsRow['pauses'][number]): PauseFact => ({
  pauseId: row.id,
  programId: row.programId,
  reason: row.reason,
  note: row.note,
  firstDay: fromDateColumn(row.fromOn),
  lastDay:
    row.endedOn === null ? fromNullableDateColumn(row.untilOn) : addDays(fromDateColumn(row.endedOn), -1),
  byName: nameOf(row.enteredBy) ?? row.relatedPerson?.name ?? null,
});
