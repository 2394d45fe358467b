import 'server-only';
import { type AuditEntry, auditRow } from '@/lib/server/audit';
import type { alertRow, logRow, painRows, setRows } from '@/lib/server/data/log/log-rows';
import { type Batch, type sessionRow, writeOf } from '@/lib/server/data/log/log-sessions';
import type { morningAlertRows } from '@/lib/server/data/log/sore-mornings';
import type { morningRow } from '@/lib/server/data/log/morning';
import type { usualMorningRow } from '@/lib/server/data/log/usual-morning-entries';
import type { Tx } from '@/lib/server/db';
import { uuidV7 } from '@/lib/server/uuid-v7';

/** The rows that a batch leaves, by table. */
export type DailyRows = {
  exercise_session: ReturnType<typeof sessionRow>[];
  exercise_log: ReturnType<typeof logRow>[];
  logged_set: ReturnType<typeof setRows>;
  pain_score: ReturnType<typeof painRows>;
  alert: (ReturnType<typeof alertRow> | ReturnType<typeof morningAlertRows>[number])[];
  morning_check: ReturnType<typeof morningRow>[];
  usual_morning: ReturnType<typeof usualMorningRow>[];
};

/**
 * Writes all rows of a batch and their audit in one statement: all of them or none. Whatever the tables refuse is thrown. The rows go in
 * as one value; row security, triggers and constraints hold as for any other insert, keys between the rows at its end.
 */
export async function writeAtOnce(tx: Tx, batch: Batch, rows: DailyRows): Promise<void> {
  const audit = entriesOf(batch, rows).map((entry) => ({ id: uuidV7(), ...auditRow(batch.actor, entry) }));
  if (audit.length === 0) return;
  await tx.$executeRaw`
    with given as (select ${inColumns({ ...rows, audit_event: audit })}::jsonb as rows),
    added_sessions as (insert into exercise_session
      select r.* from given, jsonb_populate_recordset(null::exercise_session, rows -> 'exercise_session') r),
    added_logs as (insert into exercise_log
      select r.* from given, jsonb_populate_recordset(null::exercise_log, rows -> 'exercise_log') r),
    added_sets as (insert into logged_set
      select r.* from given, jsonb_populate_recordset(null::logged_set, rows -> 'logged_set') r),
    added_pain as (insert into pain_score
      select r.* from given, jsonb_populate_recordset(null::pain_score, rows -> 'pain_score') r),
    added_alerts as (insert into alert
      select r.* from given, jsonb_populate_recordset(null::alert, rows -> 'alert') r
      -- One open alert for each rule and local day: a later entry joins it (O-9).
      on conflict do nothing returning id),
    added_mornings as (insert into morning_check
      select r.* from given, jsonb_populate_recordset(null::morning_check, rows -> 'morning_check') r),
    added_usual as (insert into usual_morning
      select r.* from given, jsonb_populate_recordset(null::usual_morning, rows -> 'usual_morning') r)
    insert into audit_event (id, clinic_id, action, outcome, agent_kind, agent_id, agent_roles, patient_id, entity_kind, entity_id,
      fields, reason, network_address, request_id)
    select r.id, r.clinic_id, r.action, r.outcome, r.agent_kind, r.agent_id, r.agent_roles, r.patient_id, r.entity_kind, r.entity_id,
      r.fields, r.reason, r.network_address, r.request_id
    from given, jsonb_populate_recordset(null::audit_event, rows -> 'audit_event') r
    where r.entity_kind <> 'Alert' or r.entity_id in (select id from added_alerts)`;
}

function entriesOf(batch: Batch, rows: DailyRows): AuditEntry[] {
  const entry = (action: AuditEntry['action'], kind: string) => (row: { id: string }) => ({
    action,
    patientId: batch.patientId,
    entity: { kind, id: row.id },
  });
  const written = writeOf(batch);
  return [
    ...rows.exercise_session.map(entry(written, 'ExerciseSession')),
    ...rows.exercise_log.map(entry(written, 'ExerciseLog')),
    ...rows.alert.map(entry('alert.raise', 'Alert')),
    ...rows.morning_check.map(entry(written, 'MorningCheck')),
    ...rows.usual_morning.map(entry(written, 'UsualMorning')),
  ];
}

/** The rows as the database names their columns. */
const inColumns = (rows: Record<string, readonly object[]>): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(rows).map(([table, each]) => [
        table,
        each.map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, value]) => [columnOf(name), value])),
        ),
      ]),
    ),
  );

const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
