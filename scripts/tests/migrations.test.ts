import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseUrls, makeDatabase, makeRoles, withClient } from '../lib/database.ts';
import { askDatabase } from '../lib/external-database.ts';
import { missingSql } from '../lib/missing-sql.ts';
import { pendingMigrations, readMigrations } from '../lib/migrations.ts';
import { type PassingCluster, startPassingCluster, templateDatabase } from '../lib/passing-cluster.ts';
import { migrate } from '../migrate.ts';

let cluster: PassingCluster;
beforeAll(async () => {
  cluster = await startPassingCluster();
});
afterAll(() => cluster.stop());

const obstacle =
  "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'";
const urlsOf = (name: string) => databaseUrls(cluster.port, name, cluster.passwords);

describe('F-12 migrations', () => {
  test('a second run does nothing', async () => {
    expect(await migrate(urlsOf(templateDatabase).migrate)).toEqual([]);
  });

  test('one that fails half-way leaves nothing of itself, and runs again once the cause is gone', async () => {
    const urls = urlsOf('broken_off');
    await makeDatabase(urlsOf('postgres').admin, 'broken_off');
    await makeRoles(urls, cluster.passwords);
    // Stands in the way of a statement near the end of the first migration.
    await withClient(urls.migrate, (client) => client.query(obstacle));
    await expect(migrate(urls.migrate)).rejects.toThrow('refuse_change');
    const left = await withClient(urls.migrate, (client) =>
      client.query(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
      ),
    );
    expect(left.rows.map((row) => row.table_name)).toEqual(['_prisma_migrations']);
    await withClient(urls.migrate, (client) => client.query('DROP FUNCTION refuse_change'));
    expect(await migrate(urls.migrate)).toEqual(readMigrations().map(({ name }) => name));
    expect(await migrate(urls.migrate)).toEqual([]);
  });

  test('a database with the tables of another program is refused', async () => {
    const urls = urlsOf('of_another_program');
    await makeDatabase(urlsOf('postgres').admin, 'of_another_program');
    await makeRoles(urls, cluster.passwords);
    await withClient(urls.migrate, (client) => client.query('CREATE TABLE invoice (id int)'));
    await expect(migrate(urls.migrate)).rejects.toThrow('tables of another program');
  });

  test('two starts at once run each migration once', async () => {
    const urls = urlsOf('two_at_once');
    await makeDatabase(urlsOf('postgres').admin, 'two_at_once');
    await makeRoles(urls, cluster.passwords);
    const runs = await Promise.all([migrate(urls.migrate), migrate(urls.migrate)]);
    expect(runs.flat()).toEqual(readMigrations().map(({ name }) => name));
  });

  test('every change of the schema has its migration (npm run db:migration)', async () => {
    expect(await missingSql(urlsOf('postgres').admin)).toBe('');
  });
});

describe('migrations against the record of the database', () => {
  const file = { name: '1_first', script: '', checksum: 'a' };
  test('a database made by a newer version is refused', () => {
    const record = [{ name: '2_next', checksum: 'b', isFinished: true }];
    expect(() => pendingMigrations([file], record)).toThrow('newer version');
  });
  test('a migration that was changed after it ran is refused', () => {
    const record = [{ name: '1_first', checksum: 'b', isFinished: true }];
    expect(() => pendingMigrations([file], record)).toThrow('was changed after it ran');
  });
  test('one that was broken off is still to run', () => {
    const record = [{ name: '1_first', checksum: 'a', isFinished: false }];
    expect(pendingMigrations([file], record)).toEqual([file]);
  });
});

describe('a database that somebody else runs', () => {
  const at = (user: string, name: string) => `postgresql://${user}:wrong@127.0.0.1:${cluster.port}/${name}`;
  test('wrong password', async () => {
    await expect(askDatabase(at('plimsoll_app', templateDatabase))).rejects.toThrow(
      'correct user and password in DATABASE_URL',
    );
  });
  test('unknown database', async () => {
    await expect(askDatabase(urlsOf('nowhere').app)).rejects.toThrow('has no database nowhere');
  });
  test('nobody listens', async () => {
    await expect(askDatabase('postgresql://a:b@127.0.0.1:1/x')).rejects.toThrow(
      'cannot be reached: start it',
    );
  });
  test('not an address', async () => {
    await expect(askDatabase('plimsoll')).rejects.toThrow('must look like postgresql://');
  });
  test('up to date', async () => {
    expect(await askDatabase(urlsOf(templateDatabase).app)).toBe(0);
  });
});

describe('Z-4 roles', () => {
  test('the product may not change tables, and backups may not change rows', async () => {
    const { app, backup } = urlsOf(templateDatabase);
    await expect(withClient(app, (client) => client.query('CREATE TABLE t (a int)'))).rejects.toThrow(
      'permission denied',
    );
    await expect(withClient(app, (client) => client.query('DROP TABLE patient'))).rejects.toThrow(
      'must be owner',
    );
    await expect(withClient(backup, (client) => client.query('DELETE FROM patient'))).rejects.toThrow(
      'read-only',
    );
    await expect(
      withClient(backup, (client) => client.query('SELECT count(*) FROM patient')),
    ).resolves.toBeDefined();
  });

  test('neither product nor owner of the tables may go round row security', async () => {
    const roles = await withClient(urlsOf(templateDatabase).app, (client) =>
      client.query(`SELECT rolname FROM pg_roles WHERE rolname IN ('plimsoll_app', 'plimsoll_migrate')
                    AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)`),
    );
    expect(roles.rows).toEqual([]);
  });
});
