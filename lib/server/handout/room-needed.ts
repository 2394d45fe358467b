import 'server-only';
import type { HandoutExercise, HandoutModel } from '@/lib/domain/handout/handout-model';

/** Average advance of the faces of a handout in em, rounded up, and what capitals, wide letters and other scripts add. */
const advance = { plain: 0.51, capital: 0.18, wide: 0.36, foreign: 0.9 };
const capital = /\p{Lu}/gu;
const wide = /[mwMW]/g;
const foreign = /[^\p{Script=Latin}\p{Script=Common}]|\p{Extended_Pictographic}/gu;
/** Lost at the end of a line, because words stay whole. */
const lostPerLine = 1.5;
const line = 1.22;
const betweenParagraphs = 0.2;
/** Bold headings and doses are wider than plain words. */
const scales = { heading: 1.25, dose: 1.14, plain: 1 };
const table = { head: 3.4, row: 1.75, label: 9.9 };

/** Widths of the words beside and below a picture on the narrower paper, and heights of the picture with its frame. */
const measures = {
  standard: { beside: 26, below: 42, picture: 11 },
  roomy: { beside: 42, below: 42, picture: 26.5 },
  compact: { beside: 30, below: 42, picture: 7.6 },
  large: { beside: 16, below: 28, picture: 7.4 },
};

const count = (text: string, sort: RegExp) => text.match(sort)?.length ?? 0;

function linesOf(text: string, width: number): number {
  const needed =
    advance.plain * text.length +
    advance.capital * count(text, capital) +
    advance.wide * count(text, wide) +
    advance.foreign * count(text, foreign);
  return Math.max(1, Math.ceil(needed / (width - lostPerLine))) + count(text, /\n/g);
}

const heightOf = (texts: readonly (string | null)[], width: number, scale: number) =>
  texts.reduce(
    (sum, text) =>
      text === null ? sum : sum + linesOf(text, width / scale) * line * scale + betweenParagraphs,
    0,
  );

/**
 * The height of an exercise on paper, in em of its print and rounded up: the typesetter measures only what might be too
 * tall for a page, for measuring takes as long as setting.
 */
export function roomNeeded(
  exercise: HandoutExercise,
  { print, layout }: Pick<HandoutModel, 'print' | 'layout'>,
): number {
  const { beside, below, picture } = measures[sortOf(print, layout)];
  const labelled = [exercise.breathing, exercise.stopIf, exercise.note].map((item) =>
    item === null ? null : `${item.label}: ${item.text}`,
  );
  const cautions = exercise.cautions.map(({ label, text }) => `${label}: ${text}`);
  const head =
    heightOf([`${exercise.number}. ${exercise.name}`], beside, scales.heading) +
    heightOf([exercise.dose.join(' · ')], beside, scales.dose) +
    heightOf([exercise.phase, exercise.place, ...cautions], beside - 1, scales.plain) +
    cautions.length;
  const isLarge = print === 'large';
  const steps = heightOf(
    [exercise.setup, ...exercise.steps, ...labelled],
    (isLarge ? below : beside) - 1.5,
    scales.plain,
  );
  const tables = exercise.log.reduce(
    (sum, { rows }) =>
      sum +
      table.head +
      rows.reduce((rowSum, row) => rowSum + table.row + (linesOf(row, table.label) - 1), 0),
    0,
  );
  const words = isLarge ? Math.max(head, picture) + steps : head + steps;
  const isStacked = layout === 'one' && !isLarge;
  return (isStacked ? words + picture : Math.max(words, picture)) + tables + 2.5;
}

function sortOf(print: HandoutModel['print'], layout: HandoutModel['layout']): keyof typeof measures {
  if (print === 'large') return 'large';
  if (layout === 'one') return 'roomy';
  return layout === 'four' ? 'compact' : 'standard';
}
