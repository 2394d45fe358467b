import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { Fault } from './fault.ts';
import { root } from './folders.ts';

export const migrationsFolder = join(root, 'prisma', 'migrations');

/** One step of the schema: a folder of `prisma/migrations` and its SQL. */
export type Migration = { name: string; script: string; checksum: string };

export function readMigrations(): Migration[] {
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => {
      const script = readFileSync(join(migrationsFolder, entry.name, 'migration.sql'), 'utf8');
      return { name: entry.name, script, checksum: createHash('sha256').update(script).digest('hex') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A migration that the database has on record. `isFinished` is false when it was broken off. */
export type RecordedMigration = { name: string; checksum: string; isFinished: boolean };

export async function readRecord(client: pg.Client): Promise<RecordedMigration[]> {
  const table = await client.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS exists");
  if (table.rows[0]?.exists !== true) return [];
  const record = await client.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return record.rows;
}

/**
 * The migrations that the database still lacks. Refuses a database that was made by a newer version,
 * and one whose migrations were edited after they ran: nobody could say what its schema is.
 */
export function pendingMigrations(
  files: readonly Migration[],
  record: readonly RecordedMigration[],
): Migration[] {
  const finished = record.filter((entry) => entry.isFinished);
  for (const entry of finished) {
    const file = files.find((candidate) => candidate.name === entry.name);
    if (file === undefined) {
      throw new Fault(
        `The database has the migration ${entry.name}, which this version does not know: start the newer version that made it.`,
      );
    }
    if (file.checksum !== entry.checksum) {
      throw new Fault(
        `The migration ${entry.name} was changed after it ran on this database: put the file back as it was, and write the change as a new migration.`,
      );
    }
  }
  return files.filter((file) => !finished.some((entry) => entry.name === file.name));
}
