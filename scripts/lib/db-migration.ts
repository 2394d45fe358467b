import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUrls } from './database.ts';
import { Fault } from './fault.ts';
import { migrationsFolder } from './migrations.ts';
import { isUnchanged, missingSql, readSchema, snapshotPath } from './missing-sql.ts';
import { startPassingCluster } from './passing-cluster.ts';
import { onShutDown, runCommand, shutDown } from './shut-down.ts';
import { say } from './steps.ts';

const usage =
  'Give the migration a name in small letters, such as: npm run db:migration -- add_goals (or --accept, when the last migration was changed by hand before its release).';

/** `npm run db:migration -- <name>`: writes the SQL of the next migration, for people to complete and read. */
export async function main(): Promise<void> {
  await runCommand(async () => {
    const [name] = process.argv.slice(2);
    if (name === '--accept') {
      writeFileSync(snapshotPath, readSchema());
      say('The present schema is now the one that the next migration starts from.');
      return shutDown(0);
    }
    if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) throw new Fault(usage);
    const sql = isUnchanged() ? '' : await findSql();
    if (sql === '') {
      say('The schema has not changed since the last migration.');
      return shutDown(0);
    }
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = join(migrationsFolder, `${stamp}_${name}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'migration.sql'), sql);
    writeFileSync(snapshotPath, readSchema());
    say(
      `Wrote ${folder}/migration.sql. Add row security, CHECKs and grants for new tables by hand, then run npm run check.`,
    );
    return shutDown(0);
  });
}

async function findSql(): Promise<string> {
  const cluster = await startPassingCluster();
  onShutDown(cluster.stop);
  return missingSql(databaseUrls(cluster.port, 'postgres', cluster.passwords).admin);
}
