import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from './lib/folders.ts';

/** The load line on its ground. `inset`: how much of the side stays free around it, where a system cuts its own shape out. */
const mark = (inset: number, corner: number): string => {
  const scale = 1 - 2 * inset;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${corner}" fill="#0f5e59"/><g transform="translate(${16 * (1 - scale)} ${16 * (1 - scale)}) scale(${scale})"><circle cx="16" cy="16" r="8" fill="none" stroke="#fff" stroke-width="2.6"/><path d="M3.5 16h25" stroke="#fff" stroke-width="2.6"/></g></svg>`;
};

const icons = [
  { name: 'portal-192', pixels: 192, inset: 0, corner: 7 },
  { name: 'portal-512', pixels: 512, inset: 0, corner: 7 },
  { name: 'portal-maskable-512', pixels: 512, inset: 0.12, corner: 0 },
  { name: 'portal-180', pixels: 180, inset: 0.06, corner: 0 },
] as const;

/** `npm run icons`: draws the icons that a phone shows for the patient's pages. */
const folder = join(root, 'public', 'icons');
mkdirSync(folder, { recursive: true });
for (const { name, pixels, inset, corner } of icons)
  await sharp(Buffer.from(mark(inset, corner)), { density: 72 * (pixels / 32) })
    .resize(pixels, pixels)
    .png({ compressionLevel: 9, palette: true })
    .toFile(join(folder, `${name}.png`));
