import { isOneOf } from '../number/values.ts';
import type { Irritability } from '../pain/irritability.ts';
import { acuteOnsetDays } from '../pain/pain-model.ts';
import { ageOn } from '../person/age.ts';
import { type Population, olderAdultFromYears } from '../person/populations.ts';
import { conditionFacts, type ConditionGroup } from '../safety/condition-facts.ts';
import { isConditionCode } from '../safety/vocabulary.ts';
import { daysBetween } from '../time/calendar-date.ts';
import type { LoadContext } from './load-context.ts';
import { isSurgery, latestOperation } from './operations.ts';
import { youngestAloneYears } from './test-set-allowed.ts';

type ConditionOnRecord = LoadContext['conditions'][number];

/** Days since a condition began, null when its date is not on record. */
const daysSince = ({ onsetOn }: ConditionOnRecord, today: string): number | null =>
  onsetOn === null ? null : daysBetween(onsetOn, today);

/** Listed conditions with their days; a diagnosis outside the list is left out. */
export const listedConditions = ({ conditions, today }: LoadContext) =>
  conditions.flatMap((one) =>
    one.code === null ? [] : [{ code: one.code, daysSince: daysSince(one, today) }],
  );

/** The patient's groups as the record tells them; a patient whose age is not known counts as an older adult. */
export function populationsOnRecord(
  context: LoadContext,
  ageYears: number | null,
  irritability: Irritability | null,
): Population[] {
  const has = (code: string) => context.conditions.some((one) => one.code === code);
  const special: Population[] = [];
  if (ageYears === null || ageYears >= olderAdultFromYears) special.push('older_adult');
  if (has('osteoporosis')) special.push('osteoporosis');
  if (has('vertebral_compression_fracture')) special.push('vertebral_fracture');
  if (hasSurgery(context)) special.push('post_op');
  if (irritability === 'high' || isAcute(context)) special.push('acute_pain');
  return [context.trainingStatus === 'trained' ? 'general_trained' : 'general_novice', ...special];
}

export const hasSurgery = ({ conditions }: LoadContext): boolean => conditions.some(isSurgery);

/** Days since the latest operation on record; null as soon as one has no date. */
export const daysSinceLatestOperation = (context: LoadContext): number | null =>
  latestOperation(listedConditions(context));

/** Under 16 no exercise goes up until a clinician has seen how it is done (LG-4.3, choice). */
export function needsTechniqueSeen({ birthDate, today }: Pick<LoadContext, 'birthDate' | 'today'>): boolean {
  const ageYears = ageOn(birthDate, today);
  return ageYears !== null && ageYears < youngestAloneYears;
}

/** Acute pain lasts so many days from the onset on record, that day included. */
const isAcute = (context: LoadContext): boolean => {
  const days = daysSinceLatestOnset(context);
  return days !== null && days <= acuteOnsetDays;
};

/** Groups that say nothing about where it hurts. */
const notLocal: readonly ConditionGroup[] = ['general', 'stop', 'stop_resistance'];

/** Whether a condition lies in a limb, the spine or the pelvis. One outside the list does when a side was recorded. */
function isLocal({ code, side }: ConditionOnRecord): boolean {
  if (!isConditionCode(code)) return side !== 'not_sided';
  const { group, site } = conditionFacts[code];
  return site !== 'whole_body' && !isOneOf(notLocal, group);
}

/**
 * Days since the latest onset of the episode or of an active condition in a limb, the spine or the pelvis; null when none is on record.
 * A date that lies ahead (another time zone, a slip) is negative and counts as recent.
 */
export function daysSinceLatestOnset(context: LoadContext): number | null {
  const { conditions, episodeOnsetOn, today } = context;
  const local = conditions.filter(isLocal).map((one) => daysSince(one, today));
  const episode = episodeOnsetOn ? daysBetween(episodeOnsetOn, today) : null;
  const days = [...local, episode].filter((one) => one !== null);
  return days.length === 0 ? null : Math.min(...days);
}
