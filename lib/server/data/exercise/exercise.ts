import 'server-only';
import { staffLocale } from '@/lib/domain/messages/languages';
import { notFound } from '@/lib/errors';
import { cardContent, type ExerciseCard, type ExerciseSearchAnswer } from '@/lib/schemas/exercise-card';
import { type ExerciseContent, exerciseContent } from '@/lib/schemas/exercise-content';
import type { ExerciseSearch } from '@/lib/schemas/exercise-search';
import { visibleExercises } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { readCurrentMarks } from '@/lib/server/data/exercise/current-marks';
import { countLeaves, findBySlugs, findSlugs } from '@/lib/server/data/exercise/exercise-find';
import { readWords } from '@/lib/server/data/exercise/exercise-words';
import { ownNeighbours } from '@/lib/server/data/exercise/exercise-rungs';
import { act, type Tx } from '@/lib/server/db';

/** The card of one stored version. Content is parsed when read, not trusted. */
export function toCard(version: { id: string; content: unknown }): ExerciseCard {
  const { contentVersion: _, ...card } = cardContent.parse(version.content);
  return { ...card, exerciseVersionId: version.id };
}

/**
 * Exercises by name, other name, muscle or movement in any language, forgiving a typo and word order; 40 a page, the best match
 * or the most used of this clinic first. Counts are of the whole library: `total` of what is found, `leaves` of each facet's choices.
 */
export function searchExercises(
  actor: PractitionerActor,
  search: ExerciseSearch,
): Promise<ExerciseSearchAnswer> {
  return act(actor, 'library.read', async (tx) => {
    const fit = await readWords(tx, actor, search.q);
    if (fit === 'nothing') return { exercises: [], total: 0, leaves: {} };
    const { slugs, total } = await findSlugs(tx, actor, search, fit);
    return {
      exercises: await findBySlugs(tx, actor, slugs),
      total,
      leaves: await countLeaves(tx, actor, search, fit),
    };
  });
}

export type Neighbour = { slug: string; name: string; level: number };
export type ExerciseDetail = { content: ExerciseContent; easier: Neighbour[]; harder: Neighbour[] };

/** One exercise with all its words as it stands now, and the exercises one step easier and harder. */
export function viewExercise(actor: PractitionerActor, slug: string): Promise<ExerciseDetail> {
  return act(actor, 'library.read', async (tx) => {
    const row = await tx.exercise.findFirst({
      where: { AND: [visibleExercises(actor), { slug }] },
      select: { versions: { orderBy: { version: 'desc' }, take: 1 } },
    });
    const version = row?.versions[0];
    if (version === undefined) throw notFound();
    const content = exerciseContent.parse(version.content);
    const named = await ownNeighbours(tx, actor, slug);
    const easier = [...content.regressions, ...named.easier];
    const harder = [...content.progressions, ...named.harder];
    const rows = await tx.exerciseName.findMany({
      where: {
        locale: staffLocale,
        exercise: {
          AND: [visibleExercises(actor), { slug: { in: [...easier, ...harder] }, retired: false }],
        },
      },
      orderBy: [{ exercise: { level: 'asc' } }, { name: 'asc' }],
      select: { slug: true, name: true, exercise: { select: { level: true } } },
    });
    const among = (slugs: readonly string[]) =>
      rows
        .filter((one) => slugs.includes(one.slug))
        .map(({ slug, name, exercise: { level } }) => ({ slug, name, level }));
    return { content, easier: among(easier), harder: among(harder) };
  });
}

/** The neighbours of an exercise that its own content names, as they stand now: what the rules would propose in its place. */
export function viewNeighbours(actor: PractitionerActor, slug: string): Promise<ExerciseCard[]> {
  return act(actor, 'library.read', async (tx) => {
    const [exercise] = await findBySlugs(tx, actor, [slug]);
    if (exercise === undefined) throw notFound();
    const found = await findBySlugs(tx, actor, [...exercise.regressions, ...exercise.progressions]);
    const cards = await cardsOf(
      tx,
      found.map(({ exerciseVersionId }) => exerciseVersionId),
    );
    return found.flatMap(({ exerciseVersionId }) => cards.get(exerciseVersionId) ?? []);
  });
}

export type ExerciseName = { slug: string; name: string; region: string };

/** Every shared exercise by name, for the sheet of all figures. */
export function listExercises(actor: PractitionerActor): Promise<ExerciseName[]> {
  return act(actor, 'library.read', async (tx) => {
    const rows = await tx.exerciseName.findMany({
      where: { locale: staffLocale, exercise: { retired: false, clinicId: null } },
      orderBy: [{ exercise: { region: 'asc' } }, { name: 'asc' }],
      select: { slug: true, name: true, exercise: { select: { region: true } } },
    });
    return rows.map(({ slug, name, exercise: { region } }) => ({ slug, name, region }));
  });
}

/** The cards of these versions, with the marks that the library gives them now. */
export async function cardsOf(
  tx: Tx,
  exerciseVersionIds: readonly string[],
): Promise<Map<string, ExerciseCard>> {
  const rows = await tx.exerciseVersion.findMany({
    where: { id: { in: [...new Set(exerciseVersionIds)] } },
    select: { id: true, content: true },
  });
  const mark = await readCurrentMarks(
    tx,
    rows.map((row) => row.id),
  );
  return new Map(rows.map((row) => [row.id, mark(row.id, toCard(row))]));
}
