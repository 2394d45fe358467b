import { addDays } from '../time/calendar-date.ts';
import type { Acknowledgement, Review, ReviewFact } from './review-of.ts';
import { groupOf, isStandingReason, type ReviewReason } from './review-reason.ts';
import { factTitle } from './review-words.ts';
import { blankFact } from './told-facts.ts';

/** At most so many days ahead something is put off (a choice). */
export const longestWatchDays = 90;
/** So long after its day a patient is shown whose facts have passed meanwhile (a choice). */
const againDays = 7;

/** The facts that an acknowledgement is about: those that stand open. Told apart by key: a review that was kept is made of copies. */
export const openFacts = ({
  worst,
  others,
  watched,
}: Pick<Review, 'worst' | 'others' | 'watched'>): ReviewFact[] =>
  worst === null || watched.some(({ key }) => key === worst.key) ? [] : [worst, ...others];

/** Whether it may wait for news: what stands until somebody changes it cannot happen again, and is put off to a day. */
export const mayWaitForNews = (facts: readonly Pick<ReviewFact, 'reason'>[]): boolean =>
  facts.every(({ reason }) => !isStandingReason(reason));

const presetDays = (reason: ReviewReason): number => {
  if (reason === 'red_flag') return 1;
  return groupOf(reason) === 'call_today' ? 2 : 7;
};

/** The day that is proposed: a red flag tomorrow, pain in two days, all else in a week. */
export const presetDay = (worst: Pick<ReviewFact, 'reason'>, today: string): string =>
  addDays(today, presetDays(worst.reason));

/** An acknowledgement as it was given; `at` is a UTC instant. */
export type GivenAcknowledgement = Acknowledgement & { acknowledgementId: string; at: string; worst: string };

/**
 * What was put off to a day that has come, where the facts themselves have passed meanwhile: somebody asked to look again, and is
 * reminded for a week, until the patient is acknowledged anew.
 */
export function dueAgain(
  given: readonly GivenAcknowledgement[],
  facts: readonly ReviewFact[],
  today: string,
): ReviewFact[] {
  const latest = given.toSorted((a, b) => b.at.localeCompare(a.at))[0];
  if (latest === undefined || latest.untilOn === null) return [];
  const { untilOn, keys, worst } = latest;
  const isDue = untilOn <= today && untilOn > addDays(today, -againDays);
  if (!isDue || facts.some(({ key }) => keys.includes(key))) return [];
  return [
    {
      ...blankFact,
      reason: 'date_due',
      key: `again:${latest.acknowledgementId}`,
      at: `${untilOn}T00:00:00.000Z`,
      localDate: untilOn,
      subject: `You asked to look again: ${worst}`,
    },
  ];
}

/** The worst fact as it stands on the screen when it is acknowledged. */
export const worstInWords = (fact: ReviewFact): string => factTitle(fact);
