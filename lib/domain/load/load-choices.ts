import type { Load, LoadDraft } from '../dosage/load.ts';
import { equipmentKindOf } from '../library/derived-fields.ts';
import { weightedKinds } from '../library/equipment-kinds.ts';
import type { Equipment } from '../library/vocabulary.ts';
import { type LoadLabel, toKilograms } from '../number/units.ts';
import { isAbove, isAtLeast, isAtMost, isOneOf } from '../number/values.ts';
import { advisedLoad, writtenWeight } from './advised-load.ts';
import { goesByEffortOnly } from './load-by-effort.ts';
import { availableLoads, type Inventory } from './inventory.ts';
import { type LinePlace, placeOnLine } from './line-place.ts';
import { type AdviceRequest, type LoadAdvice } from './load-advice.ts';
import { isNearLoad } from './match-load.ts';
import type { StartBasis } from './start-basis.ts';
import { repsAtLoad } from './working-load.ts';

/** Beside the places of the line: the one to begin with by feel, and one that nobody has tried. */
export type ChoicePlace = LinePlace | 'first' | 'untried';

/** One load that the patient has, as it may be prescribed. */
export type LoadChoice = {
  load: Load;
  /** 0 is the body alone; null: a band, whose pull is not known. */
  kg: number | null;
  /** What is printed on it; null where nothing is. */
  label: LoadLabel | null;
  /** The position of a plate of a machine, the topmost 1; null elsewhere. */
  plate: number | null;
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
  const all = candidates(request, advised).flatMap((candidate) => {
    const reps = repsAllowed(advice.start.basis, candidate.kg, range);
    if (reps === 0) return [];
    const isAdvised = isSameChoice(candidate, advised);
    const place = placeOf(candidate.kg, advice);
    return [
      { ...candidate, reps, isAdvised, place: isAdvised && place === 'untried' ? ('first' as const) : place },
    ];
  });
  return around(all);
}

type Candidate = Pick<LoadChoice, 'load' | 'kg' | 'label' | 'plate'>;

const bodyAlone: Candidate = { load: { unit: 'bodyweight' }, kg: 0, label: null, plate: null };
const bandOf = (bandColor: string): Candidate => ({
  load: { unit: 'band', bandColor },
  kg: null,
  label: null,
  plate: null,
});

function candidates(request: AdviceRequest, advised: Load | null): Candidate[] {
  const { context, exercise, implement } = request;
  const kind = equipmentKindOf(exercise.equipment);
  if (kind === 'band') {
    const item = context.equipment.find(({ equipment }) => equipment === exercise.equipment);
    return (item?.bandColours ?? []).map(bandOf);
  }
  if (!isOneOf(weightedKinds, kind)) return [];
  const item = implement ?? exercise.equipment;
  const { inventory } = context.equipment.find(({ equipment }) => equipment === item) ?? { inventory: null };
  const weights = weightsOf(inventory);
  if (advised?.unit === 'band') return [bandOf(advised.bandColor), ...weights];
  const begin = goesByEffortOnly(exercise) || advised?.unit === 'bodyweight';
  return begin ? [bodyAlone, ...weights.filter(({ kg }) => kg !== 0)] : weights;
}

function weightsOf(inventory: Inventory | null): Candidate[] {
  const available = availableLoads(inventory);
  if (!available.ok) return [];
  const isStack = inventory?.type === 'stack' && !inventory.addOn;
  return available.loads.map(({ kg, label }, index) => ({
    load: writtenWeight(label),
    kg,
    label,
    plate: isStack ? index + 1 : null,
  }));
}

/** null: no estimate, or nothing to count; 0: not one with the reserve. */
function repsAllowed(basis: StartBasis, kg: number | null, range: RepRange): number | null {
  if (basis.reason !== 'test_set' || kg === null || range === null) return null;
  const { oneRm, targetRir } = basis;
  if (kg === 0) return range.max;
  const allowed = repsAtLoad({ ...oneRm, loadKg: kg, targetRir });
  return allowed === null ? range.max : Math.min(allowed, range.max);
}

/** How one load was, on the side of easy, right or too much. */
export type FeltLoad = { kg: number; place: LinePlace };

function placeOf(kg: number | null, { start: { basis }, line }: LoadAdvice): ChoicePlace {
  if (kg === null) return 'untried';
  if (basis.reason === 'test_set') return line === null ? 'untried' : placeOnLine(kg, line);
  return placeByFeel(kg, feltIn(basis));
}

function feltIn(basis: StartBasis): FeltLoad[] {
  if (basis.reason !== 'body_weight' || basis.tested === null) return [];
  const { testSet, why } = basis.tested;
  const places = { in_band: 'line', below_band: 'light', too_hard: 'too_much', no_test: 'line' } as const;
  return [{ kg: toKilograms(testSet.load, testSet.unit ?? 'kg'), place: places[why] }];
}

/** What was tried keeps its place; what is no lighter than one that was too much is too much, what is lighter than one that was not is light. */
export function placeByFeel(kg: number, felt: readonly FeltLoad[]): ChoicePlace {
  const tried = felt.find((one) => isNearLoad(one.kg, kg));
  if (tried !== undefined) return tried.place;
  if (felt.some((one) => one.place === 'too_much' && isAtLeast(kg, one.kg))) return 'too_much';
  return felt.some((one) => one.place !== 'too_much' && isAtMost(kg, one.kg)) ? 'light' : 'untried';
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
export function isSameChoice({ load }: Pick<LoadChoice, 'load'>, prescribed: LoadDraft | null): boolean {
  if (prescribed?.unit !== load.unit) return false;
  if ('value' in load && 'value' in prescribed)
    return Number(load.value) === Number(prescribed.value ?? Number.NaN);
  return load.unit !== 'band' || (prescribed.unit === 'band' && prescribed.bandColor === load.bandColor);
}

/** Whether a choice is asked about: too much for the line, or for how it felt. */
export const asksReason = ({ place }: LoadChoice): boolean => place === 'too_much';

/** The repetitions that a choice writes: its own where it allows fewer than the range asks for; null where the range stays. */
export const repsToWrite = ({ reps }: LoadChoice, range: RepRange): number | null =>
  reps !== null && range !== null && isAbove(range.min, reps) ? reps : null;
