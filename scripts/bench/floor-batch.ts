import { randomUUID } from 'node:crypto';
import type pg from 'pg';

type Whose = { clinicId: string; patientId: string; versionId: string; prescriptionIds: readonly string[] };

/**
 * The least that storing a batch could cost: the bare driver looks the session's version up and writes the same rows as the product does,
 * audit included, under the same role and row security, in five ways there and back; it checks nothing.
 */
export async function writeBatch(
  client: pg.ClientBase,
  { clinicId, patientId, versionId, prescriptionIds: [prescriptionId] }: Whose,
  entries: number,
): Promise<void> {
  const named = (name: string, text: string, values: unknown[]) => client.query({ name, text, values });
  const sessionId = randomUUID();
  const logs = Array.from({ length: entries }, () => randomUUID());
  await client.query('begin');
  await named(
    'context',
    `select set_config('app.clinic_id', $1, true), set_config('app.patient_id', $2, true)`,
    [...[clinicId, patientId]],
  );
  await named(
    'version',
    'select pain_model from program_version where clinic_id = $1 and patient_id = $2 and id = $3',
    [...[clinicId, patientId, versionId]],
  );
  await named(
    'write',
    `with s as (
      insert into exercise_session (id, clinic_id, patient_id, program_version_id, local_date, time_zone, performed_at, source)
      values ($1, $2, $3, $4, '2026-03-09', 'Europe/London', '2026-03-09T08:30Z', 'phone')),
    l as (
      insert into exercise_log (id, clinic_id, patient_id, session_id, prescription_id, client_log_id, content_hash, outcome, effort, recorded_at)
      select id, $2, $3, $1, $5, gen_random_uuid(), repeat('a', 64), 'done', 6, '2026-03-09T08:40Z' from unnest($6::uuid[]) id),
    d as (
      insert into logged_set (clinic_id, patient_id, log_id, set_number, side, amount, load_value, load_unit)
      select $2, $3, id, n, 'not_sided', 10, 12.5, 'kg' from unnest($6::uuid[]) id, generate_series(1, 3) n),
    p as (
      insert into pain_score (clinic_id, patient_id, log_id, moment, score)
      select $2, $3, id, m::pain_moment, 2 from unnest($6::uuid[]) id, unnest('{during,after}'::text[]) m)
    insert into audit_event (id, clinic_id, action, outcome, agent_kind, agent_id, agent_roles, patient_id, entity_kind, entity_id, fields, request_id)
    select gen_random_uuid(), $2, 'log.write', 'success', 'patient', $3, '{}', $3, 'ExerciseLog', id, '{}', 'floor' from unnest($6::uuid[] || $1::uuid) id`,
    [sessionId, clinicId, patientId, versionId, prescriptionId, logs],
  );
  await client.query('commit');
}
