import type { EffortBand } from '../dosage/effort-bands.ts';
import { type LoadLabel, toKilograms } from '../number/units.ts';
import type { Missing } from '../number/values.ts';
import { highestEffort } from './effort.ts';
import { type AvailableLoad, type Inventory, availableLoads } from './inventory.ts';
import { matchLoad } from './match-load.ts';
import type { TestedByEffort } from './start-basis.ts';

/** A weight on the gauge, at an effort of 0 to 10. */
export type GaugeTick = { label: LoadLabel; effort: number };

/**
 * The gauge of an exercise that goes by effort: a scale of effort with the band as the line (LG-3.6). Only the tested weight has a measured
 * place; the other owned weights lie in their order beside it.
 */
export type EffortGauge = {
  line: EffortBand;
  tested: GaugeTick;
  /** The tested weight hurt in a trial: it stands at the hard end, whatever effort was said. */
  hurt: boolean;
  others: readonly GaugeTick[];
};
export type GaugeSide = 'easy' | 'line' | 'too_hard';

/** The gauge for a tested weight: lighter ones are spread towards "easy", heavier ones towards "too hard". */
export function effortGauge(
  { testSet, effort, hurt = false }: TestedByEffort,
  line: EffortBand,
  inventory: Inventory | Missing,
): EffortGauge {
  const available = availableLoads(inventory);
  const loads = available.ok ? available.loads : [];
  const asTested = { value: testSet.load, unit: testSet.unit ?? 'kg' };
  const testedKg = toKilograms(asTested.value, asTested.unit);
  const owned = matchLoad(loads, testedKg);
  const others = loads.filter((load) => load !== owned);
  return {
    line,
    tested: { label: owned?.label ?? asTested, effort },
    hurt,
    others: [
      ...spread(
        others.filter(({ kg }) => kg < testedKg),
        0,
        effort,
      ),
      ...spread(
        others.filter(({ kg }) => kg > testedKg),
        effort,
        highestEffort,
      ),
    ],
  };
}

/** Evenly between two efforts, in the order of weight, neither end taken. */
const spread = (loads: readonly AvailableLoad[], from: number, to: number): GaugeTick[] =>
  loads.map(({ label }, index) => ({
    label,
    effort: from + ((to - from) * (index + 1)) / (loads.length + 1),
  }));

/** On which side of the line the tested weight lies; both ends belong to the line. */
export function gaugeSide({ tested, line }: EffortGauge): GaugeSide {
  if (tested.effort < line.low) return 'easy';
  return tested.effort > line.high ? 'too_hard' : 'line';
}
