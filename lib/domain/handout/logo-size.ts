import type { HandoutModel } from './handout-model.ts';
import type { HandoutOptions, HandoutSource } from './handout-source.ts';
import type { HandoutWords } from './handout-words.ts';

/** The box in the head of a sheet that a logo has to fit, beside the name of the clinic (clinic convention). */
const box = { widthMm: 34, heightMm: 10 };

/** The clinic's logo for a print in colour or greys, as large as its box lets it be; null without one. */
export function logoOf(
  clinic: HandoutSource['clinic'],
  options: Pick<HandoutOptions, 'colour'>,
  words: HandoutWords,
): HandoutModel['logo'] {
  const { logo } = clinic;
  if (logo === null) return null;
  const scale = Math.min(box.widthMm / logo.widthPixels, box.heightMm / logo.heightPixels);
  const toMm = (pixels: number) => Math.round(pixels * scale * 100) / 100;
  return {
    png: options.colour === 'grey' ? logo.greyPng : logo.colourPng,
    alt: words.logoAlt(clinic.name),
    widthMm: toMm(logo.widthPixels),
    heightMm: toMm(logo.heightPixels),
  };
}
