'use client';
import {
  fernandezHuertaEase,
  fleschKincaidGrade,
  highestGradeEn,
  longestSentenceWords,
  lowestEaseEs,
  sentencesOf,
  wordsOf,
} from '@/lib/domain/library/reading-level';

/** How easily a patient reads this text, while it is typed; says nothing of a text without words. */
export function ReadingLine({ text, language }: { text: string; language: 'en' | 'es' }) {
  const words = readingWords(text, language);
  return words === null ? null : (
    <p className={words.isHard ? 'text-sm text-amber' : 'text-sm text-muted'}>{words.said}</p>
  );
}

function readingWords(text: string, language: 'en' | 'es'): { said: string; isHard: boolean } | null {
  if (wordsOf(text).length < 4) return null;
  const long = sentencesOf(text).some((sentence) => wordsOf(sentence).length > longestSentenceWords);
  if (long)
    return { said: `A sentence has more than ${longestSentenceWords} words: split it.`, isHard: true };
  if (language === 'en') {
    const grade = fleschKincaidGrade(text) ?? 0;
    const isHard = grade > highestGradeEn;
    return {
      said: `School year ${Math.max(1, Math.round(grade))}, aim for ${highestGradeEn} or lower`,
      isHard,
    };
  }
  const ease = fernandezHuertaEase(text) ?? 100;
  return {
    said: `Ease ${Math.round(ease)} of 100, aim for ${lowestEaseEs} or higher`,
    isHard: ease < lowestEaseEs,
  };
}
