import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from './database.ts';
import { root } from './folders.ts';

/** Tells one state of the exercise library's files from another. */
export function hashLibrary(): string {
  const hash = createHash('sha256');
  const folder = join(root, 'prisma', 'catalogue');
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of files.sort()) hash.update(path.slice(root.length)).update(readFileSync(path));
  return `library ${hash.digest('hex').slice(0, 16)}`;
}

/** Whether the database was filled from today's library files; it carries their stamp as a comment on a table. */
export async function hasCurrentLibrary(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      "SELECT obj_description(to_regclass('public.exercise'), 'pg_class') AS stamp",
    );
    return rows[0]?.stamp === hashLibrary();
  });
}

export async function stampLibrary(migrateUrl: string): Promise<void> {
  await withClient(migrateUrl, (client) =>
    client.query(`COMMENT ON TABLE exercise IS ${client.escapeLiteral(hashLibrary())}`),
  );
}
