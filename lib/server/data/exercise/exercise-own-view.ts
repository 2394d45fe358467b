import 'server-only';
import type { FigureSpec } from '@/lib/domain/figure/types';
import { staffLocale } from '@/lib/domain/messages/languages';
import { notFound } from '@/lib/errors';
import { exerciseContent } from '@/lib/schemas/exercise-content';
import { visibleExercises } from '@/lib/server/access';
import type { PractitionerActor } from '@/lib/server/session/actor-types';
import { act } from '@/lib/server/db';

export type OwnState = { visibility: 'clinic' | 'me'; isOwner: boolean; isArchived: boolean };

/** Whose an own exercise is; null for a shared one. Not found for what the reader may not see. */
export function viewOwnState(actor: PractitionerActor, slug: string): Promise<OwnState | null> {
  return act(actor, 'library.read', async (tx) => {
    const row = await tx.exercise.findFirst({
      where: { AND: [visibleExercises(actor), { slug }] },
      select: { visibility: true, ownerId: true, archivedAt: true },
    });
    if (row === null) throw notFound();
    if (row.visibility === null) return null;
    const { visibility, ownerId, archivedAt } = row;
    return { visibility, isOwner: ownerId === actor.practitionerRoleId, isArchived: archivedAt !== null };
  });
}

export type OwnPicture = { figure: FigureSpec | null; photoId: string | null };

/** The drawing of an own exercise as it stands now, and its first photo. Colleagues see a private one's, because a program may hold it. */
export function viewOwnPicture(actor: PractitionerActor, slug: string): Promise<OwnPicture> {
  return act(actor, 'library.read', async (tx) => {
    const newest = await tx.exerciseVersion.findFirst({
      where: { slug },
      orderBy: { version: 'desc' },
      select: { content: true },
    });
    if (newest === null) return { figure: null, photoId: null };
    const { figure, photos } = exerciseContent.parse(newest.content);
    return { figure: figure ?? null, photoId: photos?.[0]?.id ?? null };
  });
}

export type OwnEntry = { slug: string; name: string; visibility: 'clinic' | 'me'; isArchived: boolean };

/** The clinic's own exercises that the reader may see, archived ones at the end. */
export function listOwnExercises(actor: PractitionerActor): Promise<OwnEntry[]> {
  return act(actor, 'library.read', async (tx) => {
    const rows = await tx.exerciseName.findMany({
      where: {
        locale: staffLocale,
        exercise: { AND: [visibleExercises(actor), { clinicId: actor.clinicId }] },
      },
      orderBy: [{ exercise: { retired: 'asc' } }, { name: 'asc' }, { slug: 'asc' }],
      select: { slug: true, name: true, exercise: { select: { visibility: true, archivedAt: true } } },
    });
    return rows.map(({ slug, name, exercise: { visibility, archivedAt } }) => ({
      slug,
      name,
      visibility: visibility ?? 'clinic',
      isArchived: archivedAt !== null,
    }));
  });
}
