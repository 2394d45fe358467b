import type pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { listNames, withRole } from '../../e2e/fixtures/catalogue-queries.ts';
import { prepareScene } from '../../e2e/fixtures/data-suite.ts';
import { photoIn } from '../../e2e/fixtures/photo-scene.ts';
import { draftOf, templateOf } from '../../e2e/fixtures/scene-inputs.ts';
import { signedIn } from '../../e2e/fixtures/bounds-scene.ts';
import { freshPatientIn, holdIn, orderIn, pauseIn, techniqueIn } from '../../e2e/fixtures/record-scene.ts';
import { allowedIn, trialIn } from '../../e2e/fixtures/trial-scene.ts';
import { saveDraft } from '@/lib/server/data/program/program';
import { withdrawBounds } from '@/lib/server/data/bounds/bounds';
import { recordIrritability } from '@/lib/server/data/patient/assessment';
import { changeEpisode } from '@/lib/server/data/record/episode';
import { recordCaution } from '@/lib/server/data/record/caution';
import { recordTraining, recordUsualMorning } from '@/lib/server/data/record/training';
import { saveTemplate } from '@/lib/server/data/template/template';

const suite = prepareScene();

beforeAll(async () => {
  const { clinicId, patient, physio } = suite.scene.harbour;
  await suite.admin.query(
    `insert into sign_in_attempt (id, outcome, request_id) values (gen_random_uuid(), 'denied', 'x')`,
  );
  await suite.admin.query(
    `insert into morning_check (id, clinic_id, patient_id, local_date, time_zone, pain, recorded_at)
     values (gen_random_uuid(), $1, $2, '2026-03-09', 'Europe/London', 2, now())`,
    [clinicId, patient.actor.patientId],
  );
  await suite.admin.query(
    `insert into proposal_decision (id, clinic_id, patient_id, program_id, lineage_id, "row", action, basis, outcome, decided_by_id)
     values (gen_random_uuid(), $1, $2, $3, gen_random_uuid(), 'D08', 'x', repeat('a', 64), 'declined', $4)`,
    [clinicId, patient.actor.patientId, patient.programId, physio.actor.practitionerRoleId],
  );
  await suite.admin.query(
    `with by as (select $1::uuid as clinic, $2::uuid as lead), signed as (
       insert into rule_signature (id, clinic_id, rule_id, content_hash, signed_by_id)
       select gen_random_uuid(), clinic, 'LG-2', repeat('a', 64), lead from by)
     insert into rule_choice (id, clinic_id, choice_id, value, chosen_by_id)
     select gen_random_uuid(), clinic, 'driftPoints', 3, lead from by`,
    [clinicId, physio.actor.practitionerRoleId],
  );
  await suite.admin.query(
    `insert into safety_override (id, clinic_id, patient_id, program_id, lineage_id, exercise_slug, condition_id, rule, kind, decided_by_id)
     select gen_random_uuid(), $1, $2, $3, gen_random_uuid(), 'goblet_squat', id, '*', 'caution_noted', $4
     from condition where patient_id = $2`,
    [clinicId, patient.actor.patientId, patient.programId, physio.actor.practitionerRoleId],
  );
  await recordIrritability(
    physio.actor,
    patient.actor.patientId,
    { painWorst: 0, nightOrRestPain: 'none', settleMinutes: 0 },
    '2026-03-09',
  );
  await suite.admin.query(
    `insert into exercise_signature (id, clinic_id, slug, version, act, signed_by_id)
     values (gen_random_uuid(), $1, 'goblet_squat', 1, 'signed', $2)`,
    [clinicId, physio.actor.practitionerRoleId],
  );
  await saveTemplate(physio.actor, templateOf(suite.scene));
  await photoIn(physio.actor);
  await recordFacts();
});

/** A row of each kind of what is recorded after registration. */
async function recordFacts(): Promise<void> {
  const { clinicId, patient, physio } = suite.scene.harbour;
  const { patientId } = patient.actor;
  const fresh = await freshPatientIn(suite.scene.harbour);
  const now = new Date();
  await orderIn(suite.scene);
  await holdIn(suite.scene);
  await techniqueIn(suite.scene);
  await trialIn(suite.scene);
  await allowedIn(suite.scene);
  await pauseIn(suite.scene);
  await recordUsualMorning(physio.actor, patientId, 0, now);
  const { patientId: signedFor, boundsId } = await signedIn(suite.scene);
  await withdrawBounds(physio.actor, signedFor, boundsId, now);
  await recordCaution(physio.actor, patientId, { isCautious: true, reason: 'fell twice' }, now);
  await recordTraining(physio.actor, patientId, 'trained', now);
  await changeEpisode(physio.actor, fresh, { deed: 'discharge', reason: 'all goals reached' }, now);
  const { practitionerRoleId } = physio.actor;
  const colleagueId = suite.scene.harbour.colleague.actor.practitionerRoleId;
  await suite.admin.query(
    `insert into review_acknowledgement (id, clinic_id, patient_id, keys, worst, deeds, note, until_on, acknowledged_by_id, acknowledged_at)
     values (gen_random_uuid(), $1, $2, '{silent:2026-03-01}', 'Nothing reported', '{called}', 'left word', now()::date + 7, $3, now())`,
    [clinicId, patientId, practitionerRoleId],
  );
  await suite.admin.query(
    `insert into pain_mute (id, clinic_id, patient_id, note, until_on, muted_by_id, muted_at)
     values (gen_random_uuid(), $1, $2, 'known flare', now()::date + 28, $3, now())`,
    [clinicId, patientId, practitionerRoleId],
  );
  await suite.admin.query(
    `insert into visit (id, clinic_id, patient_id, visited_on, note, recorded_by_id, recorded_at)
     values (gen_random_uuid(), $1, $2, now()::date, 'walks well', $3, now())`,
    [clinicId, patientId, practitionerRoleId],
  );
  await suite.admin.query(
    `insert into flare_report (id, clinic_id, patient_id, local_date, is_over, pain, recorded_at)
     values (gen_random_uuid(), $1, $2, '2026-03-09', false, 6, now())`,
    [clinicId, patientId],
  );
  await suite.admin.query(
    `with said as (
       insert into barrier_list (id, clinic_id, number, barriers, set_by_id, set_at)
       values (gen_random_uuid(), $1, 1, '[]', $3, now()) returning number)
     insert into barrier_answer (id, clinic_id, patient_id, local_date, list_number, recorded_at)
     select gen_random_uuid(), $1, $2, '2026-03-09', number, now() from said`,
    [clinicId, patientId, practitionerRoleId],
  );
  await suite.admin.query(
    `insert into adherence_target (id, clinic_id, patient_id, pct, set_by_id, set_at)
     values (gen_random_uuid(), $1, $2, 40, $3, now())`,
    [clinicId, patientId, practitionerRoleId],
  );
  await suite.admin.query(
    `with said as (
       insert into consent_text (id, clinic_id, number, english, set_by_id, set_at)
       values (gen_random_uuid(), $1, 1, 'We keep what you note.', $3, now()) returning id)
     insert into consent (id, clinic_id, patient_id, consent_text_id, given_at)
     select gen_random_uuid(), $1, $2, id, now() from said`,
    [clinicId, patientId, practitionerRoleId],
  );
  await suite.admin.query(
    `insert into cover (id, clinic_id, absent_id, cover_id, from_on, until_on, arranged_by_id, arranged_at)
     values (gen_random_uuid(), $1, $2, $3, '2026-03-01', '2026-03-08', $2, now())`,
    [clinicId, practitionerRoleId, colleagueId],
  );
  await suite.admin.query(
    `insert into log_mark (id, clinic_id, patient_id, log_id, kind, recorded_at)
     select gen_random_uuid(), clinic_id, patient_id, id, 'again', now() from exercise_log where clinic_id = $1 limit 1`,
    [clinicId],
  );
  await suite.admin.query(
    `with asked as (
       insert into red_flag_screening (id, clinic_id, patient_id, occasion, channel, language, local_date, recorded_at)
       values (gen_random_uuid(), $1, $2, 'intake', 'device', 'en', '2026-03-09', now()) returning id
     ), answered as (
       insert into red_flag_answer (clinic_id, patient_id, screening_id, question_id, answer)
       select $1, $2, id, 'rf_saddle', 'yes' from asked
     )
     insert into red_flag (id, clinic_id, patient_id, code, is_stop_symptom, urgency, screening_id)
     select gen_random_uuid(), $1, $2, 'rf_saddle', false, 'emergency_now', id from asked`,
    [clinicId, patientId],
  );
}

/** Runs statements as one of the roles inside the first clinic and takes them back. */
async function inClinic(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  await withRole(url, async (client) => {
    await client.query('begin');
    await client.query(`select set_config('app.clinic_id', $1, true)`, [suite.scene.harbour.clinicId]);
    await work(client);
    await client.query('rollback');
  });
}

/** The SQLSTATE that a statement is refused with; null when it went through. */
async function refusal(client: pg.Client, sql: string, values: unknown[] = []): Promise<string | null> {
  await client.query('savepoint s');
  const code = await client.query(sql, values).then(
    () => null,
    (error: unknown) =>
      typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '',
  );
  await client.query('rollback to s');
  return code;
}

const denied = '42501';
const kept = '23001';
/** Rows that are written once and ended once at most, each with the columns of its end. */
const endedOnce = {
  clinician_hold: ['ended_at', 'ended_by_id'],
  condition: ['status', 'resolved_on', 'status_reason', 'status_changed_at', 'status_changed_by_id'],
  condition_order: ['withdrawn_at', 'withdrawn_by_id', 'withdrawn_reason'],
  cover: ['ended_at', 'ended_by_id'],
  pain_mute: ['ended_at', 'ended_by_id'],
  pause: ['ended_on', 'ended_at', 'ended_by_id'],
  red_flag: ['acknowledged_at', 'acknowledged_by_id', 'closed_at', 'closed_by_id', 'close_reason'],
  review_acknowledgement: ['undone_at', 'undone_by_id'],
  technique_observation: ['withdrawn_at', 'withdrawn_by_id'],
  trial_permission: ['ended_at', 'ended_by_id'],
  trial_set: ['withdrawn_at', 'withdrawn_by_id', 'withdrawn_reason'],
};
const appendOnly = [
  'adherence_target',
  'audit_event',
  'barrier_answer',
  'barrier_list',
  'bounds_withdrawal',
  'caution_record',
  'consent',
  'consent_text',
  'episode_event',
  'exercise_log',
  'exercise_photo',
  'exercise_session',
  'exercise_signature',
  'flare_report',
  'irritability_assessment',
  'log_mark',
  'logged_set',
  'morning_check',
  'pain_score',
  'program_template_version',
  'proposal_decision',
  'red_flag_answer',
  'red_flag_screening',
  'rule_choice',
  'rule_signature',
  'safety_override',
  'sign_in_attempt',
  'signed_bounds',
  'training_record',
  'usual_morning',
  'visit',
];

describe('U-3 D-6 what is only ever added', () => {
  test('U-3 D-6 stands in this list', async () => {
    const sql = `select distinct tgrelid::regclass::text as name from pg_trigger join pg_class c on c.oid = tgrelid
      where tgname in ('append_only', 'never_emptied') and not c.relispartition`;
    expect(await listNames(suite.admin, sql)).toEqual([...appendOnly, ...Object.keys(endedOnce)].toSorted());
    const ended = `select distinct tgrelid::regclass::text as name from pg_trigger where tgname in ('ended_once', 'condition_is_kept')`;
    expect(await listNames(suite.admin, ended)).toEqual(Object.keys(endedOnce));
  });

  test.each(Object.entries(endedOnce))(
    'U-3 D-6 %s rows keep what they say: nobody changes another column, removes or empties them',
    async (table, ends) => {
      const sql = `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1`;
      const { rows: columns } = await suite.admin.query<{ name: string }>(sql, [table]);
      const lasting = columns.map(({ name }) => name).filter((name) => !ends.includes(name));
      expect(columns.length - lasting.length).toBe(ends.length);
      const counts = lasting.map((name) => `count(${name})::int as ${name}`).join();
      const { rows } = await suite.admin.query<Record<string, number>>(`select ${counts} from ${table}`);
      const filled = lasting.filter((name) => (rows[0]?.[name] ?? 0) > 0);
      expect(filled.length).toBeGreaterThan(5);
      for (const url of [suite.database.appUrl, suite.database.migrateUrl, suite.database.adminUrl])
        await inClinic(url, async (client) => {
          const expected = url === suite.database.appUrl ? denied : kept;
          const change = async (name: string) =>
            `${name} ${await refusal(client, `update ${table} set ${name} = null`)}`;
          for (const name of filled) expect(await change(name)).toBe(`${name} ${expected}`);
          expect(await refusal(client, `delete from ${table}`)).toBe(expected);
          expect(await refusal(client, `truncate ${table} cascade`)).toBe(expected);
        });
    },
  );

  test.each([
    [
      'condition_order',
      `withdrawn_at = now(), withdrawn_by_id = recorded_by_id, withdrawn_reason = 'given for another hip'`,
      `withdrawn_reason = 'another reason'`,
    ],
    [
      'clinician_hold',
      'ended_at = now(), ended_by_id = recorded_by_id',
      'ended_at = null, ended_by_id = null',
    ],
    [
      'technique_observation',
      'withdrawn_at = now(), withdrawn_by_id = recorded_by_id',
      'withdrawn_at = null, withdrawn_by_id = null',
    ],
    [
      'trial_permission',
      'ended_at = now(), ended_by_id = recorded_by_id',
      'ended_at = null, ended_by_id = null',
    ],
    [
      'trial_set',
      `withdrawn_at = now(), withdrawn_by_id = recorded_by_id, withdrawn_reason = 'another patient'`,
      `withdrawn_reason = 'a slip'`,
    ],
    ['cover', 'ended_at = now(), ended_by_id = cover_id', 'ended_at = null, ended_by_id = null'],
    ['pain_mute', 'ended_at = now(), ended_by_id = muted_by_id', 'ended_at = null, ended_by_id = null'],
    [
      'review_acknowledgement',
      'undone_at = now(), undone_by_id = acknowledged_by_id',
      'undone_at = null, undone_by_id = null',
    ],
    ['pause', 'ended_on = from_on, ended_at = now()', 'ended_on = from_on + 1'],
    [
      'red_flag',
      `closed_at = now(), closed_by_id = (select id from practitioner_role limit 1), close_reason = 'seen the same day, nothing new'`,
      `close_reason = 'seen, nothing new, as it turned out'`,
    ],
    [
      'condition',
      `status = 'entered_in_error', status_changed_at = now()`,
      `status = 'active', status_changed_at = null`,
    ],
  ])('D-6 %s is ended once, and not again', async (table, end, again) => {
    await inClinic(suite.database.appUrl, async (client) => {
      await client.query(`update ${table} set ${end}`);
      expect(await refusal(client, `update ${table} set ${again}`)).toBe(kept);
    });
  });

  test.each(appendOnly)('U-3 D-6 the app role may not change, remove or empty %s', async (table) => {
    // Some of them it may not even read.
    const [column] = (await suite.admin.query(`select * from ${table} limit 0`)).fields;
    await inClinic(suite.database.appUrl, async (client) => {
      expect(await refusal(client, `update ${table} set ${column?.name} = ${column?.name}`)).toBe(denied);
      expect(await refusal(client, `delete from ${table}`)).toBe(denied);
      expect(await refusal(client, `truncate ${table} cascade`)).toBe(denied);
    });
  });

  test.each(appendOnly)('U-3 D-6 neither may the owner of %s, nor a superuser', async (table) => {
    for (const url of [suite.database.migrateUrl, suite.database.adminUrl])
      await inClinic(url, async (client) => {
        const [column] = (await client.query(`select * from ${table} limit 0`)).fields;
        expect(await refusal(client, `update ${table} set ${column?.name} = ${column?.name}`)).toBe(kept);
        expect(await refusal(client, `delete from ${table}`)).toBe(kept);
        expect(await refusal(client, `truncate ${table} cascade`)).toBe(kept);
      });
  });

  test('U-3 nobody has the break-glass role but who is given it', async () => {
    const { rows } = await suite.admin.query(
      `select count(*)::int as n from pg_auth_members m join pg_roles r on r.oid = m.roleid where r.rolname = 'plimsoll_break_glass'`,
    );
    expect(rows[0].n).toBe(0);
  });
});

describe('D-6 a published version', () => {
  const version = () => suite.scene.harbour.patient.versionId;
  const prescription = () => suite.scene.harbour.patient.prescriptionIds[0];

  test.each([
    ['its title', `update program_version set title = 'x' where id = $1`],
    ['its note', `update program_version set patient_note = null where id = $1`],
    [
      'its pain limits',
      `update program_version set pain_amber_to = 4, pain_model = 'protective' where id = $1`,
    ],
    ['its first day', `update program_version set effective_from = effective_from + 1 where id = $1`],
    ['its author', `update program_version set author_id = gen_random_uuid() where id = $1`],
    ['its number', `update program_version set number = 9 where id = $1`],
    ['its patient', `update program_version set patient_id = gen_random_uuid() where id = $1`],
    ['back to a draft', `update program_version set status = 'draft', published_at = null where id = $1`],
    ['back to a draft with its date', `update program_version set status = 'draft' where id = $1`],
    ['removed', `delete from program_version where id = $1`],
    [
      'a prescription more',
      `insert into prescription select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'position', 50))).* from prescription p where program_version_id = $1 limit 1`,
    ],
  ])('D-6 does not change: %s', async (_, sql) => {
    await inClinic(suite.database.appUrl, async (client) => {
      expect(await refusal(client, sql, [version()])).toBe(kept);
    });
  });

  test.each([
    ['its load', `update prescription set load_value = 100 where id = $1`],
    ['its side', `update prescription set side = 'right' where id = $1`],
    ['its note', `update prescription set note = 'x' where id = $1`],
    ['removed', `delete from prescription where id = $1`],
  ])('D-6 nor does a prescription of it: %s', async (_, sql) => {
    await inClinic(suite.database.appUrl, async (client) => {
      expect(await refusal(client, sql, [prescription()])).toBe(kept);
    });
  });

  test('D-6 a prescription neither leaves it for a draft nor enters it from one', async () => {
    const { physio, patient, canary } = suite.scene.harbour;
    const { patientId } = patient.actor;
    const draft = {
      ...draftOf(patientId, suite.scene.exercises, canary),
      revision: 0,
      basedOn: patient.versionId,
    };
    const { versionId } = await saveDraft(physio.actor, patientId, patient.programId, draft);
    await inClinic(suite.database.appUrl, async (client) => {
      const move = 'update prescription set program_version_id = $1, position = 60 where id = $2';
      expect(await refusal(client, move, [versionId, prescription()])).toBe(kept);
      const { rows } = await client.query(
        'select id from prescription where program_version_id = $1 limit 1',
        [versionId],
      );
      expect(await refusal(client, move, [version(), rows[0].id])).toBe(kept);
      expect(
        await refusal(client, `update prescription set note = 'x' where id = $1`, [rows[0].id]),
      ).toBeNull();
    });
  });

  test('D-6 it may end, and a draft may change', async () => {
    await inClinic(suite.database.appUrl, async (client) => {
      const end = `update program_version set status = 'ended', ended_at = now() where id = $1`;
      expect(await refusal(client, end, [version()])).toBeNull();
      expect(
        await refusal(client, `update program_version set title = 'x' where status = 'draft'`),
      ).toBeNull();
    });
  });

  test('H-3 a program has one active version and one draft at most', async () => {
    await inClinic(suite.database.appUrl, async (client) => {
      const copy = (status: string) =>
        `insert into program_version select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'number', 90, 'status', '${status}'))).*
         from program_version v where id = $1`;
      expect(await refusal(client, copy('active'), [version()])).toBe('23505');
      expect(await refusal(client, copy('draft'), [version()])).toBe('23505');
    });
  });

  test('D-6 the words of an exercise as prescribed stay', async () => {
    await inClinic(suite.database.migrateUrl, async (client) => {
      expect(await refusal(client, `update exercise_version set content = '{}'`)).toBe(kept);
      expect(await refusal(client, 'delete from exercise_version')).toBe(kept);
    });
    await inClinic(suite.database.appUrl, async (client) => {
      const changed = await client.query(`update exercise set search_text = 'x' where clinic_id is null`);
      expect(changed.rowCount).toBe(0);
      for (const fixed of ['slug', 'clinic_id', 'owner_id'])
        expect(await refusal(client, `update exercise set ${fixed} = ${fixed}`)).toBe(denied);
      expect(await refusal(client, 'delete from exercise')).toBe(denied);
    });
  });
});

describe('V-4 H-5 ranges that hold whoever writes', () => {
  const draftPrescription = `(select id from prescription p where exists (select 1 from program_version v where v.id = p.program_version_id and v.status = 'draft') limit 1)`;
  test.each([
    ['load_value', '500', '500.01'],
    ['load_value', '0', '-0.01'],
    ['reps_max', '999', '1000'],
    ['reps_min', '0', '-1'],
    ['sets', '99', '100'],
    ['sets', '0', '-1'],
    ['hold_seconds', '3600', '3601'],
    ['rest_seconds', '3600', '3601'],
    ['effort_high', '10', '11'],
    ['effort_low', '0', '-1'],
    ['times_per_day', '10', '11'],
    ['times_per_day', '1', '0'],
    ['distance_metres', '50000', '50001'],
    ['steps', '20000', '20001'],
    ['tempo_lower_seconds', '60', '61'],
    ['position', '99', '100'],
    ['phase', '20', '21'],
  ])('V-4 %s takes %s and refuses %s', async (column, good, bad) => {
    await inClinic(suite.database.appUrl, async (client) => {
      const set = (value: string) =>
        `update prescription set load_unit = 'kg', load_value = 1, reps_min = 5, reps_max = 5, effort_low = 5, effort_high = 5, ${column} = ${value} where id = ${draftPrescription}`.replace(
          new RegExp(`${column} = \\d+, (?=.*${column} = )`),
          '',
        );
      expect(await refusal(client, set(good))).toBeNull();
      expect(await refusal(client, set(bad))).toBe('23514');
    });
  });

  test.each([
    ['a weight without its unit', 'load_value = 5, load_unit = null'],
    ['a weight with the unit of a band', `load_value = 5, load_unit = 'band'`],
    ['a unit without its weight', `load_value = null, load_unit = 'kg'`],
    ['more than all of the maximum', `load_value = 101, load_unit = 'percent1RM'`],
    ['repetitions the wrong way round', 'reps_min = 9, reps_max = 8'],
    ['efforts the wrong way round', 'effort_low = 9, effort_high = 8'],
    ['eight days a week', `schedule_type = 'times_per_week', times_per_week = 8`],
    ['no day of the week', `schedule_type = 'specific_weekdays', weekdays = '{}'`],
    ['an eighth day', `schedule_type = 'specific_weekdays', weekdays = '{8}'`],
  ])('V-5 V-4 refuses %s', async (_, change) => {
    await inClinic(suite.database.appUrl, async (client) => {
      expect(await refusal(client, `update prescription set ${change} where id = ${draftPrescription}`)).toBe(
        '23514',
      );
    });
  });

  test('Z-4 the role for backups reads every table with the rows of every clinic, and writes none', async () => {
    await withRole(suite.database.backupUrl, async (client) => {
      const sql = `select relname from pg_class where relnamespace in ('public'::regnamespace, 'audit_month'::regnamespace) and relkind in ('r', 'p') and not has_table_privilege(oid, 'SELECT')`;
      expect((await client.query(sql)).rows).toEqual([]);
      const writes = `select relname, p.word from pg_class, unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p(word)
        where relnamespace in ('public'::regnamespace, 'audit_month'::regnamespace) and relkind in ('r', 'p') and has_table_privilege(oid, p.word)`;
      expect((await client.query(writes)).rows).toEqual([]);
      // Under row security a dump by any other role is refused, or holds no row.
      const { rows } = await client.query('select count(*)::int as n from patient');
      expect(rows[0].n).toBeGreaterThan(3);
      await client.query('begin');
      expect(await refusal(client, 'delete from patient')).toBe('25006');
    });
  });

  test.each([
    [`insert into pain_score select clinic_id, patient_id, log_id, 'rest', 11 from pain_score limit 1`],
    [`insert into pain_score select clinic_id, patient_id, log_id, 'rest', -1 from pain_score limit 1`],
    [
      `insert into logged_set select clinic_id, patient_id, log_id, 99, side, amount, 500.01, 'kg' from logged_set limit 1`,
    ],
    [
      `insert into logged_set select clinic_id, patient_id, log_id, 99, side, amount, 5, null from logged_set limit 1`,
    ],
    [
      `insert into logged_set select clinic_id, patient_id, log_id, 100, side, amount, null, null from logged_set limit 1`,
    ],
    [`update patient set birth_date = '1899-12-31'`],
    [`update patient set birth_date = created_at::date + 2`],
    [`update patient set full_name = ''`],
  ])('V-4 refuses %s', async (sql) => {
    await inClinic(suite.database.appUrl, async (client) => {
      expect(await refusal(client, sql)).toBe('23514');
    });
  });
});
