import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeFigure } from '@/lib/domain/figure/alt-text';
import type { FigureSpec } from '@/lib/domain/figure/types';
import type { Locale } from '@/lib/domain/result';
import { exerciseSlug } from '@/lib/schemas/exercise-content';
import { log, errorFacts } from '@/lib/server/log';

const known = new Map<string, Promise<FigureSpec | null>>();

/** The drawing of an exercise from the catalogue, read once; null when it has none. */
export function loadFigure(slug: string): Promise<FigureSpec | null> {
  const loading = known.get(slug) ?? readFigure(slug);
  known.set(slug, loading);
  return loading;
}

async function readFigure(slug: string): Promise<FigureSpec | null> {
  if (!exerciseSlug.safeParse(slug).success) return null;
  try {
    const parsed: unknown = JSON.parse(
      await readFile(join('prisma', 'catalogue', 'figures', `${slug}.json`), 'utf8'),
    );
    return isFigure(parsed) ? parsed : null;
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isAbsent) log.error('figure could not be read', errorFacts(error));
    return null;
  }
}

/** The catalogue's own tests check every angle; here only what would make the drawing throw. */
const isFigure = (value: unknown): value is FigureSpec =>
  typeof value === 'object' &&
  value !== null &&
  'camera' in value &&
  'base' in value &&
  'poses' in value &&
  Array.isArray(value.poses) &&
  value.poses.length > 0;

/** A figure with what a screen needs to draw it for one prescription. */
export type ExercisePicture = {
  figure: FigureSpec;
  side: 'left' | 'right';
  bothSides: boolean;
  muscles: string[];
  alt: string;
};

/** The picture of an exercise as prescribed: mirrored for the left, with its words in the reader's language; null without a drawing. */
export async function loadPicture(
  exercise: { slug: string; name: string; sides: readonly string[]; muscles: readonly string[] },
  locale: Locale,
): Promise<ExercisePicture | null> {
  const figure = await loadFigure(exercise.slug);
  if (figure === null) return null;
  const isOneSided = exercise.sides.length === 1 && exercise.sides[0] !== 'bilateral';
  const only = isOneSided ? exercise.sides[0] : undefined;
  const side = only === 'left' ? 'left' : 'right';
  const bothSides = only !== 'left' && only !== 'right';
  return {
    figure,
    side,
    bothSides,
    muscles: [...exercise.muscles],
    alt: describeFigure(figure, { exercise: exercise.name, side: bothSides ? 'both' : side }, locale),
  };
}
