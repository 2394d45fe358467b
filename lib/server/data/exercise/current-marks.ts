import 'server-only';
import { z } from 'zod';
import { exerciseAttributes, type ExerciseAttribute } from '@/lib/domain/safety/vocabulary';
import type { Tx } from '@/lib/server/db';

const marks = z.array(z.enum(exerciseAttributes));

/** Adds the marks that the library gives an exercise now to those that it was prescribed with. */
export type WithCurrentMarks = <T extends { attributes: readonly ExerciseAttribute[] }>(
  exerciseVersionId: string,
  exercise: T,
) => T;

/**
 * The safety marks of these exercises as the library has them now. A version keeps its words for ever; what an exercise asks of the
 * body is learnt later too, and a running program must be checked against it (SF-1). Marks are only ever added here: one that was
 * taken off since still counts for who has it prescribed.
 */
export async function readCurrentMarks(
  tx: Tx,
  exerciseVersionIds: readonly string[],
): Promise<WithCurrentMarks> {
  const ids = [...new Set(exerciseVersionIds)];
  // From the few that are asked about, whatever the planner knows of the library: else it may go through all of it.
  const rows =
    ids.length === 0
      ? []
      : await tx.$queryRaw<{ id: string; attributes: unknown }[]>`
          with held as materialized (select id, slug from exercise_version where id = any(${ids}::uuid[]))
          select held.id, newest.attributes
          from held cross join lateral (
            select v.id, v.content -> 'attributes' as attributes
            from exercise e join exercise_version v on v.slug = e.slug and v.version = e.current_version
            where e.slug = held.slug limit 1) newest
          where newest.id <> held.id`;
  const current = new Map(rows.map(({ id, attributes }) => [id, marks.parse(attributes)]));
  return (exerciseVersionId, exercise) => {
    const now = current.get(exerciseVersionId);
    if (now === undefined) return exercise;
    return { ...exercise, attributes: [...new Set([...exercise.attributes, ...now])] };
  };
}
