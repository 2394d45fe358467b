import type { PdfPage } from '../lib/read-pdf.ts';

const pointsPerMm = 72 / 25.4;
const marginTop = 10 * pointsPerMm;
/** A rule above the foot of the page, and the room that it keeps. */
const footGap = 4 * pointsPerMm;
/** No page but the last may be emptier than this. */
export const mostEmpty = 1 / 3;
/** White between two lines of ink that is wider than this is room that nothing uses. */
const gapFrom = 8 * pointsPerMm;

/** The share of a page's height, between head margin and foot, on which nothing stands: 0 to 1. */
export function emptyShare(page: PdfPage): number {
  const bottom = footOf(page) - footGap;
  const ink = page.marks
    .map(({ top, bottom: end }) => ({ top: Math.max(top, marginTop), bottom: Math.min(end, bottom) }))
    .filter(({ top, bottom: end }) => end > top)
    .toSorted((a, b) => a.top - b.top);
  let [white, reached] = [0, marginTop];
  for (const { top, bottom: end } of [...ink, { top: bottom, bottom }]) {
    if (top - reached > gapFrom) white += top - reached;
    reached = Math.max(reached, end);
  }
  return white / (bottom - marginTop);
}

/** Where the foot begins: the lowest rule across the page. */
function footOf({ marks, width, height }: PdfPage): number {
  const rules = marks.filter(
    ({ left, right, top, bottom }) => right - left > 0.8 * width && bottom - top < 1.5 && top > 0.7 * height,
  );
  if (rules.length === 0) throw new Error('a page without a foot');
  return Math.max(...rules.map(({ top }) => top));
}
