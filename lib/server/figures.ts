import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFigure } from '@/lib/domain/figure/alt-text';
import { drawStrip } from '@/lib/domain/figure/draw';
import { renderSvg } from '@/lib/domain/figure/svg';
import type { FigureSpec } from '@/lib/domain/figure/types';
import { readFigure } from '@/lib/domain/figure/validate';
import type { LocalizedText } from '@/lib/domain/result';
import type { ExerciseContent } from '@/lib/schemas/exercise-content';

const folder = join(process.cwd(), 'prisma', 'catalogue', 'figures');
const known = new Map<string, FigureSpec | null>();

/** The drawn figure of an exercise of the catalogue, read once; null when it has none. */
export function loadFigure(slug: string): FigureSpec | null {
  if (!/^[a-z0-9_]{1,60}$/.test(slug)) return null;
  const found = known.get(slug);
  if (found !== undefined) return found;
  const figure = readFile(slug);
  known.set(slug, figure);
  return figure;
}

function readFile(slug: string): FigureSpec | null {
  try {
    const check = readFigure(JSON.parse(readFileSync(join(folder, `${slug}.json`), 'utf8')));
    return check.ok ? check.figure : null;
  } catch {
    return null;
  }
}

type Side = 'left' | 'right' | 'bilateral' | 'not_sided';

/** The side that a picture shows: the prescribed one; the right where there is none or both. */
export const drawnSide = (side: Side | null): 'left' | 'right' => (side === 'left' ? 'left' : 'right');

/** The strip from start to end for paper, with its words in both languages. */
export function drawHandoutFigure(
  content: Pick<ExerciseContent, 'slug' | 'names' | 'muscles' | 'laterality'>,
  side: Side,
): { figureSvg: string | null; figureAlt: LocalizedText | null } {
  const figure = loadFigure(content.slug);
  if (figure === null) return { figureSvg: null, figureAlt: null };
  const shown = drawnSide(side);
  const drawing = drawStrip(figure, {
    side: shown,
    muscles: content.muscles,
    bothSides: content.laterality === 'bilateral',
  });
  const names = (locale: 'en' | 'es') => ({
    exercise: content.names[locale],
    side: side === 'left' || side === 'right' ? side : ('both' as const),
  });
  return {
    figureSvg: renderSvg(drawing, { title: content.names.en, theme: 'color' }),
    figureAlt: {
      en: describeFigure(figure, names('en'), 'en'),
      es: describeFigure(figure, names('es'), 'es'),
    },
  };
}
