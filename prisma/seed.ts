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
  if (process.env['PLIMSOLL_DEMO'] !== '1' || (await hasPeople(owner))) return;
  const demo = await fillDemoClinic(new Date(), report);
  const file = process.env['PLIMSOLL_DEMO_FILE'];
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
}

/** Staff accounts belong to no single clinic, so that the owner of the schema can count them without a clinic's context. */
async function hasPeople(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ any: boolean }>(
      'select exists (select 1 from practitioner) as any',
    );
    return rows[0]?.any === true;
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
