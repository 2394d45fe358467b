import 'server-only';
import { foldForSearch } from '@/lib/domain/library/fold-for-search';
import { notFound } from '@/lib/errors';
import { type ExerciseCard, exerciseCard } from '@/lib/schemas/exercise-card';
import { type ExerciseContent, exerciseContent } from '@/lib/schemas/exercise-content';
import type { ExerciseSearch } from '@/lib/schemas/exercise-search';
import type { PractitionerActor } from '@/lib/server/actor-types';
import { act, type Tx } from '@/lib/server/db';
import { Prisma } from '@/lib/server/generated/client';

/** The card of one stored version. Content is parsed when read, not trusted. */
export const toCard = (version: { id: string; content: unknown }): ExerciseCard =>
  exerciseCard.parse({ ...exerciseContent.parse(version.content), exerciseVersionId: version.id });

const pageSize = 40;
const closeEnough = 0.4;

/** Exercises by name, alias or muscle in either language, forgiving a typo and word order; at most 40, best first. */
export function searchExercises(actor: PractitionerActor, search: ExerciseSearch): Promise<ExerciseCard[]> {
  return act(actor, 'library.read', async (tx) => {
    const folded = foldForSearch(search.q);
    const words = folded
      .split(' ')
      .filter((word) => word !== '')
      .slice(0, 8);
    const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    const filters = [
      Prisma.sql`not e.retired`,
      ...(search.region === undefined ? [] : [Prisma.sql`e.region = ${search.region}`]),
      ...(search.position === undefined ? [] : [Prisma.sql`e.position = ${search.position}`]),
      ...(search.equipment === undefined ? [] : [Prisma.sql`e.equipment = ${search.equipment}`]),
      ...(folded === ''
        ? []
        : [
            Prisma.sql`(e.search_text like all (${patterns}::text[]) or word_similarity(${folded}, e.search_text) > ${closeEnough})`,
          ]),
    ];
    const rows = await tx.$queryRaw<{ id: string; content: unknown }[]>`
      select v.id, v.content from exercise e join exercise_version v on v.slug = e.slug and v.version = e.current_version
      where ${Prisma.join(filters, ' and ')}
      order by (e.search_text like all (${patterns}::text[])) desc, word_similarity(${folded}, e.search_text) desc, e.level, e.name_en, e.slug
      limit ${pageSize}`;
    return rows.map(toCard);
  });
}

export type Neighbour = { slug: string; name: string; level: number };
export type ExerciseDetail = { content: ExerciseContent; easier: Neighbour[]; harder: Neighbour[] };

/** One exercise with all its words as it stands now, and the exercises one step easier and harder. */
export function viewExercise(actor: PractitionerActor, slug: string): Promise<ExerciseDetail> {
  return act(actor, 'library.read', async (tx) => {
    const row = await tx.exercise.findUnique({
      where: { slug },
      select: { versions: { orderBy: { version: 'desc' }, take: 1 } },
    });
    const version = row?.versions[0];
    if (version === undefined) throw notFound();
    const content = exerciseContent.parse(version.content);
    const rows = await tx.exercise.findMany({
      where: { slug: { in: [...content.regressions, ...content.progressions] }, retired: false },
      orderBy: [{ level: 'asc' }, { nameEn: 'asc' }],
      select: { slug: true, nameEn: true, level: true },
    });
    const among = (slugs: readonly string[]) =>
      rows.filter((one) => slugs.includes(one.slug)).map(({ nameEn, ...one }) => ({ ...one, name: nameEn }));
    return { content, easier: among(content.regressions), harder: among(content.progressions) };
  });
}

export type ExerciseName = { slug: string; name: string; region: string };

/** Every exercise of the library by name, for the sheet of all figures. */
export function listExercises(actor: PractitionerActor): Promise<ExerciseName[]> {
  return act(actor, 'library.read', async (tx) => {
    const rows = await tx.exercise.findMany({
      where: { retired: false },
      orderBy: [{ region: 'asc' }, { nameEn: 'asc' }],
      select: { slug: true, nameEn: true, region: true },
    });
    return rows.map(({ nameEn, ...row }) => ({ ...row, name: nameEn }));
  });
}

/** The cards of these versions; refuses one that does not exist. */
export async function cardsOf(
  tx: Tx,
  exerciseVersionIds: readonly string[],
): Promise<Map<string, ExerciseCard>> {
  const rows = await tx.exerciseVersion.findMany({
    where: { id: { in: [...new Set(exerciseVersionIds)] } },
    select: { id: true, content: true },
  });
  return new Map(rows.map((row) => [row.id, toCard(row)]));
}
