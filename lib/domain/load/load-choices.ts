import { kgOf, type Load, type LoadDraft } from '../dosage/load.ts';
import { equipmentKindOf } from '../library/derived-fields.ts';
import { weightedKinds } from '../library/equipment-kinds.ts';
import type { Equipment } from '../library/vocabulary.ts';
import { isAbove, isAtLeast, isAtMost, isOneOf } from '../number/values.ts';
import { advisedLoad } from './advised-load.ts';
import { goesByEffortOnly } from './load-by-effort.ts';
import { type LinePlace, placeOnLine } from './line-place.ts';
import type { AdviceRequest, LoadAdvice } from './load-advice.ts';
import { isNearLoad } from './match-load.ts';
import { bandLoad, bodyAlone, isSameLoad, type OwnedLoad, ownedLoads } from './owned-loads.ts';
import type { StartBasis } from './start-basis.ts';
import { repsAtLoad } from './working-load.ts';

/** Beside the places of the line: the one to begin with by feel, and one that nobody has tried. */
export type ChoicePlace = LinePlace | 'first' | 'untried';

/** One load that the patient has, as it may be prescribed. */
export type LoadChoice = OwnedLoad & {
  place: ChoicePlace;
  /** How many repetitions it allows with the reserve of the dose, at most the top of the range; null where no test set tells. */
  reps: number | null;
  /** What the rules would begin with. */
  isAdvised: boolean;
};

/** The range of repetitions that is prescribed; null where none is counted or it cannot be read. */
export type RepRange = { min: number; max: number } | null;

/** A choice has one key each, 1 to 9; so many lie around the suggestion (for the screen only). */
const mostChoices = 7;

/**
 * What the patient owns for this exercise, lightest first, each judged as the proposal is: beside the line of the test set, by how it felt
 * where body weight is most of the load, else the lightest to begin with and the others not tried. Loads that do not allow one
 * repetition with the reserve are left out. Of a long list, those around the suggestion.
 */
export function loadChoices(request: AdviceRequest, advice: LoadAdvice, range: RepRange): LoadChoice[] {
  const advised = advisedLoad(advice.start.implement);
  const owned = candidates(request, advised);
  const ranks = ranksIn(owned);
  const all = owned.flatMap((candidate, index) => {
    const reps = repsAllowed(advice.start.basis, candidate.kg, range);
    if (reps === 0) return [];
    const isAdvised = isSameChoice(candidate, advised);
    const place = placeOf(candidate, index + 1, advice, ranks);
    return [
      { ...candidate, reps, isAdvised, place: isAdvised && place === 'untried' ? ('first' as const) : place },
    ];
  });
  return around(all);
}

/** What is owned, with the body alone or the band that is advised in front of it. */
function candidates(request: AdviceRequest, advised: Load | null): OwnedLoad[] {
  const owned = ownedLoads(request);
  if (equipmentKindOf(request.exercise.equipment) === 'band') return owned;
  if (advised?.unit === 'band') return [bandLoad(advised.bandColor), ...owned];
  const withBody = goesByEffortOnly(request.exercise) || advised?.unit === 'bodyweight';
  return withBody ? [bodyAlone, ...owned.filter(({ kg }) => kg !== 0)] : owned;
}

/** null: no estimate, or nothing to count; 0: not one with the reserve. */
function repsAllowed(basis: StartBasis, kg: number | null, range: RepRange): number | null {
  if (basis.reason !== 'test_set' || kg === null || range === null) return null;
  const { oneRm, targetRir } = basis;
  if (kg === 0) return range.max;
  const allowed = repsAtLoad({ ...oneRm, loadKg: kg, targetRir });
  return allowed === null ? range.max : Math.min(allowed, range.max);
}

/** Where a load lies: beside the line of the test set, and never better than it felt when it was tried. */
function placeOf(
  { load, kg }: OwnedLoad,
  rank: number,
  { start, line, felt }: LoadAdvice,
  ranks: Ranks,
): ChoicePlace {
  const tried = felt.flatMap((one) => {
    const at = ranks(one.load);
    return at === null ? [] : [{ rank: at, place: one.place }];
  });
  const byFeel = placeByFeel(ranks(load) ?? rank, tried);
  if (start.basis.reason !== 'test_set' || line === null || kg === null) return byFeel;
  return byFeel === 'too_much' ? byFeel : placeOnLine(kg, line);
}

/** Where a load stands among those of the exercise: in kg, bands by their order; null where it is not among them. */
type Ranks = (load: Load) => number | null;
const ranksIn =
  (owned: readonly OwnedLoad[]): Ranks =>
  (load) => {
    const kg = load.unit === 'bodyweight' ? 0 : kgOf(load);
    if (kg !== null) return kg;
    const at = owned.findIndex((one) => isSameLoad(one.load, load));
    return at === -1 ? null : at + 1;
  };

/** How one load was, on the side of easy, right or too much. */
export type FeltRank = { rank: number; place: LinePlace };

/** What was tried keeps its place; what is no lighter than one that was too much is too much, what is lighter than one that was not is light. */
export function placeByFeel(rank: number, felt: readonly FeltRank[]): ChoicePlace {
  const tried = felt.findLast((one) => isNearLoad(one.rank, rank));
  if (tried !== undefined) return tried.place;
  if (felt.some((one) => one.place === 'too_much' && isAtLeast(rank, one.rank))) return 'too_much';
  return felt.some((one) => one.place !== 'too_much' && isAtMost(rank, one.rank)) ? 'light' : 'untried';
}

/** The suggestion in the middle of its neighbours; without one the lightest. */
function around(choices: LoadChoice[]): LoadChoice[] {
  const advisedAt = choices.findIndex(({ isAdvised }) => isAdvised);
  const middle = Math.max(0, advisedAt - Math.floor(mostChoices / 2));
  const from = Math.max(0, Math.min(middle, choices.length - mostChoices));
  return choices.slice(from, from + mostChoices);
}

/** Whether a prescription of this exercise is one of loads or bands to choose among. */
export const hasLoadChoices = (equipment: Equipment): boolean =>
  isOneOf([...weightedKinds, 'band'], equipmentKindOf(equipment));

/** Whether a prescribed load is this choice, as it is written. */
export const isSameChoice = ({ load }: Pick<LoadChoice, 'load'>, prescribed: LoadDraft | null): boolean =>
  isSameLoad(load, prescribed);

/** Whether a choice is asked about: too much for the line, or for how it felt. */
export const asksReason = ({ place }: LoadChoice): boolean => place === 'too_much';

/** The repetitions that a choice writes: its own where it allows fewer than the range asks for; null where the range stays. */
export const repsToWrite = ({ reps }: LoadChoice, range: RepRange): number | null =>
  reps !== null && range !== null && isAbove(range.min, reps) ? reps : null;
