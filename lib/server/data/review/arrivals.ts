import 'server-only';
import { type Arrival, commentDays } from '@/lib/domain/review/told-facts';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { Tx } from '@/lib/server/db';

type Row = { logId: string; receivedAt: Date; comment: string | null };

/** When the entries of the last weeks arrived, and what was written beside them, by the id of the entry: one statement. */
export async function readArrivals(
  tx: Tx,
  patientIds: readonly string[],
  now: Date,
): Promise<Map<string, Arrival>> {
  const since = addDays(now.toISOString().slice(0, 10), -commentDays - 1);
  const rows = await tx.$queryRaw<Row[]>`
    select l.id as "logId", l.received_at as "receivedAt", l.comment
    from exercise_session s
      join exercise_log l on l.clinic_id = s.clinic_id and l.session_id = s.id
    where s.patient_id = any(${[...patientIds]}::uuid[]) and s.local_date >= ${since}::date`;
  return new Map(
    rows.map(({ logId, receivedAt, comment }) => [logId, { receivedAt: receivedAt.toISOString(), comment }]),
  );
}

/** Adds the mornings of a patient to the arrivals of all. */
export function addMornings(
  arrivals: Map<string, Arrival>,
  mornings: readonly { id: string; receivedAt: Date }[],
): void {
  for (const { id, receivedAt } of mornings)
    arrivals.set(id, { receivedAt: receivedAt.toISOString(), comment: null });
}
