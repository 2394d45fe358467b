import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cwd } from 'node:process';
import { readCharacterMap } from '@/lib/server/handout/character-map';

/** `all` holds the large fonts of Chinese, Japanese and Korean too, which are loaded only for a text that needs them. */
export type FontSet = 'usual' | 'all';

const both = ['400Regular', '700Bold'] as const;
/** The faces of the handout, the first family that knows a character shows it. Typst reads TTF, so not the web fonts. */
const families: readonly { folder: string; file: string; faces: readonly string[]; set: FontSet }[] = [
  { folder: 'atkinson-hyperlegible', file: 'AtkinsonHyperlegible', faces: both, set: 'usual' },
  { folder: 'noto-sans', file: 'NotoSans', faces: both, set: 'usual' },
  { folder: 'noto-sans-arabic', file: 'NotoSansArabic', faces: both, set: 'usual' },
  { folder: 'noto-sans-hebrew', file: 'NotoSansHebrew', faces: both, set: 'usual' },
  { folder: 'noto-sans-thai', file: 'NotoSansThai', faces: both, set: 'usual' },
  { folder: 'noto-emoji', file: 'NotoEmoji', faces: both, set: 'usual' },
  { folder: 'nanum-gothic', file: 'NanumGothic', faces: both, set: 'all' },
  // Simplified, traditional and Japanese characters in one face; the Noto packages of these hold nine weights each, 260 MB together.
  { folder: 'chocolate-classical-sans', file: 'ChocolateClassicalSans', faces: ['400Regular'], set: 'all' },
];

const pathsOf = ({ folder, file, faces }: (typeof families)[number]): string[] =>
  faces.map((face) =>
    path.join(cwd(), 'node_modules/@expo-google-fonts', folder, face, `${file}_${face}.ttf`),
  );

const familiesOf = (set: FontSet) => families.filter((family) => set === 'all' || family.set === 'usual');

/** Font files of the handout, from the installed packages; the process runs in the checkout. */
export const fontPaths = (set: FontSet): string[] => familiesOf(set).flatMap(pathsOf);

/** Characters that each family can show in all its faces. */
export type FontCoverage = readonly ReadonlySet<number>[];

const read = new Map<FontSet, Promise<FontCoverage>>();

/** What these fonts can show, read from the font files once per process. */
function readFontCoverage(set: FontSet): Promise<FontCoverage> {
  const known = read.get(set) ?? Promise.all(familiesOf(set).map(readFamily));
  read.set(set, known);
  return known;
}

async function readFamily(family: (typeof families)[number]): Promise<ReadonlySet<number>> {
  const [first, ...others] = await Promise.all(
    pathsOf(family).map(async (file) => readCharacterMap(await readFile(file))),
  );
  return new Set([...(first ?? [])].filter((code) => others.every((other) => other.has(code))));
}

/** Letters and signs that only the large fonts may know; none of them is worth loading 14 MB for nothing. */
const needsMore = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u;

/** The fonts that a text needs, and what they can show. The large ones only when they know a character that the usual ones do not. */
export async function chooseFonts(text: string): Promise<{ fonts: FontSet; coverage: FontCoverage }> {
  const usual = await readFontCoverage('usual');
  const isIn = (coverage: FontCoverage) => (character: string) =>
    coverage.some((family) => family.has(character.codePointAt(0) ?? -1));
  const missing = [...new Set(text)].filter(
    (character) => needsMore.test(character) && !isIn(usual)(character),
  );
  if (missing.length === 0) return { fonts: 'usual', coverage: usual };
  const all = await readFontCoverage('all');
  return missing.some(isIn(all)) ? { fonts: 'all', coverage: all } : { fonts: 'usual', coverage: usual };
}
