import 'server-only';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { invalid } from '@/lib/errors';
import { pictureTooLarge } from '@/lib/schemas/picture';

/** Decoded size that is refused, so that a small file cannot unfold into a huge picture (V-9). */
const maxPixels = 25_000_000;
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

/** What is asked of one kind of picture. `kind` begins the codes of its refusals, such as `logo_too_large`. */
export type PictureRules = {
  kind: string;
  maxBytes: number;
  /** Shorter than this a side is a mistake. */
  minSidePixels: number;
  /** It is made to fit in here, never larger than it came. */
  box: { width: number; height: number };
  /** The one form in which it is kept. */
  write: (picture: Sharp) => Sharp;
};

/**
 * A picture as we keep it: decoded, turned upright, made small and written anew, so that nothing of the sent file is kept but its
 * pixels. Refuses by field error what is no PNG or JPEG by its content, cannot be decoded, is animated or damaged, has too many bytes,
 * is over 25 megapixels, or has too short a side (V-9).
 */
export async function cleanPicture(
  file: Buffer,
  rules: PictureRules,
): Promise<{ data: Buffer; info: OutputInfo }> {
  const refuse = (code: string, message: string) =>
    invalid([{ path: 'image', code: `${rules.kind}_${code}`, message }]);
  const notPicture = () => refuse('not_picture', 'Only PNG and JPEG pictures can be used.');
  const damaged = () => refuse('damaged', 'This picture cannot be read. Save it again as PNG or JPEG.');

  if (file.byteLength > rules.maxBytes) throw refuse('too_large', pictureTooLarge(rules.maxBytes));
  const kind = signatures.find(({ bytes }) => file.subarray(0, bytes.length).equals(bytes));
  if (kind === undefined) throw notPicture();
  const { format, width, height, pages } = await orElse(
    sharp(file, { failOn: 'error', limitInputPixels: false }).metadata(),
    damaged,
  );
  if (format !== kind.format || (pages !== undefined && pages > 1)) throw notPicture();
  if (width * height > maxPixels) throw refuse('too_many_pixels', 'The picture is over 25 megapixels.');
  if (Math.min(width, height) < rules.minSidePixels)
    throw refuse('too_small', `The picture is too small: at least ${rules.minSidePixels} pixels each way.`);
  const upright = sharp(file, { failOn: 'error', limitInputPixels: maxPixels })
    .timeout({ seconds: timeLimitSeconds })
    .autoOrient()
    .resize({ ...rules.box, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  return orElse(rules.write(upright).toBuffer({ resolveWithObject: true }), damaged);
}

async function orElse<T>(work: Promise<T>, refusal: () => Error): Promise<T> {
  try {
    return await work;
  } catch {
    throw refusal();
  }
}
