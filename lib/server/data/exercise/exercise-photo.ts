import 'server-only';
import { invalid, notFound } from '@/lib/errors';
import { type ExerciseContent, mostPhotos } from '@/lib/schemas/exercise-content';
import type { PhotoInput, PhotosChange } from '@/lib/schemas/exercise-photo';
import { visiblePhotos } from '@/lib/server/access';
import type { Actor, PractitionerActor } from '@/lib/server/session/actor-types';
import { cleanPhoto } from '@/lib/server/pictures/clean-photo';
import { requireCurrent, requireOwn, storeNext } from '@/lib/server/data/exercise/exercise-own';
import { act } from '@/lib/server/db';
import { asking } from '@/lib/server/intent';

type Saved = { slug: string; version: number };

/**
 * Adds a photo to an own exercise, as its next version: programs keep the photos they were published with. Refuses by field error what
 * `cleanPhoto` refuses and a photo too many, `conflict` when somebody saved in between.
 */
export async function addPhoto(
  actor: PractitionerActor,
  slug: string,
  { basedOn, image, alt }: PhotoInput,
): Promise<Saved> {
  // Asked first, so that nobody who may not add a photo makes the server decode one.
  await act(asking(actor), 'exercise.write', (tx) => requireOwn(tx, actor, slug));
  const { jpeg, widthPixels, heightPixels } = await cleanPhoto(Buffer.from(image, 'base64'));
  return act(actor, 'exercise.write', async (tx) => {
    const { visibility } = await requireOwn(tx, actor, slug);
    const content = await requireCurrent(tx, slug, basedOn);
    const photos = content.photos ?? [];
    if (photos.length >= mostPhotos)
      throw invalid([{ path: 'image', code: 'photos_full', message: `At most ${mostPhotos} photos.` }]);
    const { id } = await tx.exercisePhoto.create({
      data: {
        clinicId: actor.clinicId,
        slug,
        jpeg: new Uint8Array(jpeg),
        widthPixels,
        heightPixels,
        addedById: actor.practitionerRoleId,
      },
      select: { id: true },
    });
    const shown = [...photos, { id, alt, widthPixels, heightPixels }];
    return storeNext(tx, actor, next(content, shown), visibility ?? 'clinic');
  });
}

/** Orders, rewords and takes out photos of an own exercise, as its next version. What older versions show is kept. */
export function changePhotos(
  actor: PractitionerActor,
  slug: string,
  { basedOn, photos }: PhotosChange,
): Promise<Saved> {
  return act(actor, 'exercise.write', async (tx) => {
    const { visibility } = await requireOwn(tx, actor, slug);
    const content = await requireCurrent(tx, slug, basedOn);
    const shown = photos.map(({ id, alt }) => {
      const known = content.photos?.find((photo) => photo.id === id);
      if (known === undefined) throw notFound();
      return { ...known, alt };
    });
    return storeNext(tx, actor, next(content, shown), visibility ?? 'clinic');
  });
}

const next = (content: ExerciseContent, photos: ExerciseContent['photos']): ExerciseContent => ({
  ...content,
  contentVersion: content.contentVersion + 1,
  photos,
});

/** One photo as JPEG. Not found for what the reader may not see, and by way of another exercise. */
export function readPhoto(actor: Actor, slug: string, photoId: string): Promise<Uint8Array<ArrayBuffer>> {
  return act(actor, 'exercise.photo', async (tx) => {
    const row = await tx.exercisePhoto.findFirst({
      where: { AND: [visiblePhotos(actor), { id: photoId, slug }] },
      select: { jpeg: true },
    });
    if (row === null) throw notFound();
    return new Uint8Array(row.jpeg);
  });
}
