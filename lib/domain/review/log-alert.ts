import type { AgreedLimits } from '../pain/agreed-limits.ts';
import { judgeSeverePain } from '../pain/judge-severe-pain.ts';
import { isPainAboveLimit, isPainRed, type PainEntries } from '../pain/pain-above-limit.ts';
import type { LogOutcome, SkipReason } from '../record/told.ts';
import type { AlertRule } from './alert-rule.ts';

/** What was told of one exercise; an answer that was not given is null or left out. */
export type ToldOfExercise = {
  pain: PainEntries;
  symptomsSpread: boolean | null;
  outcome: LogOutcome;
  skipReason: SkipReason | null;
};

/** So long severe pain within the agreed limits may be muted at a time, in days from the one on which somebody did so (a choice of LG-7.4). */
export const mutedDays = 28;

export type LogAlert = Extract<
  AlertRule,
  'symptoms_spread' | 'severe_pain' | 'pain_above_limit' | 'stopped_for_pain' | 'skipped_for_pain'
>;

/**
 * The alert that an entry raises when it comes in, the worst alone: symptoms that spread (LG-8.5), severe pain (LG-7.4), pain above the
 * agreed limit (LG-7.1), an exercise broken off or left out because of pain (MS-8); null when nobody has to hear of it. What the entry said already whose place it takes (`before`) is not told
 * again, unless it is worse now: pain after, asked when a session ends early, comes as a correction of its last entry. Severe pain is
 * told once a day (`isSevereTold`); after that an entry still is when it lies above the limit itself.
 */
export function alertOfLog(
  limits: AgreedLimits,
  now: ToldOfExercise,
  before: ToldOfExercise | null,
  isSevereTold: boolean,
): LogAlert | null {
  if (now.symptomsSpread === true && before?.symptomsSpread !== true) return 'symptoms_spread';
  const pain = painAlert(limits, now, before, isSevereTold);
  if (pain !== null) return pain;
  if (isStoppedForPain(now) && (before === null || !isStoppedForPain(before))) return 'stopped_for_pain';
  return isSkippedForPain(now) && (before === null || !isSkippedForPain(before)) ? 'skipped_for_pain' : null;
}

function painAlert(
  limits: AgreedLimits,
  now: ToldOfExercise,
  before: ToldOfExercise | null,
  isSevereTold: boolean,
): 'severe_pain' | 'pain_above_limit' | null {
  const isAbove = isSevereTold ? isPainRed(limits, now.pain) : isPainAboveLimit(limits, now.pain);
  const isNews =
    before === null || !isPainAboveLimit(limits, before.pain) || worstOf(now.pain) > worstOf(before.pain);
  if (!isAbove || !isNews) return null;
  return isSevere(now.pain) && !isSevereTold ? 'severe_pain' : 'pain_above_limit';
}

/** Broken off, or its rest left out because of pain. */
export const isStoppedForPain = ({ outcome, skipReason }: Outcome): boolean =>
  outcome === 'stopped' || (outcome === 'partly' && skipReason === 'pain');

export const isSkippedForPain = ({ outcome, skipReason }: Outcome): boolean =>
  outcome === 'skipped' && skipReason === 'pain';

type Outcome = Pick<ToldOfExercise, 'outcome' | 'skipReason'>;

export const isSevere = ({ during, after }: PainEntries): boolean => {
  const judged = judgeSeverePain({ painDuring: during, painAfter: after });
  return judged.ok && judged.severe;
};

const worstOf = ({ during, after }: PainEntries): number => Math.max(during ?? 0, after ?? 0);
