import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { namesOf, searchTextOf } from '../lib/domain/library/search-text';
import type { LocalizedText } from '../lib/domain/result';
import { type ExerciseContent, exerciseContent } from '../lib/schemas/exercise-content';

const folder = join(process.cwd(), 'prisma', 'catalogue', 'exercises');

/** Every exercise of the shipped catalogue, parsed; throws with the file's name when one does not fit. */
export function readCatalogue(): ExerciseContent[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const result = exerciseContent.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (!result.success)
        throw new Error(
          `${name}: ${result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
        );
      return result.data;
    });
}

/** Stores what a shared exercise is called in each language. */
export async function storeNames(
  client: pg.ClientBase | pg.Pool,
  slug: string,
  names: LocalizedText,
): Promise<void> {
  const rows = namesOf(names);
  await client.query(
    `insert into exercise_name (slug, locale, name, folded)
     select $1, * from unnest($2::language[], $3::text[], $4::text[])
     on conflict (slug, locale) do update set name = excluded.name, folded = excluded.folded`,
    [slug, rows.map(({ locale }) => locale), rows.map(({ name }) => name), rows.map(({ folded }) => folded)],
  );
}

/**
 * Brings the shared catalogue in the database up to the shipped one. A content version is stored once and never changed: an entry
 * whose words changed needs a higher `contentVersion`, or the import stops and says which. Programs keep the version they have.
 */
export async function importCatalogue(connectionString: string): Promise<number> {
  const entries = readCatalogue();
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query('begin');
    for (const entry of entries) {
      await client.query(
        `insert into exercise (slug, current_version, region, pattern, position, equipment, level, search_text, goals, needs)
         values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)
         on conflict (slug) do update set current_version = greatest(exercise.current_version, excluded.current_version),
           region = excluded.region, pattern = excluded.pattern, position = excluded.position,
           equipment = excluded.equipment, level = excluded.level, search_text = excluded.search_text,
           goals = excluded.goals, needs = excluded.needs, retired = false`,
        [
          entry.slug,
          entry.contentVersion,
          entry.region,
          entry.pattern,
          entry.position,
          entry.equipment,
          entry.level,
          searchTextOf(entry),
          Object.keys(entry.defaultDosage).toSorted(),
          entry.equipmentNeeded,
        ],
      );
      await storeNames(client, entry.slug, entry.names);
      const { rows } = await client.query<{ same: boolean }>(
        `with stored as (
           insert into exercise_version (id, slug, version, content) values (gen_random_uuid(), $1, $2, $3)
           on conflict (slug, version) do nothing returning true as same)
         select same from stored union all
         select content = $3::jsonb as same from exercise_version where slug = $1 and version = $2`,
        [entry.slug, entry.contentVersion, JSON.stringify(entry)],
      );
      if (rows.some((row) => !row.same))
        throw new Error(
          `${entry.slug}: the words changed, but contentVersion is still ${entry.contentVersion}.`,
        );
    }
    await client.query(
      'update exercise set retired = true where clinic_id is null and not (slug = any($1))',
      [entries.map((entry) => entry.slug)],
    );
    await client.query('commit');
    return entries.length;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    await client.end();
  }
}
