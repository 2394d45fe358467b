import type { Locale } from '../result.ts';
import { findRoutine, type FoundRoutine } from './find-routine.ts';
import type { HandoutModel } from './handout-model.ts';
import type { HandoutPrescription, HandoutSource } from './handout-source.ts';
import type { HandoutWords } from './handout-words.ts';

/** The routine that these exercises are; a program in phases is none, for it is not done in one go. */
export function routineOf(
  source: HandoutSource,
  prescriptions: readonly HandoutPrescription[],
): FoundRoutine | null {
  if (new Set(prescriptions.map(({ phase }) => phase)).size > 1) return null;
  return findRoutine(
    source.routines,
    prescriptions.map(({ slug }) => slug),
  );
}

/** Its name, the words that lead into it, and its steps in order. */
export function routineText(
  found: FoundRoutine | null,
  prescriptions: readonly HandoutPrescription[],
  locale: Locale,
  words: HandoutWords,
): HandoutModel['routine'] {
  if (found === null) return null;
  return {
    heading: found.routine.names[locale],
    leadIn: found.routine.purpose[locale],
    steps: prescriptions.map(({ name }, at) => ({
      name: name[locale],
      note: found.optional[at] === true ? words.routineOptional : null,
    })),
  };
}

/** "Step 3 of 8", and whether it may be left out; null outside a routine. */
export function placeInRoutine(
  found: FoundRoutine | null,
  number: number,
  words: HandoutWords,
): string | null {
  if (found === null) return null;
  const place = words.routinePlace(number, found.optional.length);
  return found.optional[number - 1] === true ? `${place}, ${words.routineOptional}` : place;
}
