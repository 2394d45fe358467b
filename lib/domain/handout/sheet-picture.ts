import type { LocalizedText } from '../result.ts';

/** A clinic's own photo of an exercise: a JPEG in base64, its size, and what it shows. */
export type SheetPhoto = { jpeg: string; widthPixels: number; heightPixels: number; alt: LocalizedText };

/** Own photos stand beside the drawing, in its place, or not on the sheet. */
export const photoPlaces = ['beside', 'instead', 'none'] as const;
export type PhotoPlace = (typeof photoPlaces)[number];

/** More would be too small to see on paper (a choice); the phone shows all of them. */
const mostPrinted = 2;
/** Width to height of the place that the layouts leave for a picture. */
const placeShape = 4 / 3;
/** Parts are brought to this height, with so much room between, in the units of the picture. */
const partHeight = 240;
const gap = 12;

type Part = {
  width: number;
  height: number;
  draw: (x: number, y: number, width: number, height: number) => string;
};

export type SheetPicture = { svg: string; photos: readonly SheetPhoto[]; hasDrawing: boolean };

/**
 * The picture of one exercise on paper, as one SVG document: its drawing and its photos, beside or above each other, whichever shows
 * them larger. An exercise without a drawing shows its photos, unless none are asked for; null when nothing is left to show.
 */
export function sheetPicture(
  drawing: string | null,
  photos: readonly SheetPhoto[],
  place: PhotoPlace,
  isGrey: boolean,
): SheetPicture | null {
  const printed = place === 'none' ? [] : photos.slice(0, mostPrinted);
  const shown = place === 'instead' && printed.length > 0 ? null : drawing;
  if (printed.length === 0) return shown === null ? null : { svg: shown, photos: [], hasDrawing: true };
  const parts = [...(shown === null ? [] : [drawnPart(shown)]), ...printed.map(photoPart)];
  return { svg: compose(parts, isGrey), photos: printed, hasDrawing: shown !== null };
}

function compose(parts: readonly Part[], isGrey: boolean): string {
  const inRow = parts.map(({ width, height }) => ({
    width: (width / height) * partHeight,
    height: partHeight,
  }));
  const widest = Math.max(...inRow.map(({ width }) => width));
  const inColumn = parts.map(({ width, height }) => ({ width: widest, height: (height / width) * widest }));
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size + gap, -gap);
  const row = { width: sum(inRow.map(({ width }) => width)), height: partHeight };
  const column = { width: widest, height: sum(inColumn.map(({ height }) => height)) };
  const isRow = shareOf(row, inRow) >= shareOf(column, inColumn);
  const [whole, sizes] = isRow ? [row, inRow] : [column, inColumn];
  let at = 0;
  const drawn = parts.map(({ draw }, index) => {
    const { width, height } = sizes[index] ?? row;
    const [x, y] = isRow ? [at, 0] : [0, at];
    at += (isRow ? width : height) + gap;
    return draw(x, y, width, height);
  });
  const grey = isGrey
    ? '<filter id="grey"><feColorMatrix type="saturate" values="0"/></filter><g filter="url(#grey)">'
    : '<g>';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(whole.width)} ${round(whole.height)}">${grey}${drawn.join('')}</g></svg>`;
}

type Size = { width: number; height: number };

/** How much of the place on paper the parts would cover. */
function shareOf(whole: Size, parts: readonly Size[]): number {
  const place = Math.max(whole.width, whole.height * placeShape);
  const covered = parts.reduce((total, { width, height }) => total + width * height, 0);
  return covered / (place * (place / placeShape));
}

function drawnPart(svg: string): Part {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const [opening = ''] = /^<svg[^>]*>/.exec(svg) ?? [];
  const inside = svg.slice(opening.length);
  const attributes = opening.slice('<svg'.length).replaceAll(/ (?:width|height|role)="[^"]*"/g, '');
  return {
    ...{ width: Number(width ?? 1), height: Number(height ?? 1) },
    draw: (x, y, w, h) =>
      `<svg x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}"${attributes}${inside}`,
  };
}

const photoPart = ({ jpeg, widthPixels, heightPixels }: SheetPhoto): Part => ({
  ...{ width: widthPixels, height: heightPixels },
  draw: (x, y, w, h) =>
    `<image x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" href="data:image/jpeg;base64,${jpeg}"/>`,
});

const round = (value: number): number => Math.round(value * 10) / 10;
