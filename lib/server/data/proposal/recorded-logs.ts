import 'server-only';
import { countedTime } from '@/lib/domain/record/entry-time';
import type { RecordedLog, RecordedSet } from '@/lib/domain/record/recorded';
import type { LoggedLoadUnit, PainMoment } from '@/lib/domain/record/told';
import type { Tx } from '@/lib/server/db';

/** Set number, side, amount, weight and its unit: a list is half the work of an object for the database. */
type StoredSet = [
  setNumber: number,
  side: RecordedSet['side'],
  amount: number,
  value: string | null,
  unit: LoggedLoadUnit | null,
];
type Row = Omit<RecordedLog, 'startedAt' | 'isDatedAhead' | 'sets' | 'pain'> & {
  patientId: string;
  performedAt: Date;
  receivedAt: Date;
  timeZone: string;
  sets: StoredSet[] | null;
  pain: Partial<Record<PainMoment, number>> | null;
};

/**
 * The logs of these patients since a local date, corrected ones too, with their sets and pain: one statement, which is what keeps
 * the review list quick.
 */
export async function recordedLogs(
  tx: Tx,
  patientIds: readonly string[],
  since: string,
): Promise<{ patientId: string; log: RecordedLog }[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select l.patient_id as "patientId", l.id as "logId", l.corrects_id as "correctsId", l.session_id as "sessionId",
      l.prescription_id as "prescriptionId",
      p.lineage_id as "lineageId", s.local_date::text as "localDate", s.performed_at as "performedAt",
      s.received_at as "receivedAt", s.time_zone as "timeZone", s.source::text as source,
      l.outcome::text as outcome, l.skip_reason::text as "skipReason", l.effort, l.technique::text as technique,
      l.symptoms_spread as "symptomsSpread",
      (select json_agg(json_build_array(t.set_number, t.side, t.amount, t.load_value::text, t.load_unit) order by t.set_number, t.side)
        from logged_set t where t.clinic_id = l.clinic_id and t.log_id = l.id) as sets,
      (select json_object_agg(m.moment, m.score)
        from pain_score m where m.clinic_id = l.clinic_id and m.log_id = l.id) as pain
    from exercise_session s
      join exercise_log l on l.clinic_id = s.clinic_id and l.session_id = s.id
      join prescription p on p.clinic_id = l.clinic_id and p.id = l.prescription_id
    where s.patient_id = any(${[...patientIds]}::uuid[]) and s.local_date >= ${since}::date
      -- Moved to a day before those that are read: what took its place is not among them.
      and (s.source = 'phone' or not exists (select from exercise_log c
        join exercise_session d on d.clinic_id = c.clinic_id and d.patient_id = c.patient_id and d.id = c.session_id
        where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.corrects_id = l.id and d.local_date < ${since}::date))`;
  return rows.map(({ patientId, ...row }) => ({ patientId, log: toRecordedLog(row) }));
}

const toRecordedLog = ({
  performedAt,
  receivedAt,
  timeZone,
  sets,
  pain,
  ...row
}: Omit<Row, 'patientId'>): RecordedLog => ({
  ...row,
  ...countedTime({
    localDate: row.localDate,
    datedAt: performedAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    timeZone,
    source: row.source,
  }),
  sets: (sets ?? []).map(([setNumber, side, amount, value, unit]) => ({
    setNumber,
    side,
    amount,
    weight: value !== null && (unit === 'kg' || unit === 'lb') ? { value, unit } : null,
  })),
  pain: {
    rest: pain?.rest ?? null,
    during: pain?.during ?? null,
    after: pain?.after ?? null,
    nextMorning: pain?.next_morning ?? null,
  },
});
