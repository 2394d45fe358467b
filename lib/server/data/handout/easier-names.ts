import 'server-only';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import type { LocalizedText } from '@/lib/domain/result';
import { exerciseContent } from '@/lib/schemas/exercise-content';
import { allowedNow } from '@/lib/server/data/today/easier-version';
import type { Tx } from '@/lib/server/db';

type Row = { id: string; easierSlug: string | null };

/**
 * The names of the easier versions that were allowed, by prescription: of a version in force (`records`) those that still fit this
 * patient, as their phone shows them; of any other all that it names.
 */
export async function easierNames(
  tx: Tx,
  rows: readonly Row[],
  records: PatientRecords | null,
): Promise<ReadonlyMap<string, LocalizedText>> {
  const slugs = rows.flatMap(({ easierSlug }) => easierSlug ?? []);
  if (slugs.length === 0) return new Map();
  if (records !== null)
    return new Map(
      rows.flatMap((row) => {
        const exercise = allowedNow(row, records);
        return exercise === null ? [] : [[row.id, exercise.names] as const];
      }),
    );
  const exercises = await tx.exercise.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true, versions: { orderBy: { version: 'desc' }, take: 1, select: { content: true } } },
  });
  const names = new Map(
    exercises.flatMap(({ slug, versions: [newest] }) =>
      newest === undefined ? [] : [[slug, exerciseContent.parse(newest.content).names] as const],
    ),
  );
  return new Map(
    rows.flatMap(({ id, easierSlug }) => {
      const name = easierSlug === null ? undefined : names.get(easierSlug);
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}
