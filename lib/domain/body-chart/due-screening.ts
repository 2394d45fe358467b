import type { ScreeningOccasion } from '../safety/flag-raised.ts';
import type { SafetyRecord } from '../safety/recorded-flag.ts';
import { type RedFlagId, redFlagIds } from '../safety/red-flags.ts';
import { daysBetween } from '../time/calendar-date.ts';
import type { BodyRegion } from './body-regions.ts';
import { flagState, isOpen } from './flag-state.ts';
import {
  type QuestionContext,
  emergenciesOf,
  isRecheckDue,
  isSpineOrLegProblem,
  questionsFor,
  questionsOfTap,
  recheckPainRise,
  recheckQuestions,
} from './red-flag-selection.ts';

export type DueScreening = {
  occasion: Exclude<ScreeningOccasion, 'session' | 'worry'>;
  /** The region that was named for the first time, for that occasion. */
  region: BodyRegion | null;
  /** In the order of the rule book, each once. */
  questionIds: readonly RedFlagId[];
};

type DueInput = SafetyRecord & {
  context: QuestionContext;
  today: string;
  /** Points by which today's pain lies above the usual; null: not known. */
  painRise: number | null;
  /** The day on which each region was first named as sore. */
  firstTaps: readonly { region: BodyRegion; localDate: string }[];
};

/**
 * Which safety questions are due now, and why (SF-2); null: none. All that is due comes in one list, under the first occasion that
 * applies: everything about the patient's regions that was never asked and what is required and still unanswered; the questions of a
 * region that was named for the first time; the emergencies when pain is two points above the usual; the four-weekly set. A question
 * is asked once a day at most, and not again while its flag is open: no later answer could close that.
 */
export function dueScreening(input: DueInput): DueScreening | null {
  const { answers, flags, context, today, painRise, firstTaps } = input;
  const askedOn = (id: RedFlagId) => answers.find(({ questionId }) => questionId === id)?.localDate ?? null;
  const hasOpenFlag = (id: RedFlagId) => flags.some((flag) => flag.code === id && isOpen(flag));
  const isAskedBefore = (id: RedFlagId, day: string) => (askedOn(id) ?? '') < day && !hasOpenFlag(id);
  const { unanswered } = flagState({ answers, flags, context, today });
  const intake = questionsFor(context).filter((id) => askedOn(id) === null || unanswered.includes(id));
  const taps = firstTaps.flatMap(({ region, localDate }) => {
    const ids = questionsOfTap(region, context).filter((id) => isAskedBefore(id, localDate));
    return ids.length === 0 ? [] : [{ region, ids }];
  });
  const isWorse = painRise !== null && painRise >= recheckPainRise;
  const set = recheckQuestions(context.ageYears, context.conditionCodes ?? []);
  const waiting = set.filter((id) => !hasOpenFlag(id));
  const isSetDue = isRecheckDue({
    spineOrLegProblemActive: isSpineOrLegProblem(context),
    daysSinceLastAsked: longestWait(waiting.map(askedOn), today),
    painRise,
    regionsTappedFirstTime: [],
  });
  const reasons: [DueScreening['occasion'], readonly RedFlagId[]][] = [
    ['intake', intake],
    ['body_region', taps.flatMap(({ ids }) => ids)],
    ['pain_rise', isWorse ? [...emergenciesOf(questionsFor(context)), ...set] : []],
    ['four_weekly', isSetDue ? set : []],
  ];
  const due = reasons
    .map(([occasion, ids]) => ({ occasion, ids: ids.filter((id) => isAskedBefore(id, today)) }))
    .filter(({ ids }) => ids.length > 0);
  const [first] = due;
  if (first === undefined) return null;
  return {
    occasion: first.occasion,
    region: first.occasion === 'body_region' ? (taps[0]?.region ?? null) : null,
    questionIds: redFlagIds.filter((id) => due.some(({ ids }) => ids.includes(id))),
  };
}

/** Days since the question of a set that has waited longest was asked; null as soon as one never was. */
const longestWait = (days: readonly (string | null)[], today: string): number | null =>
  days.reduce<number | null>(
    (longest, day) => (longest === null || day === null ? null : Math.max(longest, daysBetween(day, today))),
    0,
  );
