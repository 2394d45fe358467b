import { type BodyRegion, bodyRegions } from './body-regions.ts';
import type { Region } from '../library/vocabulary.ts';
import type { QuestionGroup, RedFlagRecord } from '../safety/red-flag-record.ts';
import { type RedFlagId, redFlagIds, redFlags } from '../safety/red-flags.ts';

/** Who is asked about what (SF-2). Everything that is not known widens the questions. */
export type QuestionContext = {
  libraryRegions: readonly Region[];
  painRegions: readonly BodyRegion[];
  /** null: not known, no question is left out for age */
  ageYears: number | null;
  postop: boolean;
  pregnant: boolean;
  diabetesNeuropathy: boolean;
  /** A parent or carer is signed in. */
  answeredByRelated: boolean;
};

const groupsOfRegion: Record<Region, readonly QuestionGroup[]> = {
  hip: ['hip', 'back', 'leg'],
  low_back: ['back'],
  core: ['back'],
  thoracic: ['back'],
  knee: ['knee'],
  ankle_foot: ['ankle'],
  neck: ['neck', 'arm'],
  shoulder: ['neck', 'arm'],
  elbow_wrist: ['neck', 'arm'],
  balance_gait: [],
  aerobic: [],
  breathing: [],
};

const recordOf = (id: RedFlagId): RedFlagRecord => redFlags[id];

/** All questions for the patient's regions, each once, in the order of the rule book. `rf_self_harm` is never among them. */
export function questionsFor(context: QuestionContext): RedFlagId[] {
  const groups = new Set<QuestionGroup>([
    'all',
    ...context.libraryRegions.flatMap((region) => groupsOfRegion[region]),
    ...context.painRegions.flatMap((region) => bodyRegions[region].questionGroups),
    ...(context.postop ? (['postop'] as const) : []),
    ...(context.pregnant ? (['pregnancy'] as const) : []),
    ...(context.diabetesNeuropathy ? (['neuropathy'] as const) : []),
  ]);
  const tapped = new Set(context.painRegions.flatMap((region) => bodyRegions[region].ask));
  return redFlagIds.filter(
    (id) =>
      (tapped.has(id) || recordOf(id).groups.some((group) => groups.has(group))) &&
      fitsAge(recordOf(id), context.ageYears),
  );
}

/** The questions that must be answered: the `emergency_now` ones of the same set. */
export const requiredQuestions = (context: QuestionContext): RedFlagId[] =>
  questionsFor(context).filter((id) => recordOf(id).urgency === 'emergency_now');

/** "Anything new or worrying?": the same list, and `rf_self_harm` unless a parent or carer is signed in. */
export const newOrWorryingQuestions = (context: QuestionContext): RedFlagId[] => [
  ...questionsFor(context),
  ...(context.answeredByRelated ? [] : (['rf_self_harm'] as const)),
];

function fitsAge({ fromAge, toAge }: RedFlagRecord, ageYears: number | null): boolean {
  if (ageYears === null) return true;
  return (fromAge === null || ageYears >= fromAge) && (toAge === null || ageYears <= toAge);
}

/** The `emergency_now` back and leg questions come again this often while a spine or leg problem is active. */
export const recheckEveryDays = 28;
export const recheckPainRise = 2;

const recheckRegions: readonly BodyRegion[] = [
  'saddle',
  'buttock_upper',
  'buttock_lower',
  'low_back',
  'low_back_center',
  'thigh_back',
];

/** Emergency questions of the back, hip and leg groups that fit the patient's age. */
export const recheckQuestions = (ageYears: number | null): RedFlagId[] =>
  redFlagIds.filter((id) => {
    const record = recordOf(id);
    const isBackOrLeg = record.groups.some((group) => group === 'back' || group === 'leg');
    return record.urgency === 'emergency_now' && isBackOrLeg && fitsAge(record, ageYears);
  });

/** Whether the emergency back and leg set is due again (SF-2); never asked before counts as due. */
export function isRecheckDue(state: {
  spineOrLegProblemActive: boolean;
  daysSinceLastAsked: number | null;
  /** Latest pain minus the pain at the last time of asking; null: not known */
  painRise: number | null;
  regionsTappedFirstTime: readonly BodyRegion[];
}): boolean {
  if (state.painRise !== null && state.painRise >= recheckPainRise) return true;
  if (state.regionsTappedFirstTime.some((region) => recheckRegions.includes(region))) return true;
  const isOverdue = state.daysSinceLastAsked === null || state.daysSinceLastAsked >= recheckEveryDays;
  return state.spineOrLegProblemActive && isOverdue;
}
