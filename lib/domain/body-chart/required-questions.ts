import { regions } from '../library/vocabulary.ts';
import { isMissing, isNumber, isOneOf } from '../number/values.ts';
import { type Result, accept, refuse } from '../result.ts';
import type { RedFlagId } from '../safety/red-flags.ts';
import { isBodyRegion } from './body-regions.ts';
import { emergenciesOf, questionsFor } from './red-flag-selection.ts';

export type RequiredQuestionsInput = {
  regions?: unknown;
  painRegions?: unknown;
  ageYears?: unknown;
  postop?: unknown;
  pregnant?: unknown;
  postpartum?: unknown;
  diabetesNeuropathy?: unknown;
};

/**
 * The red flag questions that must be answered before anything is cleared (SF-2): the emergencies of the patient's regions, in the order
 * of the rule book. No region at all asks about the whole body, an unknown age leaves nothing out, and surgery, pregnancy and birth count
 * unless they are known not to apply (a birth that is left out: none). Refuses unknown regions.
 */
export function requiredQuestions(
  input: RequiredQuestionsInput,
): Result<{ required: RedFlagId[] }, 'region_unknown'> {
  const { ageYears, postop, pregnant, postpartum } = input;
  const libraryRegions = readList(input.regions, (region) => isOneOf(regions, region));
  const painRegions = readList(input.painRegions, isBodyRegion);
  if (libraryRegions === null || painRegions === null) return refuse('region_unknown');
  const questions = questionsFor({
    libraryRegions,
    painRegions,
    ageYears: isNumber(ageYears) && ageYears >= 0 ? ageYears : null,
    postop: postop === false ? false : null,
    pregnant: pregnant === false ? false : null,
    postpartum: postpartum === false || postpartum === undefined ? false : null,
    diabetesNeuropathy: false,
    conditionCodes: [],
    answeredByRelated: false,
  });
  return accept({ required: emergenciesOf(questions) });
}

/** A list that is left out is empty; null where it is no list or holds what nobody knows. */
function readList<T>(list: unknown, isKnown: (value: unknown) => value is T): T[] | null {
  if (isMissing(list)) return [];
  return Array.isArray(list) && list.every(isKnown) ? list : null;
}
