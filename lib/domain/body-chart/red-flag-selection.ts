import { type BodyRegion, bodyRegions } from './body-regions.ts';
import type { Region } from '../library/vocabulary.ts';
import type { QuestionGroup, RedFlagRecord } from '../safety/red-flag-record.ts';
import type { RecordedCondition } from '../safety/recorded-condition.ts';
import { type RedFlagId, redFlagIds, redFlags } from '../safety/red-flags.ts';
import { stageOf } from '../safety/stage-day.ts';

/** Who is asked about what (SF-2). Everything that is not known widens the questions. */
export type QuestionContext = {
  libraryRegions: readonly Region[];
  painRegions: readonly BodyRegion[];
  /** null: not known, no question is left out for age */
  ageYears: number | null;
  /** null: not known, which counts as yes; so do the next two. */
  postop: boolean | null;
  pregnant: boolean | null;
  /** Up to {@link postpartumLastDay} after a birth. */
  postpartum: boolean | null;
  diabetesNeuropathy: boolean;
  /** Codes of the conditions on record, for questions that only some people are asked; null: not known. */
  conditionCodes: readonly string[] | null;
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

/** Last day after a birth on which its warning signs are asked about (SF-2). */
export const postpartumLastDay = 84;

/** Whether a recorded birth is so recent, or of an unknown day, that its warning signs are asked about. */
export const isPostpartum = (conditions: readonly RecordedCondition[]): boolean =>
  conditions.some(({ code, daysSince }) => {
    const day = stageOf(daysSince);
    const isBirth = code === 'postpartum_vaginal' || code === 'postpartum_caesarean';
    return isBirth && (day === null || day <= postpartumLastDay);
  });

const recordOf = (id: RedFlagId): RedFlagRecord => redFlags[id];

const everyRegion: readonly QuestionGroup[] = ['back', 'hip', 'leg', 'knee', 'ankle', 'neck', 'arm'];

/** The groups of the regions that are known; without any region, those of the whole body. */
function groupsOf({ libraryRegions, painRegions }: QuestionContext): readonly QuestionGroup[] {
  if (libraryRegions.length === 0 && painRegions.length === 0) return everyRegion;
  return [
    ...libraryRegions.flatMap((region) => groupsOfRegion[region]),
    ...painRegions.flatMap((region) => bodyRegions[region].questionGroups),
  ];
}

/** All questions for the patient's regions, each once, in the order of the rule book. `rf_self_harm` is never among them. */
export function questionsFor(context: QuestionContext): RedFlagId[] {
  const { painRegions, postop, pregnant, postpartum, diabetesNeuropathy, conditionCodes, ageYears } = context;
  const groups = new Set<QuestionGroup>([
    'all',
    ...groupsOf(context),
    ...(postop !== false ? (['postop'] as const) : []),
    ...(pregnant !== false ? (['pregnancy'] as const) : []),
    ...(postpartum !== false ? (['postpartum'] as const) : []),
    ...(diabetesNeuropathy ? (['neuropathy'] as const) : []),
  ]);
  const tapped = new Set(painRegions.flatMap((region) => bodyRegions[region].ask));
  return redFlagIds.filter((id) => {
    const record = recordOf(id);
    const isAsked = tapped.has(id) || record.groups.some((group) => groups.has(group));
    return isAsked && concerns(record, conditionCodes) && fitsAge(record, ageYears);
  });
}

const concerns = ({ onlyWith }: RedFlagRecord, codes: QuestionContext['conditionCodes']): boolean =>
  onlyWith === undefined || codes === null || onlyWith.some((code) => codes.includes(code));

/** Questions that are not for this person, whatever hurts: for another age, or for a condition that is not on record. */
export const questionsLeftOut = ({
  ageYears,
  conditionCodes,
}: Pick<QuestionContext, 'ageYears' | 'conditionCodes'>): RedFlagId[] =>
  redFlagIds.filter((id) => !concerns(recordOf(id), conditionCodes) || !fitsAge(recordOf(id), ageYears));

/** The questions that must be answered: only the `emergency_now` ones of a set. */
export const emergenciesOf = (ids: readonly RedFlagId[]): RedFlagId[] =>
  ids.filter((id) => recordOf(id).urgency === 'emergency_now');

/** "Anything new or worrying?": the same list, and `rf_self_harm` unless a parent or carer is signed in. */
export const newOrWorryingQuestions = (context: QuestionContext): RedFlagId[] => [
  ...questionsFor(context),
  ...(context.answeredByRelated ? [] : (['rf_self_harm'] as const)),
];

/** Library regions of the spine and the legs. */
const spineAndLegs: readonly Region[] = ['neck', 'thoracic', 'low_back', 'core', 'hip', 'knee', 'ankle_foot'];
const spineAndLegGroups: readonly QuestionGroup[] = ['neck', 'back', 'hip', 'leg', 'knee', 'ankle'];

/** Whether the four-weekly set is for this patient: a problem of the spine or a leg, or one of which nobody knows where it is. */
export const isSpineOrLegProblem = ({
  libraryRegions,
  painRegions,
}: Pick<QuestionContext, 'libraryRegions' | 'painRegions'>): boolean =>
  (libraryRegions.length === 0 && painRegions.length === 0) ||
  libraryRegions.some((region) => spineAndLegs.includes(region)) ||
  painRegions.some((region) =>
    bodyRegions[region].questionGroups.some((group) => spineAndLegGroups.includes(group)),
  );

function fitsAge({ fromAge, toAge }: RedFlagRecord, ageYears: number | null): boolean {
  if (ageYears === null) return true;
  return (fromAge === null || ageYears >= fromAge) && (toAge === null || ageYears <= toAge);
}

/** The `emergency_now` back and leg questions come again this often while a spine or leg problem is active. */
export const recheckEveryDays = 28;
export const recheckPainRise = 2;

/** SF-2 names all but the sacrum; its row of the body chart asks the back set as well. */
const recheckRegions: readonly BodyRegion[] = [
  'sacrum',
  'saddle',
  'buttock_upper',
  'buttock_lower',
  'low_back',
  'low_back_center',
  'thigh_back',
];

/** With a watched cord the signs of pressure on it come again too (SF-1.2). */
const cordQuestions: readonly RedFlagId[] = ['rf_cord_signs', 'rf_neuro_worse_known'];

/** Emergency questions of the back, hip and leg groups that fit the patient's age, and those about a cord that is watched. */
export const recheckQuestions = (ageYears: number | null, conditionCodes: readonly string[]): RedFlagId[] =>
  redFlagIds.filter((id) => {
    const record = recordOf(id);
    if (cordQuestions.includes(id)) return conditionCodes.includes('cervical_myelopathy_monitored');
    const isBackOrLeg = record.groups.some((group) => group === 'back' || group === 'leg');
    return record.urgency === 'emergency_now' && isBackOrLeg && fitsAge(record, ageYears);
  });

/** What the first tap on a region asks at once: its own questions, and the emergency set for the regions that SF-2 names. */
export function questionsOfTap(
  region: BodyRegion,
  { ageYears, conditionCodes }: Pick<QuestionContext, 'ageYears' | 'conditionCodes'>,
): RedFlagId[] {
  const set = recheckRegions.includes(region) ? recheckQuestions(ageYears, conditionCodes ?? []) : [];
  return redFlagIds.filter((id) => {
    if (set.includes(id)) return true;
    const record = recordOf(id);
    return (
      bodyRegions[region].ask.includes(id) && concerns(record, conditionCodes) && fitsAge(record, ageYears)
    );
  });
}

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
