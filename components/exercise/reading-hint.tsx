'use client';
import { createContext, type ReactNode, useContext } from 'react';
import { useSettled } from '@/components/ui/use-settled';
import { type ReadingHint as Hint, readingHint } from '@/lib/domain/library/reading-hint';
import type { Locale } from '@/lib/domain/result';

const typingMs = 700;
/** Above it there is no school grade to speak of. */
const lastGrade = 12;
const PatientLanguage = createContext<Locale>('en');

/** In which language the notes below are read: the patient's. */
export function PatientLanguageProvider({ language, children }: { language: Locale; children: ReactNode }) {
  return <PatientLanguage value={language}>{children}</PatientLanguage>;
}

type Props = {
  text: string;
  /** Left out: the patient's. */
  language?: Locale;
  /** Shorter texts are not measured; left out, as `readingHint` says. */
  fewestWords?: number;
};

/** Says under a text for patients that it is hard to read, once typing rests; nothing for short or easy texts. It bars nothing. */
export function ReadingHint({ text, language, fewestWords }: Props) {
  const ofPatient = useContext(PatientLanguage);
  const hint = readingHint(useSettled(text, typingMs), language ?? ofPatient, fewestWords);
  return (
    <p aria-live="polite" className="mt-1 text-sm text-muted empty:hidden">
      {hint !== null && wordsOf(hint)}
    </p>
  );
}

function wordsOf(hint: Hint): string {
  if (hint.kind === 'long_sentence')
    return `Hard to read: one sentence has ${hint.words} words. Up to ${hint.limit} is easier; make it two.`;
  const measured =
    hint.scale === 'grade'
      ? `school grade ${hint.value > lastGrade ? `above ${lastGrade}` : hint.value}, aim for ${hint.limit} or lower`
      : `reading ease in Spanish ${hint.value}, aim for ${hint.limit} or more`;
  return `Hard to read: ${measured} (reading age about 11). Shorter words and sentences help.`;
}
