import 'server-only';
import { AppError, invalid, notFound } from '@/lib/errors';
import type { VisitInput } from '@/lib/schemas/visit';
import { holdPatient, zoneOfRecord } from '@/lib/server/data/patient/require-record';
import { writeRecord } from '@/lib/server/data/record/write-record';
import { fromDateColumn, fromNullableDateColumn, toDateColumn } from '@/lib/server/dates';
import type { Tx } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/client';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { todayIn } from '@/lib/server/today-in';

/** One visit in its present form. */
export type VisitView = {
  visitId: string;
  visitedOn: string;
  note: string;
  agreed: string | null;
  nextOn: string | null;
  by: string;
  /** UTC instant. */
  recordedAt: string;
  /** How it was written before, the latest first. */
  before: { note: string; agreed: string | null; nextOn: string | null; by: string; recordedAt: string }[];
};

/**
 * Notes a visit, or corrects the note of one; what was written stays on record. Refuses a day after the patient's today, and
 * `conflict` where another correction of the same note came first.
 */
export function recordVisit(
  actor: PractitionerActor,
  patientId: string,
  { visitedOn, note, agreed, nextOn, correctsId }: Omit<VisitInput, 'patientId'>,
  now: Date,
): Promise<{ visitId: string }> {
  return writeRecord(actor, patientId, ['visitedOn', 'note', 'agreed', 'nextOn'], async (tx) => {
    const own = { clinicId: actor.clinicId, patientId };
    await holdPatient(tx, own);
    if (visitedOn > todayIn(await zoneOfRecord(tx, actor, patientId), now))
      throw invalid([
        { path: 'visitedOn', code: 'day_ahead', message: 'A visit is noted when it has taken place.' },
      ]);
    if (correctsId !== null) await requireLatest(tx, own, correctsId);
    const { id } = await tx.visit.create({
      data: {
        ...{ ...own, note, agreed, correctsId, recordedAt: now, recordedById: actor.practitionerRoleId },
        visitedOn: toDateColumn(visitedOn),
        nextOn: nextOn === null ? null : toDateColumn(nextOn),
      },
      select: { id: true },
    });
    return { entity: { kind: 'Visit', id }, visitId: id };
  });
}

async function requireLatest(
  tx: Tx,
  own: { clinicId: string; patientId: string },
  visitId: string,
): Promise<void> {
  const found = await tx.visit.findFirst({
    where: { ...own, id: visitId },
    select: { correctedBy: { select: { id: true } } },
  });
  if (found === null) throw notFound();
  if (found.correctedBy !== null)
    throw new AppError('conflict', {
      userMessage: 'Somebody has corrected this note since. Look at it again; nothing was saved.',
    });
}

/** All visits of a patient in their present form, the latest first. */
export async function readVisits(tx: Tx, own: { clinicId: string; patientId: string }): Promise<VisitView[]> {
  const rows = await tx.visit.findMany({
    where: own,
    orderBy: [{ visitedOn: 'desc' }, { recordedAt: 'desc' }],
    select: {
      ...{ id: true, visitedOn: true, note: true, agreed: true, nextOn: true, correctsId: true },
      recordedAt: true,
      recordedBy: { select: { displayName: true } },
    },
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  const replaced = new Set(rows.map(({ correctsId }) => correctsId));
  return rows
    .filter(({ id }) => !replaced.has(id))
    .map((row) => {
      const before: VisitView['before'] = [];
      for (let id = row.correctsId; id !== null; ) {
        const older = known.get(id);
        if (older === undefined) break;
        before.push(written(older));
        id = older.correctsId;
      }
      return { visitId: row.id, visitedOn: fromDateColumn(row.visitedOn), ...written(row), before };
    });
}

type Written = {
  note: string;
  agreed: string | null;
  nextOn: Date | null;
  recordedAt: Date;
  recordedBy: { displayName: string };
};

const written = ({ note, agreed, nextOn, recordedAt, recordedBy }: Written) => ({
  note,
  agreed,
  nextOn: fromNullableDateColumn(nextOn),
  by: recordedBy.displayName,
  recordedAt: recordedAt.toISOString(),
});

/** What the review reads of visits: in their present form, the latest first. */
export const visitSelect = {
  where: { correctedBy: null },
  orderBy: { visitedOn: 'desc' },
  take: 1,
  select: { visitedOn: true, nextOn: true },
} as const satisfies Prisma.Patient$visitsArgs;
