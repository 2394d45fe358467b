import { type Result, accept, refuse } from '../../result.ts';
import type { WithChoices } from '../../choices/rule-choices.ts';
import { type Missing, isMissing, isOneOf, isRecord, isWhole } from '../../number/values.ts';
import { type Region, regions } from '../../library/vocabulary.ts';
import { type PainRegion, painRegions, regionsLoading } from '../../pain/pain-regions.ts';

/** Without a rise in the session, a step made this recently points to the exercise (LG-8.7). */
export const recentStepDays = 7;
const sharedDelta = 1;

export type MorningExercise = {
  id: string;
  region: Region;
  /** The larger of pain during and after, minus before; null when it cannot be known. */
  painRise?: number | Missing;
  daysSinceProgression?: number | Missing;
};
export type MorningAttribution = { provokers: string[]; deltas: { id: string; morningDelta: number }[] };
export type MorningRefusal =
  | 'region_unknown'
  | 'exercises_missing'
  | 'data_missing'
  | 'pain_invalid'
  | 'days_invalid';

type SoreMorning = WithChoices & {
  region: PainRegion;
  morningDelta: number | Missing;
  exercises: readonly MorningExercise[];
};

/** Shares one sore morning among the exercises of the session before: the likely provoker takes it whole, others that load the region hold (LG-8.7, choice). */
export function attributeMorningPain(input: SoreMorning): Result<MorningAttribution, MorningRefusal> {
  const { region, morningDelta, exercises } = input;
  if (!isOneOf(painRegions, region)) return refuse('region_unknown');
  if (!Array.isArray(exercises) || exercises.length === 0) return refuse('exercises_missing');
  if (!exercises.every((one) => isRecord(one) && isOneOf(regions, one.region)))
    return refuse('region_unknown');
  if (isMissing(morningDelta)) return refuse('data_missing');
  const rises = [morningDelta, ...exercises.map((one) => one.painRise)];
  if (!rises.every((rise) => isMissing(rise) || isWhole(rise, -10, 10))) return refuse('pain_invalid');
  const isDay = (days: number | Missing): boolean => isMissing(days) || isWhole(days, 0);
  if (!exercises.every((one) => isDay(one.daysSinceProgression))) return refuse('days_invalid');

  const loading = regionsLoading(region);
  const belonging = exercises.filter((one) => loading.includes(one.region));
  const provokers =
    morningDelta <= 0 ? [] : provokersOf(belonging, input.choices?.recentStepDays ?? recentStepDays);
  const deltas = exercises.map((one) => ({
    id: one.id,
    morningDelta: shareOf(one, morningDelta, belonging.includes(one), provokers.includes(one)),
  }));
  return accept({ provokers: provokers.map((one) => one.id), deltas });
}

/** Those with the largest known rise of at least 1, and among them the latest known step; without a rise the recent step, else all. */
function provokersOf(belonging: readonly MorningExercise[], recentDays: number): MorningExercise[] {
  const largestRise = Math.max(...belonging.flatMap(({ painRise }) => known(painRise)));
  const isRisen = largestRise >= 1;
  const ranked = isRisen ? belonging.filter(({ painRise }) => painRise === largestRise) : belonging;
  const latestStep = Math.min(...ranked.flatMap((one) => known(one.daysSinceProgression)));
  if (latestStep === Number.POSITIVE_INFINITY || (!isRisen && latestStep > recentDays)) return [...ranked];
  return ranked.filter((one) => one.daysSinceProgression === latestStep);
}

const known = (value: number | Missing): number[] => (isMissing(value) ? [] : [value]);

function shareOf(one: MorningExercise, delta: number, belongs: boolean, provokes: boolean): number {
  if (delta <= 0) return belongs ? delta : 0;
  if (provokes) return delta;
  return belongs || isMissing(one.painRise) ? sharedDelta : 0;
}
