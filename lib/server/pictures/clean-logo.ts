import 'server-only';
import sharp from 'sharp';
import { maxLogoBytes } from '@/lib/schemas/clinic-settings';
import { cleanPicture } from '@/lib/server/pictures/clean-picture';

export type CleanLogo = { colourPng: Buffer; greyPng: Buffer; widthPixels: number; heightPixels: number };

/** A logo as we keep it: a PNG that is enough for 34 × 10 mm at 350 dots an inch, in its colours and in greys (V-9). */
export async function cleanLogo(file: Buffer): Promise<CleanLogo> {
  const { data, info } = await cleanPicture(file, {
    kind: 'logo',
    maxBytes: maxLogoBytes,
    minSidePixels: 16,
    box: { width: 480, height: 160 },
    write: (picture) => picture.png({ compressionLevel: 9 }),
  });
  const grey = await sharp(data).greyscale().png({ compressionLevel: 9 }).toBuffer();
  return { colourPng: data, greyPng: grey, widthPixels: info.width, heightPixels: info.height };
}
