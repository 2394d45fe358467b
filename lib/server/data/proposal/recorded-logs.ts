import 'server-only';
import { countedTime } from '@/lib/domain/record/entry-time';
import type { RecordedLog, RecordedMark, RecordedSet } from '@/lib/domain/record/recorded';
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
type Row = Omit<RecordedLog, 'startedAt' | 'isDatedAhead' | 'sets' | 'pain' | 'lineageId'> & {
  patientId: string;
  performedAt: Date;
  receivedAt: Date;
  timeZone: string;
};
type Pain = Partial<Record<PainMoment, number>>;
type Told = Row & { lineageId: string; sets: StoredSet[]; pain: Pain };
/** One of the logs, or what belongs to one of them or to all of a prescription, by its id. */
type Part =
  | (Row & { part: 'log' })
  | { part: 'sets'; logId: string; detail: StoredSet[] }
  | { part: 'pain'; logId: string; detail: Pain }
  | { part: 'mark'; logId: string; detail: RecordedMark }
  | { part: 'lineage'; prescriptionId: string; detail: string };

/**
 * The logs of these patients since a local date, corrected ones too, with their sets and pain: one statement, which is what keeps
 * the review list quick. Each table is read once, by ranges, and put together here: a look-up for each log would be a walk down an
 * index for each.
 */
export async function recordedLogs(
  tx: Tx,
  patientIds: readonly string[],
  since: string,
): Promise<{ patientId: string; log: RecordedLog }[]> {
  const whose = [...patientIds];
  const parts = await tx.$queryRaw<Part[]>`
    with told as materialized (
      select l.* , s.local_date, s.performed_at, s.received_at as session_received_at, s.time_zone, s.source
      from exercise_session s
        join exercise_log l on l.clinic_id = s.clinic_id and l.patient_id = s.patient_id and l.session_id = s.id
      where s.clinic_id = app_clinic() and s.patient_id = any(${whose}::uuid[]) and s.local_date >= ${since}::date
        -- Moved to a day before those that are read: what took its place is not among them.
        and (s.source = 'phone' or not exists (select from exercise_log c
          join exercise_session d on d.clinic_id = c.clinic_id and d.patient_id = c.patient_id and d.id = c.session_id
          where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.corrects_id = l.id and d.local_date < ${since}::date)))
    select 'log' as part, id as "logId", prescription_id as "prescriptionId", null::json as detail, patient_id as "patientId",
      corrects_id as "correctsId", session_id as "sessionId", local_date::text as "localDate", performed_at as "performedAt",
      session_received_at as "receivedAt", time_zone as "timeZone", source::text as source, outcome::text as outcome,
      skip_reason::text as "skipReason", effort, technique::text as technique, symptoms_spread as "symptomsSpread",
      is_easier as "isEasier"
    from told
    union all
    select 'sets', t.log_id, null, json_agg(json_build_array(t.set_number, t.side, t.amount, t.load_value::text, t.load_unit)
      order by t.set_number, t.side), null, null, null, null, null, null, null, null, null, null, null, null, null, null
    from logged_set t
    where t.clinic_id = app_clinic() and t.log_id = any(array(select id from told)) and t.patient_id = any(${whose}::uuid[])
    group by t.log_id
    union all
    select 'pain', m.log_id, null, json_object_agg(m.moment, m.score), null, null, null, null, null, null, null, null, null, null, null,
      null, null, null
    from pain_score m
    where m.clinic_id = app_clinic() and m.log_id = any(array(select id from told)) and m.patient_id = any(${whose}::uuid[])
    group by m.log_id
    union all
    select 'mark', k.log_id, null, json_build_object('kind', k.kind, 'sameAs', k.same_as_id), null, null, null, null, null, null, null, null,
      null, null, null, null, null, null
    from log_mark k
    where k.clinic_id = app_clinic() and k.log_id = any(array(select id from told)) and k.patient_id = any(${whose}::uuid[])
    union all
    select 'lineage', null, p.id, to_json(p.lineage_id), null, null, null, null, null, null, null, null, null, null, null, null, null, null
    from prescription p
    where p.clinic_id = app_clinic() and p.patient_id = any(${whose}::uuid[])
      and p.id = any(array(select distinct prescription_id from told))`;
  const sets = new Map(parts.flatMap((each) => (each.part === 'sets' ? [[each.logId, each.detail]] : [])));
  const pain = new Map(parts.flatMap((each) => (each.part === 'pain' ? [[each.logId, each.detail]] : [])));
  const lineages = new Map(
    parts.flatMap((each) => (each.part === 'lineage' ? [[each.prescriptionId, each.detail]] : [])),
  );
  const marks = marksOf(parts);
  return parts.flatMap((each) => {
    if (each.part !== 'log') return [];
    const { part: _, patientId, ...row } = each;
    const lineageId = lineages.get(row.prescriptionId);
    if (lineageId === undefined) throw new Error(`log ${row.logId} names no prescription`);
    const { logId } = row;
    const log = { ...row, lineageId, sets: sets.get(logId) ?? [], pain: pain.get(logId) ?? {} };
    const mark = marks.get(logId);
    return [{ patientId, log: { ...toRecordedLog(log), ...(mark === undefined ? {} : { mark }) } }];
  });
}

/** What was said of each entry: by which it does not count any more goes before that it was done again. */
function marksOf(parts: readonly Part[]): ReadonlyMap<string, RecordedMark> {
  const marks = new Map<string, RecordedMark>();
  for (const part of parts)
    if (part.part === 'mark' && (part.detail.kind !== 'again' || !marks.has(part.logId)))
      marks.set(part.logId, part.detail);
  return marks;
}

const toRecordedLog = ({
  performedAt,
  receivedAt,
  timeZone,
  sets,
  pain,
  ...row
}: Omit<Told, 'patientId'>): RecordedLog => ({
  ...row,
  ...countedTime({
    localDate: row.localDate,
    datedAt: performedAt.toISOString(),
    receivedAt: receivedAt.toISOString(),
    timeZone,
    source: row.source,
  }),
  sets: sets.map(([setNumber, side, amount, value, unit]) => ({
    setNumber,
    side,
    amount,
    weight: value !== null && (unit === 'kg' || unit === 'lb') ? { value, unit } : null,
  })),
  pain: {
    rest: pain.rest ?? null,
    during: pain.during ?? null,
    after: pain.after ?? null,
    nextMorning: pain.next_morning ?? null,
  },
});
