import 'server-only';
import type { OneSide } from '@/lib/domain/dosage/side';
import { drawStill, drawStrip, tellingPose } from '@/lib/domain/figure/paint/draw';
import type { FigureSpec } from '@/lib/domain/figure/types';
import { renderSvg } from '@/lib/domain/figure/paint/svg';
import { loadFigure } from '@/lib/server/pictures/figures';

type Wanted = { kind: 'still' | 'strip'; side: OneSide };

const mostKept = 600;
const kept = new Map<string, string>();

/** The exercise as SVG text, drawn once for each kind and side; a plain mark where there is no drawing yet. */
export function drawExercise(slug: string, { kind, side }: Wanted): string {
  const name = `${slug}/${kind}/${side}`;
  const found = kept.get(name);
  if (found !== undefined) return found;
  const figure = loadFigure(slug);
  if (figure === null) return noDrawing;
  const svg = render(figure, { kind, side });
  if (kept.size < mostKept) kept.set(name, svg);
  return svg;
}

/** The drawing of a clinic's own exercise; it changes when they change it, so that none is kept. */
export const drawOwn = (figure: FigureSpec | null, wanted: Wanted): string =>
  figure === null ? noDrawing : render(figure, wanted);

function render(figure: FigureSpec, { kind, side }: Wanted): string {
  const drawing =
    kind === 'strip' ? drawStrip(figure, { side }) : drawStill(figure, tellingPose(figure), { side });
  return renderSvg(drawing, { title: '', theme: 'color' });
}

/** The mark of the product, pale: it says "no picture" without looking like an exercise. */
const noDrawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60" width="60" height="60"><g fill="none" stroke="#9fbab4" stroke-width="3"><circle cx="30" cy="30" r="12"/><path d="M10 30h40"/></g></svg>';
