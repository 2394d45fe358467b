import 'server-only';
import { notFound } from '@/lib/errors';
import { type ExerciseContent, exerciseContent } from '@/lib/schemas/exercise-content';
import { visibleExercises } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { act } from '@/lib/server/db';

/** `isSigned`: a clinical lead of this clinic signed that wording; else it is the one just before. */
export type EarlierWording = { content: ExerciseContent; isSigned: boolean };

/**
 * The wording that the present one is compared with: the last that this clinic signed, when the words have changed since, else the one
 * before; null for an exercise that never changed.
 */
export function viewEarlierWording(actor: PractitionerActor, slug: string): Promise<EarlierWording | null> {
  return act(actor, 'library.read', async (tx) => {
    const exercise = await tx.exercise.findFirst({
      where: { AND: [visibleExercises(actor), { slug }] },
      select: { currentVersion: true },
    });
    if (exercise === null) throw notFound();
    const signature = await tx.exerciseSignature.findFirst({
      where: { clinicId: actor.clinicId, slug },
      orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
      select: { act: true, version: true },
    });
    const { currentVersion } = exercise;
    const signed =
      signature?.act === 'signed' && signature.version < currentVersion ? signature.version : null;
    const row = await tx.exerciseVersion.findFirst({
      where: { slug, version: signed ?? { lt: currentVersion } },
      orderBy: { version: 'desc' },
      select: { content: true },
    });
    return row === null ? null : { content: exerciseContent.parse(row.content), isSigned: signed !== null };
  });
}
