import 'server-only';
import sharp from 'sharp';
import { invalid } from '@/lib/errors';
import { maxLogoBytes } from '@/lib/schemas/clinic-settings';

/** Decoded size that is refused, so that a small file cannot unfold into a huge picture (V-9). */
const maxPixels = 25_000_000;
/** Shorter than this a side is a mistake, not a logo. */
const minSidePixels = 16;
/** Enough for 34 × 10 mm at 350 dots an inch. */
const box = { width: 480, height: 160 };
const timeLimitSeconds = 5;

const signatures = [
  { format: 'png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { format: 'jpeg', bytes: Buffer.from([0xff, 0xd8, 0xff]) },
] as const;

// Of all that the decoder knows only these two readers stay open, whatever a file says it is.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg'] });
sharp.cache(false);
sharp.concurrency(1);

export type CleanLogo = { colourPng: Buffer; greyPng: Buffer; widthPixels: number; heightPixels: number };

const refuse = (code: string, message: string) => invalid([{ path: 'image', code, message }]);

/**
 * A picture as we keep it: decoded, turned upright, made small and written anew as PNG, in its colours and in greys, so
 * that nothing of the sent file is kept but its pixels. Refuses by field error what is no PNG or JPEG, cannot be decoded,
 * is animated or damaged, is over 2 MB or 25 megapixels, or has a side under 16 pixels (V-9).
 */
export async function cleanLogo(file: Buffer): Promise<CleanLogo> {
  if (file.byteLength > maxLogoBytes) throw refuse('logo_too_large', 'The file is larger than 2 MB.');
  const kind = signatures.find(({ bytes }) => file.subarray(0, bytes.length).equals(bytes));
  if (kind === undefined) throw refuse('logo_not_picture', 'Only PNG and JPEG pictures can be used.');
  const { format, width, height, pages } = await read(file);
  if (format !== kind.format || (pages ?? 1) > 1)
    throw refuse('logo_not_picture', 'Only PNG and JPEG pictures can be used.');
  if (width * height > maxPixels) throw refuse('logo_too_many_pixels', 'The picture is over 25 megapixels.');
  if (Math.min(width, height) < minSidePixels)
    throw refuse('logo_too_small', `The picture is too small: at least ${minSidePixels} pixels each way.`);
  const { data, info } = await redraw(file);
  const grey = await sharp(data).greyscale().png({ compressionLevel: 9 }).toBuffer();
  return { colourPng: data, greyPng: grey, widthPixels: info.width, heightPixels: info.height };
}

const options = { limitInputPixels: maxPixels, failOn: 'error' } as const;
const damaged = () => refuse('logo_damaged', 'This picture cannot be read. Save it again as PNG or JPEG.');

async function read(file: Buffer) {
  try {
    return await sharp(file, { ...options, limitInputPixels: false }).metadata();
  } catch {
    throw damaged();
  }
}

async function redraw(file: Buffer) {
  try {
    return await sharp(file, options)
      .timeout({ seconds: timeLimitSeconds })
      .autoOrient()
      .resize({ ...box, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
  } catch {
    throw damaged();
  }
}
