import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.ts';
import { migrationsFolder } from './migrations.ts';
import { diffWithEngine } from './schema-engine.ts';

/** The schema as the last migration left it; kept in git, so that the next migration is told from it without a database. */
export const snapshotPath = join(migrationsFolder, 'schema.snapshot.prisma');
const schemaFolder = join(root, 'prisma', 'schema');

/** The present schema as one text. */
export const readSchema = (): string =>
  readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => readFileSync(join(schemaFolder, name), 'utf8').trim())
    .join('\n\n')
    .concat('\n');

/** Whether the schema is word for word the one of the last migration. */
export const isUnchanged = (): boolean =>
  existsSync(snapshotPath) && readFileSync(snapshotPath, 'utf8') === readSchema();

/** The SQL from the last migration's schema to the present one; empty when every change has its migration. Any database will do. */
export async function missingSql(databaseUrl: string): Promise<string> {
  if (isUnchanged()) return '';
  const sql = await diffWithEngine(
    databaseUrl,
    existsSync(snapshotPath)
      ? {
          tag: 'schemaDatamodel',
          files: [{ path: 'before.prisma', content: readFileSync(snapshotPath, 'utf8') }],
        }
      : { tag: 'empty' },
    { tag: 'schemaDatamodel', files: [{ path: 'after.prisma', content: readSchema() }] },
  );
  return sql.includes('This is an empty migration') ? '' : sql;
}
