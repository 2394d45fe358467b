import 'server-only';
import type { Side } from '@/lib/domain/dosage/side';
import { describeFigure } from '@/lib/domain/figure/words/alt-text';
import { drawStrip } from '@/lib/domain/figure/paint/draw';
import { renderSvg } from '@/lib/domain/figure/paint/svg';
import { byLocale, type LocalizedText } from '@/lib/domain/result';
import type { ExerciseContent } from '@/lib/schemas/exercise-content';
import { loadFigure } from '@/lib/server/pictures/figures';

export type HandoutFigure = {
  figureSvg: string | null;
  figureGreySvg: string | null;
  figureAlt: LocalizedText | null;
};

/** All that a drawing and its words are made from, beside the side. */
export type DrawnFrom = Pick<ExerciseContent, 'slug' | 'names' | 'muscles' | 'laterality' | 'figure'>;

/** Drawing costs more than the rest of a handout; the same exercise on the same side is the same drawing. */
const drawn = new Map<string, HandoutFigure>();
/** About ten megabytes at most; the oldest goes first. */
const maxDrawn = 200;

/** The strip from start to end for paper, on the prescribed side, with its words in every language. Nulls when there is no drawing. */
export function drawHandoutFigure(content: DrawnFrom, side: Side | null): HandoutFigure {
  const { slug, names, muscles, laterality, figure } = content;
  const key = JSON.stringify([slug, names, muscles, laterality, side, figure ?? null]);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const made = drawAnew(content, side);
  if (drawn.size >= maxDrawn) for (const [oldest] of [...drawn].slice(0, 1)) drawn.delete(oldest);
  drawn.set(key, made);
  return made;
}

function drawAnew(content: DrawnFrom, side: Side | null): HandoutFigure {
  const figure = content.figure ?? loadFigure(content.slug);
  if (figure === null) return { figureSvg: null, figureGreySvg: null, figureAlt: null };
  const drawing = drawStrip(figure, {
    side: side === 'left' ? 'left' : 'right',
    muscles: content.muscles,
    bothSides: content.laterality === 'bilateral',
  });
  const named = side === 'left' || side === 'right' ? side : 'both';
  return {
    figureSvg: renderSvg(drawing, { title: content.names.en, theme: 'color' }),
    figureGreySvg: renderSvg(drawing, { title: content.names.en, theme: 'print' }),
    figureAlt: byLocale((locale) =>
      describeFigure(figure, { exercise: content.names[locale], side: named }, locale),
    ),
  };
}
