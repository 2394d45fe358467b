import 'server-only';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import { toCard } from '@/lib/server/data/exercise';
import type { Tx } from '@/lib/server/db';

/** The newest card of each of these exercises; one that was retired or never existed is left out. */
export async function newestCards(tx: Tx, slugs: readonly string[]): Promise<Map<string, ExerciseCard>> {
  const rows = await tx.exercise.findMany({
    where: { slug: { in: [...new Set(slugs)] }, retired: false },
    select: { slug: true, versions: { orderBy: { version: 'desc' }, take: 1 } },
  });
  return new Map(
    rows.flatMap(({ slug, versions: [newest] }) => (newest === undefined ? [] : [[slug, toCard(newest)]])),
  );
}
