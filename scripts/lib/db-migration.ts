import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseUrls } from './database.ts';
import { Fault } from './fault.ts';
import { root } from './folders.ts';
import { migrationsFolder } from './migrations.ts';
import { diffWithEngine } from './schema-engine.ts';
import { startPassingCluster } from './passing-cluster.ts';
import { onShutDown, runCommand, shutDown } from './shut-down.ts';
import { say } from './steps.ts';

/** The schema as the last migration left it; kept in git, so that the next migration is told from it without a database. */
const snapshot = join(migrationsFolder, 'schema.snapshot.prisma');
const schemaFolder = join(root, 'prisma', 'schema');

const usage =
  'Give the migration a name in small letters, such as: npm run db:migration -- add_goals (or --accept, when the last migration was changed by hand before its release).';

/** The present schema as one text. */
export const readSchema = (): string =>
  readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => readFileSync(join(schemaFolder, name), 'utf8').trim())
    .join('\n\n')
    .concat('\n');

/** The SQL from the snapshot to the present schema; empty when every change has its migration. */
export async function missingSql(): Promise<string> {
  const content = existsSync(snapshot) ? readFileSync(snapshot, 'utf8') : null;
  if (content === readSchema()) return '';
  const cluster = await startPassingCluster();
  onShutDown(() => cluster.stop());
  const sql = await diffWithEngine(
    databaseUrls(cluster.port, 'postgres', cluster.passwords).admin,
    content === null
      ? { tag: 'empty' }
      : { tag: 'schemaDatamodel', files: [{ path: 'before.prisma', content }] },
    { tag: 'schemaDatamodel', files: [{ path: 'after.prisma', content: readSchema() }] },
  );
  return sql.includes('This is an empty migration') ? '' : sql;
}

/** `npm run db:migration -- <name>`: writes the SQL of the next migration, for people to complete and read. */
export async function main(): Promise<void> {
  await runCommand(async () => {
    const [name] = process.argv.slice(2);
    if (name === '--accept') {
      writeFileSync(snapshot, readSchema());
      say('The present schema is now the one that the next migration starts from.');
      return shutDown(0);
    }
    if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) throw new Fault(usage);
    const sql = await missingSql();
    if (sql === '') {
      say('The schema has not changed since the last migration.');
      return shutDown(0);
    }
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = join(migrationsFolder, `${stamp}_${name}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'migration.sql'), sql);
    writeFileSync(snapshot, readSchema());
    say(
      `Wrote ${folder}/migration.sql. Add row security, CHECKs and grants for new tables by hand, then run npm run check.`,
    );
    return shutDown(0);
  });
}
