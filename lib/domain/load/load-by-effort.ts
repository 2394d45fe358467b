import type { EffortBand } from '../dosage/effort-bands.ts';
import { equipmentKindOf } from '../library/derived-fields.ts';
import type { Equipment, Pattern } from '../library/vocabulary.ts';
import { heaviestLoadKg } from '../number/units.ts';
import { type Missing, isBelow, isMissing, isNumber, isOneOf, isWhole, roundTo } from '../number/values.ts';
import { type Result, accept, refuse } from '../result.ts';
import { isBand, isEffort } from './effort.ts';
import { type AvailableLoad, type Inventory, availableLoads } from './inventory.ts';
import { matchLoad } from './match-load.ts';
import { heaviestAtMost } from './rounding.ts';

/** Movements in which the body is most of what is lifted, with or without a weight in hand (LG-3.6). */
const bodyWeightPatterns = ['squat', 'lunge', 'step', 'calf_raise', 'bridge'] as const;
/** Movements in which it is only when nothing but the body is lifted. */
const bodyWeightOnlyPatterns = ['push_horizontal', 'pull_vertical'] as const;

/**
 * Whether an exercise is guided by effort only, because body weight is most of its load: a 1RM of the weight in hand and a percentage of it
 * mean nothing there. Machines carry the body, and a barbell is a large part, so both keep the 1RM (LG-3.6).
 */
export function goesByEffortOnly({
  pattern,
  equipment,
}: {
  pattern: Pattern;
  equipment: Equipment;
}): boolean {
  const kind = equipmentKindOf(equipment);
  if (kind === 'machine' || equipment === 'barbell') return false;
  return (
    isOneOf(bodyWeightPatterns, pattern) ||
    (kind === 'bodyweight' && isOneOf(bodyWeightOnlyPatterns, pattern))
  );
}

export type LoadByEffort = { kg: number; why: 'too_hard' | 'in_band' | 'below_band' | 'no_test' };
export type LoadByEffortRefusal = 'effort_invalid' | 'reps_invalid' | 'load_invalid' | 'unit_unknown';

/**
 * The load in kg to begin with where body weight is most of it: the tested one as it is owned, the next lighter when it was too hard,
 * never a heavier one; 0 is body weight. Without a test set it is 0 (LG-3.6). Refuses, in this order, an effort or band, repetitions, a
 * load or a unit that is none. Nothing owned is no refusal.
 */
export function loadByEffort(input: {
  testKg?: number | Missing;
  reps?: number | Missing;
  effort?: number | Missing;
  band?: EffortBand | Missing;
  repMin?: number | Missing;
  inventory?: Inventory | Missing;
}): Result<LoadByEffort, LoadByEffortRefusal> {
  const { testKg, reps, effort, band, repMin } = input;
  if (isMissing(testKg)) return accept({ kg: 0, why: 'no_test' });
  if (!isEffort(effort) || !isBand(band)) return refuse('effort_invalid');
  if (!isWhole(reps, 1) || !isWhole(repMin, 1)) return refuse('reps_invalid');
  if (!isNumber(testKg) || testKg < 0 || testKg > heaviestLoadKg) return refuse('load_invalid');
  const available = availableLoads(input.inventory);
  if (!available.ok && available.refusal === 'unit_unknown') return refuse('unit_unknown');
  const loads = available.ok ? available.loads : [];
  if (effort > band.high || reps < repMin)
    return accept({ kg: inKg(lighterThan(loads, testKg)), why: 'too_hard' });
  const owned = matchLoad(loads, testKg) ?? heaviestAtMost(loads, testKg);
  return accept({ kg: inKg(owned), why: effort < band.low ? 'below_band' : 'in_band' });
}

const inKg = (load: AvailableLoad | undefined): number => (load === undefined ? 0 : roundTo(load.kg, 4));

/** The next load below the one in hand. */
function lighterThan(loads: readonly AvailableLoad[], kg: number): AvailableLoad | undefined {
  const inHandKg = matchLoad(loads, kg)?.kg ?? kg;
  return loads.findLast((load) => isBelow(load.kg, inHandKg));
}
