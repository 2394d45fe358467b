import 'server-only';
import type { RecordedExercise, RecordedVersion } from '@/lib/domain/record/recorded';
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

/** The easier and harder neighbours of what these versions prescribe now, as they stand in the library, by slug. */
export async function neighbourExercises(
  tx: Tx,
  versions: readonly RecordedVersion[],
): Promise<Map<string, RecordedExercise>> {
  const slugs = versions
    .filter((version) => version.isActive)
    .flatMap(({ prescriptions }) =>
      prescriptions.flatMap(({ exercise }) => [...exercise.progressions, ...exercise.regressions]),
    );
  if (slugs.length === 0) return new Map();
  const rows = await tx.exercise.findMany({
    where: { slug: { in: [...new Set(slugs)] }, retired: false },
    select: { versions: { orderBy: { version: 'desc' }, take: 1, select: { id: true } } },
  });
  const exercises = await recordedExercises(
    tx,
    rows.flatMap(({ versions: newest }) => newest.map(({ id }) => id)),
  );
  return new Map([...exercises.values()].map((exercise) => [exercise.slug, exercise]));
}

/** Content is parsed when read, not trusted. */
function toRecordedExercise(stored: unknown): RecordedExercise {
  const content = cardContent.parse(stored);
  const { slug, names, region, pattern, position, equipment, laterality, attributes, doseKind } = content;
  const { level, muscles, secondaryMuscles, defaultDosage } = content;
  const { unloadedVariant, assistedVariant, regressions, progressions } = content;
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
    defaultDosage,
    muscles,
    secondaryMuscles,
    unloadedVariant,
    assistedVariant,
    regressions,
    progressions,
  };
}
