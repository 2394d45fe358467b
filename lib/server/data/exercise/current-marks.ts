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
  const rows =
    ids.length === 0
      ? []
      : await tx.$queryRaw<{ id: string; attributes: unknown }[]>`
          select held.id, newest.content -> 'attributes' as attributes
          from exercise_version held
          join exercise e on e.slug = held.slug
          join exercise_version newest on newest.slug = e.slug and newest.version = e.current_version
          where held.id = any(${ids}::uuid[]) and newest.id <> held.id`;
  const current = new Map(rows.map(({ id, attributes }) => [id, marks.parse(attributes)]));
  return (exerciseVersionId, exercise) => {
    const now = current.get(exerciseVersionId);
    if (now === undefined) return exercise;
    return { ...exercise, attributes: [...new Set([...exercise.attributes, ...now])] };
  };
}
