import { foldForSearch, foldTogether } from '../library/fold-for-search.ts';

/** Who somebody is, as it is written down when they are registered. */
export type WrittenPerson = { fullName: string; birthDate: string };

/**
 * Whether two entries may be one person: born on the same day, and a name that is the same or nearly so. Nearly is: the words in another
 * order, a given name more or less, or a slip of the pen (one letter, two in a long name; swapped neighbours are one slip).
 */
export const maySamePerson = (a: WrittenPerson, b: WrittenPerson): boolean =>
  a.birthDate === b.birthDate && isNearName(a.fullName, b.fullName);

function isNearName(a: string, b: string): boolean {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  return (
    isSlip(foldTogether(a), foldTogether(b)) ||
    isSlip(wordsA.toSorted().join(''), wordsB.toSorted().join('')) ||
    holdsAll(wordsA, wordsB) ||
    holdsAll(wordsB, wordsA)
  );
}

const wordsOf = (name: string): string[] => foldForSearch(name).split(' ');

/** Given name and surname at least; a single word in common makes nobody the same. */
const holdsAll = (some: readonly string[], all: readonly string[]): boolean =>
  some.length >= 2 && some.every((word) => all.includes(word));

/** Shorter names differ by one letter too often to be slips of each other. */
const shortest = 5;
const long = 12;

function isSlip(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  if (length < shortest) return false;
  return slipsBetween(a, b) <= (length >= long ? 2 : 1);
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)];
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= to.length; j += 1) {
      const isSame = from[i - 1] === to[j - 1];
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (isSame ? 0 : 1),
          isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(from.length, to.length);
}
