import { fallbackLocale } from '../messages/languages.ts';
import type { Locale } from '../result.ts';
import { addDays } from '../time/calendar-date.ts';

/** A patient whose figure is below the target is asked at most once in so many days of their own calendar (a choice). */
export const barrierEveryDays = 7;

/** One thing that can get in the way, and what the clinic says to whoever chooses it. A key is never given another meaning. */
export type Barrier = {
  key: string;
  /** By language; where one is missing, that of the fallback language is read. */
  words: Record<Locale, BarrierText | null>;
};
export type BarrierText = { label: string; tip: string };

/** What a reader of this language reads of it; null: it has no words at all. */
export const barrierText = ({ words }: Pick<Barrier, 'words'>, locale: Locale): BarrierText | null =>
  words[locale] ?? words[fallbackLocale];

/** What a patient answered; `barrier` null is "would rather not say". `list` null is the list that ships with the product. */
export type BarrierAnswer = {
  answerId: string;
  /** The local day on which it was said. */
  localDate: string;
  /** Instant, by the clock of who said it. */
  recordedAt: string;
  list: number | null;
  barrier: string | null;
};

/** The answer that stands on a local day: the latest of the last seven days; null: none, so that it may be asked. */
export function standingAnswer<A extends Pick<BarrierAnswer, 'answerId' | 'localDate' | 'recordedAt'>>(
  answers: readonly A[],
  localDate: string,
): A | null {
  const lately = answers.filter((answer) => answer.localDate > addDays(localDate, -barrierEveryDays));
  return (
    lately
      .toSorted(
        (a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || (a.answerId < b.answerId ? -1 : 1),
      )
      .at(-1) ?? null
  );
}

export type BarrierFacts = {
  localDate: string;
  /** Whether the figure was below the target, and the local day for which it was worked out; null: not known. */
  figure: { isBelow: boolean; asOf: string } | null;
  answers: readonly Pick<BarrierAnswer, 'answerId' | 'localDate' | 'recordedAt'>[];
  /** A program is in force, and not paused. */
  isRunning: boolean;
  isInFlare: boolean;
  /** A safety question or a flag stops the day, or an exercise is stopped. */
  isHeld: boolean;
};

/**
 * Whether a patient is asked on this day what got in the way: their figure is known for it and below the target, they have not answered in
 * the last seven days, and nothing else has been agreed or is wrong. What is not known asks nothing.
 */
export const barrierDue = ({
  localDate,
  figure,
  answers,
  isRunning,
  isInFlare,
  isHeld,
}: BarrierFacts): boolean =>
  figure !== null &&
  figure.isBelow &&
  figure.asOf === localDate &&
  isRunning &&
  !isInFlare &&
  !isHeld &&
  standingAnswer(answers, localDate) === null;
