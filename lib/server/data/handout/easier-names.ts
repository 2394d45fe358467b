import 'server-only';
import type { PatientRecords } from '@/lib/domain/record/recorded';
import type { LocalizedText } from '@/lib/domain/result';
import { exerciseContent } from '@/lib/schemas/exercise-content';
import { allowedNow } from '@/lib/server/data/today/easier-version';
import type { Tx } from '@/lib/server/db';

type Row = { id: string; easierSlug: string | null };
type Names = Record<string, LocalizedText>;

/** Of versions in force the names of the easier versions that were allowed and still fit this patient, by prescription, as their phone shows them. */
export async function easierNow(
  tx: Tx,
  { clinicId, patientId }: { clinicId: string; patientId: string },
  records: PatientRecords,
): Promise<Names> {
  const rows = await tx.prescription.findMany({
    where: { clinicId, patientId, easierSlug: { not: null }, version: { status: 'active' } },
    select: { id: true, easierSlug: true },
  });
  return Object.fromEntries(
    rows.flatMap((row): [string, LocalizedText][] => {
      const exercise = allowedNow(row, records);
      return exercise === null ? [] : [[row.id, exercise.names]];
    }),
  );
}

/** Of a version that is not in force all that it names. */
export async function easierNames(tx: Tx, rows: readonly Row[]): Promise<Names> {
  const slugs = rows.flatMap(({ easierSlug }) => easierSlug ?? []);
  if (slugs.length === 0) return {};
  const exercises = await tx.exercise.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true, versions: { orderBy: { version: 'desc' }, take: 1, select: { content: true } } },
  });
  const names = new Map(
    exercises.flatMap(({ slug, versions: [newest] }) =>
      newest === undefined ? [] : [[slug, exerciseContent.parse(newest.content).names] as const],
    ),
  );
  return Object.fromEntries(
    rows.flatMap(({ id, easierSlug }): [string, LocalizedText][] => {
      const name = easierSlug === null ? undefined : names.get(easierSlug);
      return name === undefined ? [] : [[id, name]];
    }),
  );
}
