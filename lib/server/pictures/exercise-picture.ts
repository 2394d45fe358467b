import 'server-only';
import { describeFigure } from '@/lib/domain/figure/words/alt-text';
import type { FigureSpec } from '@/lib/domain/figure/types';
import type { ExercisePicture } from '@/lib/domain/log/exercise-picture';
import type { Locale } from '@/lib/domain/result';
import { loadFigure } from '@/lib/server/pictures/figures';

/** The picture of an exercise as prescribed: mirrored for the left, with its words in the reader's language; null without a drawing. */
export function loadPicture(
  exercise: {
    slug: string;
    name: string;
    sides: readonly string[];
    muscles: readonly string[];
    figure?: FigureSpec | undefined;
  },
  locale: Locale,
): ExercisePicture | null {
  const figure = exercise.figure ?? loadFigure(exercise.slug);
  if (figure === null) return null;
  const [only] = exercise.sides;
  const isOneSide = exercise.sides.length === 1 && (only === 'left' || only === 'right');
  const side = isOneSide && only === 'left' ? 'left' : 'right';
  return {
    figure,
    side,
    bothSides: exercise.sides.length === 1 && !isOneSide,
    muscles: exercise.muscles,
    alt: describeFigure(figure, { exercise: exercise.name, side: isOneSide ? side : 'both' }, locale),
  };
}
