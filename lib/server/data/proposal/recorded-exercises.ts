import 'server-only';
import type { RecordedExercise } from '@/lib/domain/record/recorded';
import { cardContent } from '@/lib/schemas/exercise-card';
import { readCurrentMarks } from '@/lib/server/data/exercise/current-marks';
import type { Tx } from '@/lib/server/db';

/** Stored versions of an exercise never change, so that each is read and parsed once in the life of a process. */
const known = new Map<string, RecordedExercise>();

/** What the rules need of these stored exercise versions, by id, with the marks that the library gives them now. */
export async function recordedExercises(
  tx: Tx,
  exerciseVersionIds: readonly string[],
): Promise<ReadonlyMap<string, RecordedExercise>> {
  const missing = [...new Set(exerciseVersionIds)].filter((id) => !known.has(id));
  if (missing.length > 0) {
    const rows = await tx.exerciseVersion.findMany({
      where: { id: { in: missing } },
      select: { id: true, content: true },
    });
    for (const row of rows) known.set(row.id, toRecordedExercise(row.content));
  }
  const mark = await readCurrentMarks(tx, exerciseVersionIds);
  return new Map(
    exerciseVersionIds.flatMap((id) => {
      const exercise = known.get(id);
      return exercise === undefined ? [] : [[id, mark(id, exercise)] as const];
    }),
  );
}

/** The exercises of these slugs as they stand now, by slug. */
export async function neighbourExercises(
  tx: Tx,
  slugs: readonly string[],
): Promise<Map<string, RecordedExercise>> {
  if (slugs.length === 0) return new Map();
  const rows = await tx.exercise.findMany({
    where: { slug: { in: [...new Set(slugs)] }, retired: false },
    select: { versions: { orderBy: { version: 'desc' }, take: 1, select: { content: true } } },
  });
  const exercises = rows.flatMap(({ versions }) =>
    versions.map(({ content }) => toRecordedExercise(content)),
  );
  return new Map(exercises.map((exercise) => [exercise.slug, exercise]));
}

/** Content is parsed when read, not trusted. */
function toRecordedExercise(stored: unknown): RecordedExercise {
  const content = cardContent.parse(stored);
  const { slug, names, region, pattern, position, equipment, laterality, attributes, doseKind } = content;
  const { level, muscles, secondaryMuscles, unloadedVariant, assistedVariant, regressions, progressions } =
    content;
  return {
    slug,
    names,
    region,
    pattern,
    position,
    equipment,
    laterality,
    level,
    attributes,
    doseKind,
    muscles,
    secondaryMuscles,
    unloadedVariant,
    assistedVariant,
    regressions,
    progressions,
  };
}
