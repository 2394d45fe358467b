import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { AppError } from '@/lib/errors';
import { cleanPhoto } from '@/lib/server/pictures/clean-photo';

const plain = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: 4, background: { r: 15, g: 94, b: 89, alpha } } });

const refusal = (file: Buffer) =>
  cleanPhoto(file).then(
    () => 'kept',
    (error: unknown) => (error instanceof AppError ? error.details.fields?.[0]?.code : String(error)),
  );

// That the sent file leaves nothing behind is tested with the logo, which goes the same way.
describe('V-9 a photo is decoded, made small and written anew', () => {
  test.each([
    ['png', 2400, 1800, 1200, 900],
    ['jpeg', 900, 3000, 360, 1200],
    ['jpeg', 160, 120, 160, 120],
  ] as const)(
    '%s of %i × %i becomes a JPEG of %i × %i',
    async (format, width, height, keptWidth, keptHeight) => {
      const photo = await cleanPhoto(await plain(width, height).toFormat(format).toBuffer());
      expect(photo).toMatchObject({ widthPixels: keptWidth, heightPixels: keptHeight });
      expect(await sharp(photo.jpeg).metadata()).toMatchObject({
        format: 'jpeg',
        width: keptWidth,
        height: keptHeight,
      });
    },
  );

  test('V-9 where it was taken and with what is not kept, and it stands upright', async () => {
    const file = await plain(300, 200)
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Artist: 'canary-in-exif' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .jpeg()
      .toBuffer();
    expect(file.includes('canary-in-exif')).toBe(true);
    const { jpeg } = await cleanPhoto(file);
    expect(jpeg.includes('canary')).toBe(false);
    const { exif, xmp, icc, orientation, width, height } = await sharp(jpeg).metadata();
    expect({ exif, xmp, icc, orientation, width, height }).toEqual({ width: 200, height: 300 });
  });

  test('what is see-through becomes white, not black', async () => {
    const { jpeg } = await cleanPhoto(await plain(120, 120, 0).png().toBuffer());
    const pixels = await sharp(jpeg).raw().toBuffer();
    expect(pixels[0]).toBeGreaterThan(250);
  });

  test.each<[string, () => Promise<Buffer>, string]>([
    [
      'SVG',
      () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      'photo_not_picture',
    ],
    ['HTML', () => Promise.resolve(Buffer.from('<!doctype html><script>1</script>')), 'photo_not_picture'],
    ['WebP', () => plain(200, 200).webp().toBuffer(), 'photo_not_picture'],
    ['half a JPEG', async () => (await plain(800, 800).jpeg().toBuffer()).subarray(0, 400), 'photo_damaged'],
    ['a stamp', () => plain(99, 400).png().toBuffer(), 'photo_too_small'],
    ['over 5 MB', () => Promise.resolve(Buffer.alloc(5 * 1024 * 1024 + 1)), 'photo_too_large'],
  ])('V-9 %s is refused', async (_, make, code) => {
    expect(await refusal(await make())).toBe(code);
  });
});
