import { type LocalizedText, type Result, accept, refuse } from '../result.ts';
import type { EffortBand } from '../dosage/effort-bands.ts';
import { type Missing, isHalfStep, isNumber, isRecord, roundTo } from '../number/values.ts';

export const highestEffort = 10;

/** Effort is 0 to 10 in half steps (LG-3.2). */
export const isEffort = (value: unknown): value is number => isHalfStep(value, 0, highestEffort);

/** A band with two ends on the scale. */
export const isBand = (band: EffortBand | Missing): band is EffortBand =>
  isRecord(band) && isWithinScale(band.low) && isWithinScale(band.high);
const isWithinScale = (value: unknown): boolean => isNumber(value) && value >= 0 && value <= highestEffort;

/** Repetitions left in reserve for an effort of 6 to 10. Below 6 the number left cannot be judged [Zourdos2016, Helms2016]. */
export function rirFromEffort(input: {
  effort: number;
}): Result<{ rir: number }, 'effort_invalid' | 'effort_too_low_to_map'> {
  if (!isEffort(input.effort)) return refuse('effort_invalid');
  return input.effort < 6 ? refuse('effort_too_low_to_map') : accept({ rir: highestEffort - input.effort });
}

/** Mean percent of 1RM at three efforts, untrained older adults on leg press [GearhartLegPress]. */
const legPressPctByEffort = [
  [4, 36.84],
  [6, 54.72],
  [8, 72.58],
] as const;

/** A rough translation for display only ("about, plus or minus 11"). Refuses outside effort 4 to 8 (LG-4.1). */
export function effortToPct1Rm(input: { effort: number }): Result<{ pct1Rm: number }, 'effort_out_of_range'> {
  const { effort } = input;
  const [low, middle, high] = legPressPctByEffort;
  if (!isNumber(effort) || effort < low[0] || effort > high[0]) return refuse('effort_out_of_range');
  const [from, to] = effort <= middle[0] ? [low, middle] : [middle, high];
  return accept({
    pct1Rm: roundTo(from[1] + ((to[1] - from[1]) * (effort - from[0])) / (to[0] - from[0]), 4),
  });
}

/** Our own wording of the effort scale, from 0 to 10. */
export const effortWords: readonly LocalizedText[] = [
  { en: 'resting', es: 'en reposo' },
  { en: 'almost nothing', es: 'casi nada' },
  { en: 'very easy', es: 'muy fácil' },
  { en: 'easy', es: 'fácil' },
  { en: 'comfortable, could keep going', es: 'cómodo, podría seguir' },
  { en: 'starting to work', es: 'empieza a costar' },
  { en: 'working', es: 'cuesta' },
  { en: 'quite hard', es: 'bastante duro' },
  { en: 'hard', es: 'duro' },
  { en: 'very hard', es: 'muy duro' },
  { en: 'could not do one more', es: 'no podría hacer ni una más' },
];
