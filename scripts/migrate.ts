import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { withClient } from './lib/database.ts';
import { Fault } from './lib/fault.ts';
import {
  type Migration,
  migrationsFolder,
  pendingMigrations,
  readMigrations,
  readRecord,
} from './lib/migrations.ts';
import { applyWithEngine } from './lib/schema-engine.ts';
import type { Progress } from './lib/steps.ts';

// Any number that nothing else locks with. The engine's own lock does not cover the look at what was broken off.
const lockKey = 7_203_118;

/**
 * Brings the database to this version's schema and returns the names of the migrations that ran.
 * `files` are fewer only where a test wants the schema of an earlier day. Each runs in one transaction together with the note that it is done, so one that was broken off left nothing and is run again.
 */
export async function migrate(
  migrateUrl: string,
  progress: Progress = () => undefined,
  files: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  return withClient(migrateUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    const record = await readRecord(client);
    const pending = pendingMigrations(files, record);
    if (pending.length === 0) return [];
    if (record.length === 0) await refuseForeignTables(client);
    if (record.some((entry) => !entry.isFinished)) {
      await client.query(
        'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
      );
    }
    progress(`${pending.length} to run`);
    const lockfile = join(migrationsFolder, 'migration_lock.toml');
    return await applyWithEngine(
      migrateUrl,
      {
        baseDir: migrationsFolder,
        lockfile: {
          path: 'migration_lock.toml',
          content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
        },
        shadowDbInitScript: '',
        migrationDirectories: files.map(({ name, script }) => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: script } },
        })),
      },
      (script) => {
        const migration = pending.find((candidate) => candidate.script === script);
        return migration === undefined ? script : `${script}\n;\n${noteOf(migration.name)}`;
      },
    );
  });
}

const noteOf = (name: string): string =>
  `UPDATE _prisma_migrations SET finished_at = now()
   WHERE migration_name = '${name.replaceAll("'", "''")}' AND finished_at IS NULL AND rolled_back_at IS NULL;`;

async function refuseForeignTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    "SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LIMIT 1",
  );
  if (rows.length > 0) {
    throw new Fault(
      'The database holds tables of another program: give Plimsoll an empty database of its own.',
    );
  }
}
