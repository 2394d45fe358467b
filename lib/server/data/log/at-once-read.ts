import 'server-only';
import { addDays } from '@/lib/domain/time/calendar-date';
import { openBounds } from '@/lib/server/data/bounds/open-bounds';
import { isAnySevere, type KnownForLogs, type NamedLog } from '@/lib/server/data/log/log-judge';
import type { KnownSession } from '@/lib/server/data/log/log-sessions';
import type { KnownMorning } from '@/lib/server/data/log/morning';
import { severeDays } from '@/lib/server/data/log/severe-days';
import { measuredBy, type SaidUsual } from '@/lib/server/data/log/sore-mornings';
import type { KnownUsualMorning } from '@/lib/server/data/log/usual-morning-entries';
import type { DailyItems } from '@/lib/server/data/log/daily-items';
import { ownRulesOf } from '@/lib/server/data/program/prescription-rows';
import type { Tx } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/client';

type Version = KnownForLogs['sessions'][number]['version'];

/** Everything on record of one patient that their daily items are judged by. */
export type OnRecord = {
  /** The database's clock, the same for all rows of the transaction. */
  now: Date;
  versions: readonly (Version & { id: string })[];
  sessions: readonly (KnownSession & { version: Version })[];
  prescriptions: KnownForLogs['prescriptions'];
  logs: ReadonlyMap<string, NamedLog>;
  severeDays: readonly string[];
  sessionDays: readonly string[];
  begun: readonly string[];
  mornings: readonly KnownMorning[];
  usualMornings: readonly KnownUsualMorning[];
  /** What was said of usual mornings before; null: nothing, or no morning is measured by it. */
  usual: SaidUsual | null;
  /** Whether a dose of this patient may move by itself once this is stored. */
  hasOpenBounds: boolean;
};

type InJson<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] };
type Row = {
  now: Date;
  versions: OnRecord['versions'];
  sessions: InJson<OnRecord['sessions'][number]>[];
  prescriptions: (Omit<KnownForLogs['prescriptions'][number], 'ownRules'> & { ownRules: Prisma.JsonValue })[];
  logs: (NamedLog & { clientLogId: string })[];
  severeDays: string[];
  sessionDays: string[];
  begun: string[];
  mornings: InJson<KnownMorning>[];
  usualMornings: InJson<KnownUsualMorning>[];
  usual: InJson<SaidUsual> | null;
  hasOpenBounds: boolean;
};

/** Reads in one statement what these items name, among the patient's own rows; each part names clinic and patient. */
export async function readOnRecord(
  tx: Tx,
  { clinicId, patientId }: { clinicId: string; patientId: string },
  items: DailyItems,
  now: Date,
): Promise<OnRecord | null> {
  const sessionIds = [...items.sessions.map(({ id }) => id), ...items.logs.map(({ sessionId }) => sessionId)];
  const days = items.mornings.map(({ localDate }) => localDate);
  const measured = measuredBy(items.mornings);
  const [row] = await tx.$queryRaw<Row[]>`
    select transaction_timestamp() as now,
      coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'painModel', v.pain_model, 'painAmberTo', v.pain_amber_to))
        from program_version v
        where v.clinic_id = ${clinicId}::uuid and v.patient_id = ${patientId}::uuid and v.status <> 'draft'
          and v.id = any(${items.sessions.map(({ programVersionId }) => programVersionId)}::uuid[])), '[]') as versions,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'programVersionId', s.program_version_id, 'localDate', s.local_date,
          'timeZone', s.time_zone, 'performedAt', s.performed_at,
          'version', jsonb_build_object('painModel', v.pain_model, 'painAmberTo', v.pain_amber_to)))
        from exercise_session s
        join program_version v on v.clinic_id = s.clinic_id and v.patient_id = s.patient_id and v.id = s.program_version_id
        where s.clinic_id = ${clinicId}::uuid and s.patient_id = ${patientId}::uuid
          and s.id = any(${sessionIds}::uuid[])), '[]') as sessions,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'programVersionId', p.program_version_id, 'side', p.side,
          'ownRules', p.own_rules, 'easierSlug', p.easier_slug))
        from prescription p
        where p.clinic_id = ${clinicId}::uuid and p.patient_id = ${patientId}::uuid
          and p.id = any(${items.logs.map(({ prescriptionId }) => prescriptionId)}::uuid[])), '[]') as prescriptions,
      coalesce((select jsonb_agg(jsonb_build_object('clientLogId', l.client_log_id, 'logId', l.id, 'sessionId', l.session_id,
          'prescriptionId', l.prescription_id, 'symptomsSpread', l.symptoms_spread, 'outcome', l.outcome,
          'skipReason', l.skip_reason, 'contentHash', l.content_hash,
          'pain', coalesce((select jsonb_object_agg(p.moment, p.score) from pain_score p
            where p.clinic_id = l.clinic_id and p.patient_id = l.patient_id and p.log_id = l.id), '{}'),
          'isCorrected', exists (select from exercise_log c
            where c.clinic_id = l.clinic_id and c.patient_id = l.patient_id and c.corrects_id = l.id)
          or exists (select from log_mark k
            where k.clinic_id = l.clinic_id and k.patient_id = l.patient_id and k.log_id = l.id and k.kind <> 'again')))
        from exercise_log l
        where l.clinic_id = ${clinicId}::uuid and l.patient_id = ${patientId}::uuid
          and l.client_log_id = any(${named(items.logs)}::uuid[])), '[]') as logs,
      case when ${isAnySevere(items.logs)}::boolean
        then array(select day from (${severeDays({ clinicId, patientId })}) told) else '{}' end as "severeDays",
      array(select distinct s.local_date::text from exercise_session s
        where s.clinic_id = ${clinicId}::uuid and s.patient_id = ${patientId}::uuid
          and s.local_date = any(${days.map((day) => addDays(day, -1))}::date[])) as "sessionDays",
      array(select v.effective_from::text from program_version v
        where v.clinic_id = ${clinicId}::uuid and v.patient_id = ${patientId}::uuid and v.number = 1
          and v.effective_from is not null) as begun,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'localDate', m.local_date, 'timeZone', m.time_zone, 'pain', m.pain,
          'region', m.region, 'correctsId', m.corrects_id, 'recordedAt', m.recorded_at))
        from morning_check m
        where m.clinic_id = ${clinicId}::uuid and m.patient_id = ${patientId}::uuid
          and (m.local_date = any(${[...days, ...measured]}::date[]) or m.id = any(${named(items.mornings)}::uuid[]))), '[]') as mornings,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'pain', u.pain, 'localDate', u.assessed_on, 'recordedAt', u.recorded_at))
        from usual_morning u
        where u.clinic_id = ${clinicId}::uuid and u.patient_id = ${patientId}::uuid
          and u.id = any(${items.usualMornings.map(({ id }) => id)}::uuid[])), '[]') as "usualMornings",
      case when ${measured.length > 0}::boolean then (
        select jsonb_build_object('id', u.id, 'pain', u.pain, 'assessedOn', u.assessed_on, 'receivedAt', u.received_at)
        from usual_morning u where u.clinic_id = ${clinicId}::uuid and u.patient_id = ${patientId}::uuid
        order by u.assessed_on desc, u.received_at desc, u.id desc limit 1) end as usual,
      exists (${openBounds({ clinicId, patientId }, now)}) as "hasOpenBounds"`;
  return row === undefined ? null : fromRow(row);
}

const named = (items: readonly { id: string; correctsId: string | null }[]): string[] => [
  ...new Set(items.flatMap(({ id, correctsId }) => (correctsId === null ? [id] : [id, correctsId]))),
];

const fromRow = (row: Row): OnRecord => ({
  ...row,
  sessions: row.sessions.map((each) => ({ ...each, performedAt: new Date(each.performedAt) })),
  prescriptions: row.prescriptions.map((each) => ({
    ...each,
    ownRules: ownRulesOf(each),
  })),
  logs: new Map(row.logs.map(({ clientLogId, ...each }) => [clientLogId, each])),
  mornings: row.mornings.map((each) => ({ ...each, recordedAt: new Date(each.recordedAt) })),
  usualMornings: row.usualMornings.map((each) => ({ ...each, recordedAt: new Date(each.recordedAt) })),
  usual: row.usual === null ? null : { ...row.usual, receivedAt: new Date(row.usual.receivedAt) },
});
