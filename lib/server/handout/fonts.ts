import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cwd } from 'node:process';
import { readCharacterMap } from '@/lib/server/handout/character-map';

/** The faces of the handout, the first family that knows a character shows it. Typst reads TTF, so not the web fonts. */
const families = [
  ['atkinson-hyperlegible', 'AtkinsonHyperlegible'],
  ['noto-sans', 'NotoSans'],
  ['noto-sans-arabic', 'NotoSansArabic'],
  ['noto-sans-hebrew', 'NotoSansHebrew'],
  ['noto-emoji', 'NotoEmoji'],
] as const;
const faces = ['400Regular', '700Bold'] as const;

/** Font files of the handout, from the installed packages; the process runs in the checkout. */
export const fontPaths: readonly string[] = families.flatMap(([folder, file]) =>
  faces.map((face) =>
    path.join(cwd(), 'node_modules/@expo-google-fonts', folder, face, `${file}_${face}.ttf`),
  ),
);

/** Characters that each family can show in all its faces. */
export type FontCoverage = readonly ReadonlySet<number>[];

let coverage: Promise<FontCoverage> | undefined;

/** What the loaded fonts can show, read from the font files once per process. */
export function readFontCoverage(): Promise<FontCoverage> {
  coverage ??= Promise.all(
    families.map(async (_, family) => {
      const files = fontPaths.slice(family * faces.length, (family + 1) * faces.length);
      const [first, ...others] = await Promise.all(
        files.map(async (file) => readCharacterMap(await readFile(file))),
      );
      return new Set([...(first ?? [])].filter((code) => others.every((other) => other.has(code))));
    }),
  );
  return coverage;
}
