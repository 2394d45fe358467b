import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isMissing, isWhole, roundTo } from '../number/values.ts';

type Items = { items?: readonly (number | Missing)[] | Missing };
type Score = Result<{ score: number }, 'items_invalid' | 'missing_items'>;
type Shape = {
  count: number | null;
  lowest: number;
  highest: number;
  fewestAnswered: (count: number) => number;
};

/** Answers needed before a score is given; the LEFS figure is a choice of the rule book (MS-6). */
const pegShape: Shape = { count: 3, lowest: 0, highest: 10, fewestAnswered: () => 3 };
const odiShape: Shape = { count: 10, lowest: 0, highest: 5, fewestAnswered: () => 8 };
const koosShape: Shape = { count: null, lowest: 0, highest: 4, fewestAnswered: (count) => count / 2 };
const quickDashShape: Shape = { count: 11, lowest: 1, highest: 5, fewestAnswered: () => 10 };
const lefsShape: Shape = { count: 20, lowest: 0, highest: 4, fewestAnswered: () => 18 };
const rmdqItems = 24;

/** PEG: mean of three items 0 to 10, lower is better (MS-6.1) [Krebs2009]. */
export function peg(input: Items): Score {
  const answers = readAnswers(input.items, pegShape);
  return answers.ok ? accept({ score: roundTo(answers.mean, 1) }) : answers;
}

/** Roland-Morris: statements ticked, 0 to 24, lower is better; an unticked box is "no" (MS-6.2) [RolandFairbank2000]. */
export function rmdq(input: {
  ticked?: readonly (boolean | Missing)[] | Missing;
}): Result<{ score: number }, 'items_invalid'> {
  const ticked: unknown = input.ticked;
  if (!Array.isArray(ticked) || ticked.length !== rmdqItems) return refuse('items_invalid');
  const boxes: unknown[] = Array.from(ticked);
  if (!boxes.every((box) => isMissing(box) || typeof box === 'boolean')) return refuse('items_invalid');
  return accept({ score: boxes.filter((box) => box === true).length });
}

/** Oswestry: percent of the answered sections' maximum, lower is better; at least eight of ten (MS-6.3) [OdiMapi]. */
export function odi(input: Items): Result<{ scorePct: number }, 'items_invalid' | 'missing_items'> {
  const answers = readAnswers(input.items, odiShape);
  if (!answers.ok) return answers;
  return accept({ scorePct: roundTo((answers.mean / odiShape.highest) * 100, 1) });
}

/** KOOS, HOOS and similar subscales: 0 to 100, higher is better; at least half answered (MS-6.4) [KoosScoring2012]. */
export function koosSubscale(input: Items): Score {
  const answers = readAnswers(input.items, koosShape);
  return answers.ok ? accept({ score: roundTo(100 - answers.mean * 25, 1) }) : answers;
}

/** QuickDASH disability: 0 to 100, lower is better; at least ten of eleven (MS-6.5). */
export function quickDash(input: Items): Score {
  const answers = readAnswers(input.items, quickDashShape);
  return answers.ok ? accept({ score: roundTo((answers.mean - 1) * 25, 1) }) : answers;
}

/** LEFS: 0 to 80, higher is better; gaps are filled by the mean, at least 18 of 20 answered (MS-6.6) [Binkley1999]. */
export function lefs(input: Items): Score {
  const answers = readAnswers(input.items, lefsShape);
  return answers.ok ? accept({ score: roundTo(answers.mean * 20, 0) }) : answers;
}

/** Mean of the given answers. Wrong counts and values out of range are refused before missing ones. */
function readAnswers(
  items: unknown,
  { count, lowest, highest, fewestAnswered }: Shape,
): Result<{ mean: number }, 'items_invalid' | 'missing_items'> {
  if (!Array.isArray(items) || items.length === 0) return refuse('items_invalid');
  if (count !== null && items.length !== count) return refuse('items_invalid');
  const given: unknown[] = Array.from(items).filter((item) => !isMissing(item));
  const answers = given.filter((item): item is number => isWhole(item, lowest, highest));
  if (answers.length < given.length) return refuse('items_invalid');
  if (answers.length < fewestAnswered(items.length)) return refuse('missing_items');
  return accept({ mean: answers.reduce((sum, answer) => sum + answer, 0) / answers.length });
}
