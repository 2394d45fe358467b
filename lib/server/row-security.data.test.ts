import type pg from 'pg';
import { describe, expect, test } from 'vitest';
import {
  listNames,
  mixedTables,
  peopleTables,
  sharedTables,
  tenantTables,
  withRole,
} from '../../e2e/fixtures/catalogue-queries.ts';
import { prepareScene } from '../../e2e/fixtures/data-suite.ts';
import { inContext } from '@/lib/server/db';

const suite = prepareScene();

describe('Z-3 the walls in the database', () => {
  test('Z-3 the named exceptions are there and hold no clinic’s rows', async () => {
    expect(
      await listNames(
        suite.admin,
        `select tablename as name from pg_tables where schemaname = 'public'
      and tablename in ('${Object.keys(sharedTables).join("','")}')`,
      ),
    ).toEqual(Object.keys(sharedTables).toSorted());
    expect(
      await listNames(
        suite.admin,
        `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name in ('clinic_id', 'patient_id')
      and table_name in ('${Object.keys(sharedTables).join("','")}')`,
      ),
    ).toEqual([]);
  });

  test('Z-3 every other table has clinic_id, and row security that holds for its owner too', async () => {
    const tables = await tenantTables(suite.admin);
    expect(tables.length).toBeGreaterThanOrEqual(20);
    expect(
      await listNames(
        suite.admin,
        `select relname as name from pg_class c join pg_namespace n on n.oid = relnamespace
      where nspname = 'public' and relkind in ('r', 'p') and relrowsecurity and relforcerowsecurity`,
      ),
    ).toEqual([...tables, ...mixedTables, ...peopleTables].toSorted());
    expect(
      await listNames(
        suite.admin,
        `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'clinic_id' and is_nullable = 'NO'`,
      ),
    ).toEqual(tables.filter((table) => table !== 'clinic'));
  });

  test('Z-3 one policy `tenant` for every command, with USING and WITH CHECK on the clinic of the context', async () => {
    const { rows } = await suite.admin.query(
      `select tablename, permissive, roles::text[], cmd, qual, with_check from pg_policies where policyname = 'tenant' order by tablename`,
    );
    expect(rows.map((row) => row.tablename)).toEqual(await tenantTables(suite.admin));
    for (const row of rows) {
      const column = row.tablename === 'clinic' ? 'id' : 'clinic_id';
      const rule = `(${column} = (NULLIF(current_setting('app.clinic_id'::text, true), ''::text))::uuid)`;
      expect(row).toMatchObject({
        permissive: 'PERMISSIVE',
        roles: ['public'],
        cmd: 'ALL',
        qual: rule,
        with_check: rule,
      });
    }
  });

  test('Z-3 whatever else opens a row opens it for reading only, to the holder of its secret or the person it is about', async () => {
    const { rows } = await suite.admin.query(
      `select tablename, policyname, cmd, qual from pg_policies
       where permissive = 'PERMISSIVE' and policyname <> 'tenant' and not tablename = any($1) order by tablename`,
      [[...mixedTables, ...peopleTables]],
    );
    expect(rows).toEqual([
      {
        tablename: 'access_link',
        policyname: 'holder_of_secret',
        cmd: 'SELECT',
        qual: '((token_hash = app_secret()) OR (code_hash = app_secret()))',
      },
      {
        tablename: 'practitioner_role',
        policyname: 'own_roles',
        cmd: 'SELECT',
        qual: '(practitioner_id = app_practitioner())',
      },
      {
        tablename: 'sign_in_session',
        policyname: 'holder_of_secret',
        cmd: 'SELECT',
        qual: '(secret_hash = app_secret())',
      },
    ]);
  });

  test('Z-3 an unset context sees and changes no row of any clinic', async () => {
    for (const table of await tenantTables(suite.admin)) {
      const seen = await withRole(suite.database.appUrl, async (client) => {
        const fresh = await client.query(`select 1 from "${table}" limit 1`);
        // After a first use the setting is an empty text, not null.
        await client.query(
          `begin; select set_config('app.clinic_id', '${crypto.randomUUID()}', true); commit`,
        );
        const used = await client.query(`select 1 from "${table}" limit 1`);
        return [fresh.rowCount, used.rowCount];
      });
      expect([table, ...seen]).toEqual([table, 0, 0]);
    }
  });

  test('Z-3 no row can be written into another clinic, nor moved there', async () => {
    const { harbour, hillside } = suite.scene;
    await withRole(suite.database.appUrl, async (client) => {
      await client.query('begin');
      await client.query(`select set_config('app.clinic_id', $1, true)`, [harbour.clinicId]);
      const tries: [string, unknown[]][] = [
        [
          `insert into episode_of_care (id, clinic_id, patient_id, reason, started_on) values ($1, $2, $3, 'x', now())`,
          [crypto.randomUUID(), hillside.clinicId, hillside.patient.actor.patientId],
        ],
        [
          `update patient set clinic_id = $1 where id = $2`,
          [hillside.clinicId, harbour.patient.actor.patientId],
        ],
        [`update clinic set id = $1 where id = $2`, [crypto.randomUUID(), harbour.clinicId]],
      ];
      for (const [sql, values] of tries) {
        await client.query('savepoint s');
        await expect(client.query(sql, values)).rejects.toMatchObject({ code: '42501' });
        await client.query('rollback to s');
      }
      const changed = await client.query('update patient set full_name = full_name where id = $1', [
        hillside.patient.actor.patientId,
      ]);
      expect(changed.rowCount).toBe(0);
      await client.query('rollback');
    });
  });
});

describe('Z-3 the library: shared rows and own rows in one table', () => {
  test('Z-3 every policy is named here: all read the shared rows, a clinic its own, and only the owner of the tables writes shared ones', async () => {
    const { rows } = await suite.admin.query(
      `select tablename, policyname, cmd, roles::text[], permissive from pg_policies where tablename = any($1) order by tablename, policyname`,
      [mixedTables],
    );
    expect(rows.map((row) => `${row.tablename} ${row.policyname} ${row.cmd} ${row.roles}`)).toEqual([
      'exercise catalogue ALL plimsoll_migrate',
      'exercise library SELECT public',
      'exercise own_added INSERT public',
      'exercise own_changed UPDATE public',
      'exercise_name catalogue ALL plimsoll_migrate',
      'exercise_name library SELECT public',
      'exercise_name own_added INSERT public',
      'exercise_name own_changed UPDATE public',
      'exercise_version catalogue ALL plimsoll_migrate',
      'exercise_version library SELECT public',
      'exercise_version own_added INSERT public',
    ]);
  });
});

describe('Z-3 the wall of people who may work in several clinics', () => {
  const asApp = <T>(settings: Record<string, string>, work: (client: pg.Client) => Promise<T>) =>
    withRole(suite.database.appUrl, async (client) => {
      await client.query('begin');
      for (const [name, value] of Object.entries(settings))
        await client.query('select set_config($1, $2, true)', [`app.${name}`, value]);
      const result = await work(client);
      await client.query('rollback');
      return result;
    });
  const emailsSeen = (settings: Record<string, string>) =>
    asApp(settings, async (client) => {
      const { rows } = await client.query<{ email: string }>('select email from practitioner order by email');
      return rows.map((row) => row.email);
    });

  test('Z-3 a clinic sees its own people, whoever typed an address sees that one, and nobody else sees anybody', async () => {
    const { harbour, hillside } = suite.scene;
    const ofHarbour = [harbour.colleague, harbour.desk, harbour.owner, harbour.physio].map(
      ({ email }) => email,
    );
    expect(await emailsSeen({ clinic_id: harbour.clinicId })).toEqual(ofHarbour);
    expect(await emailsSeen({ email: hillside.owner.email })).toEqual([hillside.owner.email]);
    expect(await emailsSeen({ practitioner_id: hillside.owner.actor.practitionerId })).toEqual([
      hillside.owner.email,
    ]);
    expect(await emailsSeen({})).toEqual([]);
    const asPatient = { clinic_id: harbour.clinicId, patient_id: harbour.patient.actor.patientId };
    expect(await emailsSeen(asPatient)).toEqual([]);
  });

  test('Z-3 nobody is changed but by their own sign-in, and added only by name', async () => {
    const { harbour, hillside } = suite.scene;
    const changed = (settings: Record<string, string>) =>
      asApp(settings, async (client) => {
        const { rowCount } = await client.query(`update practitioner set name = name`);
        return rowCount;
      });
    expect(await changed({ clinic_id: harbour.clinicId })).toBe(0);
    expect(await changed({ clinic_id: harbour.clinicId, email: hillside.owner.email })).toBe(0);
    expect(await changed({ practitioner_id: harbour.owner.actor.practitionerId })).toBe(1);
    const added = (settings: Record<string, string>, id: string) =>
      asApp(settings, async (client) => {
        const { rowCount } = await client.query(
          `insert into practitioner (id, email, name, password_hash) values ($1, $2, 'x', 'x')`,
          [id, `${id}@staff.example`],
        );
        return rowCount;
      });
    const id = crypto.randomUUID();
    await expect(added({ clinic_id: harbour.clinicId }, id)).rejects.toMatchObject({ code: '42501' });
    expect(await added({ clinic_id: harbour.clinicId, practitioner_id: id }, id)).toBe(1);
  });

  test('Z-3 known browsers are seen by the one who signs in; nobody reads who tried to', async () => {
    const { harbour } = suite.scene;
    const { practitionerId } = harbour.physio.actor;
    await suite.admin.query(
      `insert into known_device (id, practitioner_id, secret_hash) values (gen_random_uuid(), $1, $2)`,
      [practitionerId, 'a'.repeat(64)],
    );
    const devices = (settings: Record<string, string>) =>
      asApp(settings, async (client) => (await client.query('select 1 from known_device')).rowCount);
    expect(await devices({ practitioner_id: practitionerId })).toBe(1);
    expect(await devices({ practitioner_id: harbour.owner.actor.practitionerId })).toBe(0);
    expect(await devices({ clinic_id: harbour.clinicId })).toBe(0);
    await expect(
      asApp({ clinic_id: harbour.clinicId }, (client) => client.query('select 1 from sign_in_attempt')),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('Z-3 U-1 the audit of another clinic is neither read nor written', async () => {
    const { harbour, hillside } = suite.scene;
    await asApp({ clinic_id: harbour.clinicId }, async (client) => {
      const { rows } = await client.query('select distinct clinic_id from audit_event');
      expect(rows).toEqual([{ clinic_id: harbour.clinicId }]);
      await expect(
        client.query(
          `insert into audit_event (id, clinic_id, action, outcome, agent_kind, request_id) values (gen_random_uuid(), $1, 'x', 'success', 'system', 'x')`,
          [hillside.clinicId],
        ),
      ).rejects.toMatchObject({ code: '42501' });
    });
  });
});

describe('Z-6 a patient’s second wall', () => {
  test('Z-6 every table that names a patient has it, for every command', async () => {
    const withPatient = await listNames(
      suite.admin,
      `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'patient_id'`,
    );
    const { rows } = await suite.admin.query(
      `select tablename, permissive, cmd, qual, with_check from pg_policies where policyname = 'own_patient' order by tablename`,
    );
    // The audit has walls of its own: a patient's requests write rows that name no patient, such as a refusal.
    const expected = [...withPatient.filter((table) => table !== 'audit_event'), 'patient'].toSorted();
    expect(rows.map((row) => row.tablename)).toEqual(expected);
    for (const row of rows) {
      const column = row.tablename === 'patient' ? 'id' : 'patient_id';
      const rule = `((app_patient() IS NULL) OR (${column} = app_patient()))`;
      expect(row).toMatchObject({ permissive: 'RESTRICTIVE', cmd: 'ALL', qual: rule, with_check: rule });
    }
  });

  test('Z-6 with it a patient’s request sees the own rows only, whatever a query forgets to ask', async () => {
    const { clinicId, patient } = suite.scene.harbour;
    const { patientId } = patient.actor;
    const tables = await listNames(
      suite.admin,
      `select tablename as name from pg_policies where policyname = 'own_patient'`,
    );
    const { rows: all } = await suite.admin.query(
      `select count(*)::int as n from program_version where clinic_id = $1`,
      [clinicId],
    );
    expect(all[0].n).toBe(2);
    await withRole(suite.database.appUrl, async (client) => {
      await client.query('begin');
      await client.query(
        `select set_config('app.clinic_id', $1, true), set_config('app.patient_id', $2, true)`,
        [clinicId, patientId],
      );
      for (const table of tables) {
        const column = table === 'patient' ? 'id' : 'patient_id';
        const { rows } = await client.query(`select distinct ${column}::text as id from "${table}"`);
        const isEmpty = rows.length === 0;
        expect([table, ...rows.map((row) => row.id)]).toEqual(isEmpty ? [table] : [table, patientId]);
      }
      const { rows } = await client.query('select count(*)::int as n from program_version');
      expect(rows[0].n).toBe(1);
    });
  });

  test('Z-6 U-1 of the audit it reads what was written of that patient, and writes of nobody else', async () => {
    const { clinicId, patient, otherPatient } = suite.scene.harbour;
    const { patientId } = patient.actor;
    const write = (of: string | null, list?: string[]) =>
      inContext({ clinicId, patientId }, (tx) =>
        tx.auditEvent.createMany({
          data: {
            clinicId,
            patientId: of,
            ...(list === undefined ? {} : { patientIds: list }),
            action: 'log.read',
            outcome: 'denied',
            agentKind: 'patient',
            requestId: 'x',
          },
        }),
      );
    await write(patientId);
    await write(null);
    await expect(write(otherPatient.actor.patientId)).rejects.toThrow(/row-level security/);
    await expect(write(null, [otherPatient.actor.patientId])).rejects.toThrow(/row-level security/);
    const seen = await inContext({ clinicId, patientId }, (tx) =>
      tx.auditEvent.findMany({ distinct: ['patientId'], select: { patientId: true } }),
    );
    expect(seen).toEqual([{ patientId }]);
  });

  test('Z-6 nor does it write for another patient of the same clinic', async () => {
    const { clinicId, patient, otherPatient } = suite.scene.harbour;
    const context = { clinicId, patientId: patient.actor.patientId };
    const other = otherPatient.actor.patientId;
    const insert = inContext(context, (tx) =>
      tx.episodeOfCare.create({ data: { clinicId, patientId: other, reason: 'x', startedOn: new Date(0) } }),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
    const changed = await inContext(context, (tx) => tx.patient.updateMany({ data: { usesPaper: true } }));
    expect(changed.count).toBe(1);
  });
});
