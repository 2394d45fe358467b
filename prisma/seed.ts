import { writeFileSync } from 'node:fs';
import pg from 'pg';
import { disconnect } from '../lib/server/db';
import { importCatalogue } from './catalogue';
import { fillDemoClinic } from './demo/fill';

/** Brings the catalogue up to date and, in evaluation mode, fills an empty database with the demo clinic. */
async function seed(): Promise<void> {
  const owner = process.env['MIGRATE_DATABASE_URL'];
  if (owner === undefined) throw new Error('MIGRATE_DATABASE_URL is missing.');
  const report = (line: string) => console.log(`  ${line}`);
  report(`${await importCatalogue(owner)} exercises in the library`);
  await asOwner(owner, 'analyze exercise, exercise_version, exercise_name');
  if (process.env['PLIMSOLL_DEMO'] !== '1' || (await hasPeople(owner))) return;
  const demo = await fillDemoClinic(new Date(), report);
  // So that the first requests are planned for what is there now; by itself the database finds out within minutes.
  await asOwner(owner, 'analyze');
  const file = process.env['PLIMSOLL_DEMO_FILE'];
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
}

/** Staff accounts belong to no single clinic, so that the owner of the schema can count them without a clinic's context. */
async function hasPeople(owner: string): Promise<boolean> {
  const [row] = await asOwner<{ any: boolean }>(owner, 'select exists (select 1 from practitioner) as any');
  return row?.any === true;
}

async function asOwner<T extends object>(connectionString: string, statement: string): Promise<T[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
}

try {
  await seed();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await disconnect();
}
