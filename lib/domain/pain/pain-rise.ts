import { roundTo } from '../number/values.ts';
import { daysBetween } from '../time/calendar-date.ts';

/** One score as it was told; scores are compared with others of the same moment only. */
export type ToldScore = { localDate: string; moment: 'morning' | 'rest' | 'after'; score: number };

/** "Usual" is the rounded median of the worst scores of so many days before, at least three of them (LG-7.5). */
const usualDays = 14;
const fewestDays = 3;

/** By how much today is worse than usual, 0 to 10 points at its worst moment; null while today or what is usual is not known. */
export function painRise(scores: readonly ToldScore[], today: string): number | null {
  const rises = (['morning', 'rest', 'after'] as const).flatMap((moment) => {
    const worst = worstOfDays(scores.filter((one) => one.moment === moment));
    const now = worst.get(today);
    const before = [...worst].flatMap(([day, score]) => {
      const daysAgo = daysBetween(day, today);
      return daysAgo >= 1 && daysAgo <= usualDays ? [score] : [];
    });
    return now === undefined || before.length < fewestDays ? [] : [now - medianOf(before)];
  });
  return rises.length === 0 ? null : Math.max(...rises);
}

function worstOfDays(scores: readonly ToldScore[]): Map<string, number> {
  const worst = new Map<string, number>();
  for (const { localDate, score } of scores)
    worst.set(localDate, Math.max(worst.get(localDate) ?? score, score));
  return worst;
}

function medianOf(given: readonly number[]): number {
  const scores = given.toSorted((a, b) => a - b);
  const middle = Math.floor(scores.length / 2);
  const upper = scores[middle] ?? 0;
  const lower = scores.length % 2 === 0 ? (scores[middle - 1] ?? upper) : upper;
  return roundTo((lower + upper) / 2, 0);
}
