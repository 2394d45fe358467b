import 'server-only';
import { photoSidePixels } from '@/lib/schemas/exercise-content';
import { maxPhotoBytes } from '@/lib/schemas/exercise-photo';
import { cleanPicture } from '@/lib/server/pictures/clean-picture';

export type CleanPhoto = { jpeg: Buffer; widthPixels: number; heightPixels: number };

/** A photo as we keep it: a JPEG with no side over 1200 pixels, which fills a phone and half a printed page (V-9). */
export async function cleanPhoto(file: Buffer): Promise<CleanPhoto> {
  const { data, info } = await cleanPicture(file, {
    kind: 'photo',
    maxBytes: maxPhotoBytes,
    minSidePixels: 100,
    box: { width: photoSidePixels, height: photoSidePixels },
    // What is see-through in a PNG would turn black.
    write: (picture) => picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80 }),
  });
  return { jpeg: data, widthPixels: info.width, heightPixels: info.height };
}
