import { painZone } from '../pain/judge-pain.ts';
import { type PainModel, type PainZone, isPainScore, painModels, severePain } from '../pain/pain-zone.ts';
import { type Result, accept, refuse } from '../result.ts';
import type { WithChoices } from '../choices/rule-choices.ts';
import { type Missing, isAtMost, isMissing, isNumber, isOneOf, isWhole, roundTo } from '../number/values.ts';
import { type EffortBand } from '../dosage/effort-bands.ts';
import { isBand, isEffort } from './effort.ts';
import { type AvailableLoad, type Inventory, type InventoryRefusal, availableLoads } from './inventory.ts';
import { nearestIndex } from './match-load.ts';

export const mostTrialSets = 4;
/** A rise of this much in one trial set ends the trials (LG-4.2 row 1). */
const trialPainRise = 3;
/** Two steps are allowed only when the effort was more than this below the band and the load grows at most by the factor. */
const twoStepsBelowBand = 2;
const twoStepFactor = 1.5;

export type TrialSet = WithChoices & {
  trialIndex?: number | Missing;
  currentKg: number;
  effort?: number | Missing;
  target?: EffortBand | Missing;
  painBefore?: number | Missing;
  painDuring?: number | Missing;
  painModel?: PainModel | Missing;
  painAmberTo?: number | Missing;
  inventory: Inventory | Missing;
};
export type TrialStep =
  | { action: 'stop_pain' | 'easier_variation' }
  | { action: 'increase' | 'decrease'; nextKg: number }
  | { action: 'accept' | 'end_trials' | 'at_max'; loadKg: number };
export type TrialRefusal =
  | 'pain_model_unknown'
  | 'pain_invalid'
  | 'load_invalid'
  | 'effort_invalid'
  | InventoryRefusal;

/** The next step after one light trial set: stop, easier, lighter, keep, or one or two weights up. The first matching row of LG-4.2 wins. */
export function nextTrialSet(set: TrialSet): Result<TrialStep, TrialRefusal> {
  const zone = trialZone(set);
  if (!zone.ok) return zone;
  if (mustStop(set, zone.zone)) return accept({ action: 'stop_pain' });
  const available = availableLoads(set.inventory);
  if (!available.ok) return available;
  if (!isNumber(set.currentKg) || set.currentKg < 0) return refuse('load_invalid');
  const { effort, target } = set;
  if (!isEffort(effort) || !isBand(target)) return refuse('effort_invalid');
  return accept(stepFor(set, effort, target, available.loads, zone.zone));
}

function trialZone(set: TrialSet): Result<{ zone: PainZone }, 'pain_model_unknown' | 'pain_invalid'> {
  const { painModel, painAmberTo, painBefore, painDuring } = set;
  if (!isMissing(painModel) && !isOneOf(painModels, painModel)) return refuse('pain_model_unknown');
  if (!isMissing(painBefore) && !isPainScore(painBefore)) return refuse('pain_invalid');
  return painZone({ painModel, painAmberTo, pain: painDuring, painBefore });
}

function mustStop({ painBefore, painDuring }: TrialSet, zone: PainZone): boolean {
  if (zone === 'red') return true;
  if (isMissing(painDuring)) return false;
  return painDuring >= severePain || (!isMissing(painBefore) && painDuring - painBefore >= trialPainRise);
}

function stepFor(
  set: TrialSet,
  effort: number,
  target: EffortBand,
  loads: readonly AvailableLoad[],
  zone: PainZone,
): TrialStep {
  const index = nearestIndex(loads, set.currentKg);
  const kgAt = (position: number): number => loads[position]?.kg ?? 0;
  const loadKg = roundTo(kgAt(index), 4);
  if (effort > target.high) {
    return index === 0
      ? { action: 'easier_variation' }
      : { action: 'decrease', nextKg: roundTo(kgAt(index - 1), 4) };
  }
  if (effort >= target.low) return { action: 'accept', loadKg };
  const isUncertain = isMissing(set.painBefore) || isMissing(set.painDuring) || isMissing(set.painModel);
  const isLastTrial =
    !isWhole(set.trialIndex, 0) || set.trialIndex >= (set.choices?.trialSetsAtMost ?? mostTrialSets);
  if (isLastTrial || zone === 'amber' || isUncertain) return { action: 'end_trials', loadKg };
  if (index === loads.length - 1) return { action: 'at_max', loadKg };
  const twoUp = loads[index + 2];
  const takesTwo =
    twoUp !== undefined &&
    kgAt(index) > 0 &&
    effort < target.low - twoStepsBelowBand &&
    isAtMost(twoUp.kg, kgAt(index) * twoStepFactor);
  return { action: 'increase', nextKg: roundTo(kgAt(index + (takesTwo ? 2 : 1)), 4) };
}
