import { describe, expect, test } from 'vitest';
import { withRole } from '../../e2e/fixtures/catalogue-queries.ts';
import { prepareScene } from '../../e2e/fixtures/data-suite.ts';
import { inContext } from '@/lib/server/db';
import { checkDatabase } from '@/lib/server/http/readiness';

const suite = prepareScene();

describe('Z-4 the roles', () => {
  const roleOf = async (url: string) =>
    withRole(url, async (client) => {
      const { rows } = await client.query(
        `select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
          has_schema_privilege('public', 'CREATE') as creates,
          (select count(*)::int from pg_class c where c.relnamespace = 'public'::regnamespace and pg_has_role(current_user, c.relowner, 'member')) as owns,
          (select count(*)::int from pg_auth_members m where m.member = r.oid) as memberships
         from pg_roles r where rolname = current_user`,
      );
      return rows[0];
    });
  const weak = {
    rolsuper: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolreplication: false,
    memberships: 0,
  };

  test('Z-4 the app role has no way round row security', async () => {
    expect(await roleOf(suite.database.appUrl)).toEqual({
      name: 'plimsoll_app',
      ...weak,
      rolbypassrls: false,
      creates: false,
      owns: 0,
    });
    for (const sql of [
      'set row_security = off; select 1 from patient limit 1',
      'alter table patient disable row level security',
      'drop policy tenant on patient',
      'create table public.mine (id int)',
      'create function public.mine() returns int language sql as $$ select 1 $$',
      'set role plimsoll_migrate',
      'set session authorization plimsoll_migrate',
      'truncate patient',
      'delete from patient',
      'alter role plimsoll_app bypassrls',
      `copy patient to program 'cat'`,
    ])
      await withRole(suite.database.appUrl, async (client) => {
        await expect(client.query(sql)).rejects.toThrow(
          /permission denied|must be (owner|superuser)|would be affected|row-level security/,
        );
      });
  });

  test('Z-4 migrations, backup and app are three roles; only the backup sees every clinic, and it cannot write', async () => {
    expect(await roleOf(suite.database.migrateUrl)).toMatchObject({
      name: 'plimsoll_migrate',
      ...weak,
      rolbypassrls: false,
    });
    expect(await roleOf(suite.database.backupUrl)).toEqual({
      name: 'plimsoll_backup',
      ...weak,
      rolbypassrls: true,
      creates: false,
      owns: 0,
    });
    await withRole(suite.database.backupUrl, async (client) => {
      expect((await client.query('select 1 from clinic')).rowCount).toBe(2);
      await expect(client.query(`update clinic set name = 'x'`)).rejects.toMatchObject({ code: '25006' });
      await client.query('set default_transaction_read_only = off');
      await expect(client.query(`update clinic set name = 'x'`)).rejects.toMatchObject({ code: '42501' });
    });
    await withRole(suite.database.migrateUrl, async (client) => {
      expect((await client.query('select 1 from clinic')).rowCount).toBe(0);
    });
  });

  test('Z-4 the app knows a safe role and a known schema when it starts', async () => {
    expect(await checkDatabase()).toEqual({ roleIsSafe: true, hasLimits: true, schemaIsKnown: true });
  });
});

describe('Z-5 one connection, two clinics in turn', () => {
  test('Z-5 nothing of the first is left for the second, nor after a failure', async () => {
    const { harbour, hillside } = suite.scene;
    const look = (clinicId?: string) =>
      inContext(clinicId === undefined ? {} : { clinicId }, async (tx) => {
        const [row] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
        const patients = await tx.patient.findMany({ select: { clinicId: true } });
        return { pid: row?.pid, clinics: [...new Set(patients.map((patient) => patient.clinicId))] };
      });
    const first = await look(harbour.clinicId);
    const second = await look(hillside.clinicId);
    const nobody = await look();
    await expect(
      inContext({ clinicId: harbour.clinicId, patientId: harbour.patient.actor.patientId }, () => {
        throw new Error('broken off');
      }),
    ).rejects.toThrow('broken off');
    const after = await look();
    expect(new Set([first, second, nobody, after].map(({ pid }) => pid)).size).toBe(1);
    expect([first, second, nobody, after].map(({ clinics }) => clinics)).toEqual([
      [harbour.clinicId],
      [hillside.clinicId],
      [],
      [],
    ]);
  });

  test('Z-5 fifty requests of two clinics at once never mix', async () => {
    const { harbour, hillside } = suite.scene;
    const seen = await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const { clinicId } = index % 2 === 0 ? harbour : hillside;
        return inContext({ clinicId }, async (tx) => {
          const clinics = await tx.clinic.findMany({ select: { id: true } });
          return clinics.length === 1 && clinics[0]?.id === clinicId;
        });
      }),
    );
    expect(seen.every(Boolean)).toBe(true);
  });

  test('Z-11 a filter on undefined is refused, it does not match every row', async () => {
    const { clinicId } = suite.scene.harbour;
    // What a parser that went wrong would hand over: typed as a text, and not there.
    const { id }: { id: string } = JSON.parse('{}');
    const find = inContext({ clinicId }, (tx) => tx.patient.findMany({ where: { id } }));
    await expect(find).rejects.toThrow(/undefined/);
  });
});
