import { kgOf, type Load, toKg, weightOf } from '../../dosage/load.ts';
import type { Dose } from '../../dosage/prescription.ts';
import type { OwnedLoad } from '../../load/owned-loads.ts';
import { floorWhole, isAtMost, isBelow } from '../../number/values.ts';
import { flareEffortMax, flarePct } from '../engine/flare-stage.ts';
import { halfSets } from '../engine/reentry-plan.ts';
import type { FlareDay } from './flare-on.ts';

/** A weight of which nobody knows what is at hand is rounded down to this, in its own unit (a choice). */
const unknownStep = 0.5;

type Doses = {
  /** What the version asks for. */
  prescribed: Dose;
  /** The weights for it, lightest first; empty: none on record. */
  owned: readonly OwnedLoad[];
};

/**
 * The dose of an exercise while a flare-up lasts (LG-8.8), from the one that is in force: of two reductions the larger counts, for load and
 * sets each. The weight comes down to one that is owned. Where no lighter one can be set, the sets stay halved on the later days too
 * (a choice); an exercise without load is back to its sets then. Walking and other amounts stay.
 */
export function flareDose<T extends Dose>(
  present: T,
  step: FlareDay['dose'],
  { prescribed, owned }: Doses,
): T {
  const lighter = lighterLoad(baseOf(present, prescribed), flarePct[step], owned);
  const isStuck = lighter === null && isLoaded(prescribed.load);
  const isHalved = step === 'early' || isStuck;
  const load = lighter === null || isLighter(present.load, lighter) ? present.load : lighter;
  return {
    ...present,
    load,
    sets: isHalved ? Math.min(present.sets, halfSets(prescribed.sets)) : present.sets,
    effortTarget: step === 'early' ? easyEffort(present.effortTarget) : present.effortTarget,
  };
}

/** The load to reckon from: the prescribed one, unless what is in force is counted otherwise and can only be lowered itself. */
const baseOf = (present: Dose, prescribed: Dose): Load | null =>
  present.load?.unit === 'percent1RM' || prescribed.load?.unit !== 'percent1RM'
    ? prescribed.load
    : present.load;

const isLoaded = (load: Load | null): boolean => load !== null && load.unit !== 'bodyweight';

const isLighter = (present: Load | null, lighter: Load): boolean => {
  const [a, b] = [kgOf(present), kgOf(lighter)];
  return a !== null && b !== null && isBelow(a, b);
};

const easyEffort = (target: Dose['effortTarget']): Dose['effortTarget'] =>
  target === null
    ? null
    : { low: Math.min(target.low, flareEffortMax), high: Math.min(target.high, flareEffortMax) };

/** A load smaller by so many percent; null where there is none, or none lighter that can be set. */
function lighterLoad(load: Load | null, pct: number, owned: readonly OwnedLoad[]): Load | null {
  const share = 1 - pct / 100;
  if (load?.unit === 'percent1RM') return { ...load, value: `${floorWhole(Number(load.value) * share)}` };
  const weight = weightOf(load);
  if (weight === null) return null;
  const weights = owned.filter(({ kg }) => kg !== null);
  if (weights.length > 0)
    return weights.findLast(({ kg }) => kg !== null && isAtMost(kg, toKg(weight) * share))?.load ?? null;
  const value = floorWhole((Number(weight.value) * share) / unknownStep) * unknownStep;
  return value > 0 ? { ...weight, value: `${value}` } : null;
}
