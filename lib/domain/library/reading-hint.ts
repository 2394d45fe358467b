import type { Locale } from '../result.ts';
import {
  fernandezHuertaEase,
  fleschKincaidGrade,
  highestGradeEn,
  longestSentenceWords,
  lowestEaseEs,
  sentencesOf,
  wordsOf,
} from './reading-level.ts';

/** Shorter texts swing too much with a single word to be measured (a choice). */
export const fewestWords = 12;

/** `grade` is a US school grade (higher is harder), `ease` a Spanish ease of 0 to 100 (lower is harder). */
export type ReadingHint =
  | { kind: 'long_sentence'; words: number; limit: number }
  | { kind: 'hard'; scale: 'grade' | 'ease'; value: number; limit: number };

/** What makes a text harder than a reading age of about 11, first the longest sentence; null when nothing does or it has fewer than `fewest` words. */
export function readingHint(text: string, language: Locale, fewest = fewestWords): ReadingHint | null {
  if (wordsOf(text).length < fewest) return null;
  const longest = Math.max(...sentencesOf(text).map((sentence) => wordsOf(sentence).length));
  if (longest > longestSentenceWords)
    return { kind: 'long_sentence', words: longest, limit: longestSentenceWords };
  return tooHard[language](text);
}

/** Each language has a measure of its own: syllables and sentences are counted differently. */
const tooHard: Record<Locale, (text: string) => ReadingHint | null> = {
  en: (text) => {
    const grade = fleschKincaidGrade(text);
    if (grade === null || grade <= highestGradeEn) return null;
    return { kind: 'hard', scale: 'grade', value: Math.round(grade), limit: highestGradeEn };
  },
  es: (text) => {
    const ease = fernandezHuertaEase(text);
    if (ease === null || ease >= lowestEaseEs) return null;
    return { kind: 'hard', scale: 'ease', value: Math.round(ease), limit: lowestEaseEs };
  },
};
