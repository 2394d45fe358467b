import { foldForSearch, foldTogether } from '../library/fold-for-search.ts';

type Searched = { fullName: string; callName: string; recordNumber: string };

/** What a search for a patient looks in: the names and the number, each folded and without its spaces. */
export const patientSearchText = ({ fullName, callName, recordNumber }: Searched): string =>
  [fullName, callName, recordNumber].map(foldTogether).join(' ');

/**
 * The words that a patient is found by from their beginning: names and number, folded, without spaces from the beginning of each word on.
 * "Joost van Dijk" is found as joostvandijk, vandijk and dijk, P-0042 as p0042 and 0042.
 */
export function patientWords({ fullName, callName, recordNumber }: Searched): string[] {
  const found = [fullName, callName, recordNumber].flatMap((text) => {
    const words = foldForSearch(text).split(' ');
    return words.map((_, place) => words.slice(place).join(''));
  });
  return [...new Set(found.map(wordStart))].filter((word) => word !== '');
}

const longestStart = 60;

/** As much of a folded word as is kept and asked for: no name needs more to be told from others. */
export const wordStart = (word: string): string => Array.from(word).slice(0, longestStart).join('');
