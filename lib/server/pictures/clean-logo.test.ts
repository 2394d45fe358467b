import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { AppError } from '@/lib/errors';
import { cleanLogo } from '@/lib/server/pictures/clean-logo';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 15, g: 94, b: 89, alpha: 0.5 } } });

async function refusal(file: Buffer): Promise<string> {
  try {
    await cleanLogo(file);
    return 'kept';
  } catch (error) {
    return error instanceof AppError ? (error.details.fields?.[0]?.code ?? error.code) : String(error);
  }
}

describe('V-9 a logo is decoded, made small and written anew', () => {
  test.each([
    ['png', 2000, 500, 480, 120],
    ['png', 40, 20, 40, 20],
    ['jpeg', 300, 1200, 40, 160],
  ] as const)('%s of %i × %i becomes %i × %i', async (format, width, height, keptWidth, keptHeight) => {
    const logo = await cleanLogo(await plain(width, height).toFormat(format).toBuffer());
    expect(logo).toMatchObject({ widthPixels: keptWidth, heightPixels: keptHeight });
    for (const png of [logo.colourPng, logo.greyPng]) {
      const kept = await sharp(png).metadata();
      expect(kept).toMatchObject({ format: 'png', width: keptWidth, height: keptHeight });
    }
  });

  test('V-9 no metadata is kept: place, camera, comments and profiles go, and the picture is turned upright', async () => {
    const file = await plain(200, 100)
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Copyright: 'canary-in-exif', Artist: 'canary-in-exif' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">canary-in-xmp</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(file.includes('canary-in-exif')).toBe(true);
    const logo = await cleanLogo(file);
    expect(logo.colourPng.includes('canary')).toBe(false);
    const { exif, xmp, icc, orientation } = await sharp(logo.colourPng).metadata();
    expect({ exif, xmp, icc, orientation }).toEqual({});
    expect(logo.heightPixels).toBeGreaterThan(logo.widthPixels);
  });

  test('V-9 what hides behind the end of the picture is gone', async () => {
    const file = Buffer.concat([
      await plain(64, 64).png().toBuffer(),
      Buffer.from('<script>canary</script>'),
    ]);
    expect((await cleanLogo(file)).colourPng.includes('canary')).toBe(false);
  });

  test('the grey one has no colour in it', async () => {
    const { greyPng } = await cleanLogo(await plain(64, 64).png().toBuffer());
    const pixels = await sharp(greyPng).toColourspace('srgb').removeAlpha().raw().toBuffer();
    expect(pixels[0]).toBe(pixels[1]);
    expect(pixels[1]).toBe(pixels[2]);
  });
});

/** A PNG whose head promises a size and whose data are some zeros. */
function pngOfSize(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** CRC-32 as PNG wants it (ISO 3309). */
function crc32(bytes: Buffer): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1;
  }
  return (crc ^ 0xff_ff_ff_ff) >>> 0;
}

describe('V-9 anything else is refused, whatever it calls itself', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64"/></svg>';
  const made: [string, () => Promise<Buffer>, string][] = [
    ['SVG', () => Promise.resolve(Buffer.from(svg)), 'logo_not_picture'],
    ['HTML', () => Promise.resolve(Buffer.from('<!doctype html><script>1</script>')), 'logo_not_picture'],
    ['GIF', () => plain(64, 64).gif().toBuffer(), 'logo_not_picture'],
    ['WebP', () => plain(64, 64).webp().toBuffer(), 'logo_not_picture'],
    ['TIFF', () => plain(64, 64).tiff().toBuffer(), 'logo_not_picture'],
    ['nothing', () => Promise.resolve(Buffer.alloc(0)), 'logo_not_picture'],
    [
      'an SVG behind the first bytes of a PNG',
      () => Promise.resolve(Buffer.concat([pngOfSize(1, 1).subarray(0, 8), Buffer.from(svg)])),
      'logo_damaged',
    ],
    [
      'a PNG cut off in the middle',
      async () => (await sharp({ create: noise }).png().toBuffer()).subarray(0, 4000),
      'logo_damaged',
    ],
    [
      'a small file of 10 000 × 10 000',
      () => Promise.resolve(pngOfSize(10_000, 10_000)),
      'logo_too_many_pixels',
    ],
    ['a size that lies', () => Promise.resolve(pngOfSize(4000, 4000)), 'logo_damaged'],
    ['one pixel high', () => plain(64, 1).png().toBuffer(), 'logo_too_small'],
    ['over 2 MB', () => Promise.resolve(Buffer.alloc(2 * 1024 * 1024 + 1)), 'logo_too_large'],
  ];
  test.each(made)('%s', async (_, make, code) => {
    expect(await refusal(await make())).toBe(code);
  });
});

const noise = {
  width: 200,
  height: 200,
  channels: 3,
  background: '#ffffff',
  noise: { type: 'gaussian', mean: 128, sigma: 60 },
} as const;
