import 'server-only';
import { type DayMatrix, dayMatrixOf } from '@/lib/domain/review/day-matrix';
import { earlierDays, matrixDays, mostStepsBack } from '@/lib/domain/review/matrix-days';
import { addDays } from '@/lib/domain/time/calendar-date';
import { invalid } from '@/lib/errors';
import { audit } from '@/lib/server/audit';
import { requireRecord } from '@/lib/server/data/patient/require-record';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { toDateColumn } from '@/lib/server/dates';
import { act, type Tx } from '@/lib/server/db';
import type { PractitionerActor } from '@/lib/server/session/actor-types';

/**
 * Two weeks of an own patient that end with `until`, exercise by day. Reading them is audited. Refuses `invalid` for days to come, and for
 * days further back than records are read.
 */
export function viewDayMatrix(
  actor: PractitionerActor,
  patientId: string,
  until: string,
  now: Date,
): Promise<DayMatrix> {
  return act(actor, 'review.read', async (tx) => {
    await requireRecord(tx, actor, patientId);
    const records = await readPatientRecords(tx, { clinicId: actor.clinicId, patientId }, now);
    const { today } = records;
    if (until > today || until < addDays(today, -earlierDays * mostStepsBack))
      throw invalid([
        { path: 'until', code: 'date_out_of_range', message: 'No records are read for these days.' },
      ]);
    await audit(tx, actor, {
      action: 'review.read',
      patientId,
      entity: { kind: 'Patient', id: patientId },
    });
    return dayMatrixOf(records, await readComments(tx, patientId, until), until);
  });
}

/** What was written beside the entries of these days, by the id of the entry. */
async function readComments(tx: Tx, patientId: string, until: string): Promise<Map<string, string>> {
  const logs = await tx.exerciseLog.findMany({
    where: {
      patientId,
      comment: { not: null },
      session: { localDate: { gte: toDateColumn(addDays(until, 1 - matrixDays)), lte: toDateColumn(until) } },
    },
    select: { id: true, comment: true },
  });
  return new Map(logs.flatMap(({ id, comment }) => (comment === null ? [] : [[id, comment]])));
}
