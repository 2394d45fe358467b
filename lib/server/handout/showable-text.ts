import 'server-only';
import type { FontCoverage } from '@/lib/server/handout/fonts';

/** Stands for a character that no loaded font can show: seen to be missing, never silently left out. */
export const standIn = '\ufffd';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const invisible = /^\p{Default_Ignorable_Code_Point}$/u;
const space = /^\p{Zs}+$/u;
const control = /[\p{Cc}\u2028\u2029]/gu;
/** A word this long has no place to break in a narrow column. */
const longWord = /\S{25,}/gu;
const breakEvery = 12;

function isShown(grapheme: string, coverage: FontCoverage): boolean {
  const visible = Array.from(grapheme).filter((character) => !invisible.test(character));
  return coverage.some((family) => visible.every((character) => family.has(character.codePointAt(0) ?? -1)));
}

/** Text of one family needs no look at its graphemes, and nearly every text is. */
function isOfOneFamily(text: string, coverage: FontCoverage): boolean {
  const characters = Array.from(text).filter((character) => character !== '\n');
  return coverage.some((family) =>
    characters.every((character) => family.has(character.codePointAt(0) ?? -1)),
  );
}

/** Normalised, and without control characters but new lines. */
const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(control, (character) => (character === '\n' ? '\n' : ' '));

/** The characters of a text, each with its marks and once, that these fonts cannot show. */
export function missingFrom(text: string, coverage: FontCoverage): string[] {
  const missing = [...graphemes.segment(cleanText(text))]
    .map(({ segment }) => segment)
    .filter((segment) => segment !== '\n' && !space.test(segment) && !isShown(segment, coverage));
  return [...new Set(missing)];
}

function addBreaks(word: string): string {
  const pieces = [...graphemes.segment(word)].map(({ segment }) => segment);
  return pieces
    .map((piece, index) => (index > 0 && index % breakEvery === 0 ? `\u200b${piece}` : piece))
    .join('');
}

/**
 * Text that the PDF can show whatever was typed: normalised, without control characters but new lines, each character
 * (with its marks) that no font has replaced by a stand-in, and very long words given places to break. PDF/UA refuses
 * a document with a missing glyph, so one emoji in a name would otherwise cost the whole handout.
 */
export function toShowableText(text: string, coverage: FontCoverage): string {
  const clean = cleanText(text);
  if (isOfOneFamily(clean, coverage)) return clean.replace(longWord, addBreaks);
  const shown = [...graphemes.segment(clean)].map(({ segment }) => {
    if (segment === '\n' || isShown(segment, coverage)) return segment;
    return space.test(segment) ? ' ' : standIn;
  });
  return shown.join('').replace(longWord, addBreaks);
}

/** The same for every text inside a plain value; keys and other values stay as they are. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}
