import 'server-only';
import { type ExerciseCard, exerciseCard } from '@/lib/schemas/exercise-card';
import { type ExerciseContent, exerciseContent } from '@/lib/schemas/exercise-content';
import type { Tx } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/generated/client';

type Newest = { card: ExerciseCard; content: ExerciseContent };

/** These exercises as they stand now, by slug; one that was retired or never existed is left out. */
export const newestExercises = (tx: Tx, slugs: readonly string[]): Promise<Map<string, Newest>> =>
  read(tx, { slug: { in: [...new Set(slugs)] } });

/** Every exercise of these regions as it stands now, by slug; what somebody keeps to themselves is never proposed. */
export const exercisesOfRegions = (tx: Tx, regions: readonly string[]): Promise<Map<string, Newest>> =>
  read(tx, {
    region: { in: [...regions] },
    OR: [{ visibility: null }, { visibility: 'clinic' }],
  });

async function read(tx: Tx, where: Prisma.ExerciseWhereInput) {
  const rows = await tx.exercise.findMany({
    where: { ...where, retired: false },
    select: { slug: true, versions: { orderBy: { version: 'desc' }, take: 1 } },
  });
  return new Map(
    rows.flatMap(({ slug, versions: [newest] }): [string, Newest][] => {
      if (newest === undefined) return [];
      const content = exerciseContent.parse(newest.content);
      return [[slug, { content, card: exerciseCard.parse({ ...content, exerciseVersionId: newest.id }) }]];
    }),
  );
}
