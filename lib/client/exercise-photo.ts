import { readPictureFile } from '@/lib/client/picture-file';
import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { ownSaved } from '@/lib/schemas/exercise-own';
import { maxPhotoBytes, type PhotoInput, type PhotosChange } from '@/lib/schemas/exercise-photo';

/** Adds a photo to an own exercise; refused with `conflict` when somebody saved since `basedOn`. */
export const addPhoto = async (slug: string, basedOn: number, file: File, alt: PhotoInput['alt']) =>
  sendJson(
    'POST',
    paths.api.ownPhotos(slug),
    { basedOn, image: await readPictureFile(file, maxPhotoBytes), alt },
    ownSaved,
  );

/** Orders, rewords and takes out photos of an own exercise. */
export const changePhotos = (slug: string, change: PhotosChange) =>
  sendJson('PUT', paths.api.ownPhotos(slug), change, ownSaved);
