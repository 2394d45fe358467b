import { type Result, accept, refuse } from '../result.ts';
import { type Missing, isNumber, isOneOf } from '../number/values.ts';
import { isPainScore } from './pain-zone.ts';

export const irritabilityLevels = ['low', 'moderate', 'high'] as const;
export type Irritability = (typeof irritabilityLevels)[number];
export const nightOrRestPains = ['none', 'intermittent', 'constant'] as const;
export type NightOrRestPain = (typeof nightOrRestPains)[number];

const nightPoints: Record<NightOrRestPain, number> = { none: 0, intermittent: 1, constant: 2 };

/** Points and level from worst pain, night or rest pain and minutes to settle [McClure2015, Kareha2021]; the point scheme is a choice (LG-7.3). */
export function irritability(input: {
  painWorst?: number | Missing;
  nightOrRestPain?: NightOrRestPain | Missing;
  settleMinutes?: number | Missing;
}): Result<
  { points: number; irritability: Irritability },
  'pain_invalid' | 'night_pain_invalid' | 'settle_invalid'
> {
  const { painWorst, nightOrRestPain, settleMinutes } = input;
  if (!isPainScore(painWorst)) return refuse('pain_invalid');
  if (!isOneOf(nightOrRestPains, nightOrRestPain)) return refuse('night_pain_invalid');
  if (!isNumber(settleMinutes) || settleMinutes < 0) return refuse('settle_invalid');
  const points = painPoints(painWorst) + nightPoints[nightOrRestPain] + settlePoints(settleMinutes);
  return accept({ points, irritability: levelOf(points) });
}

function painPoints(painWorst: number): number {
  if (painWorst <= 3) return 0;
  return painWorst <= 6 ? 1 : 2;
}

function settlePoints(minutes: number): number {
  if (minutes < 30) return 0;
  return minutes <= 120 ? 1 : 2;
}

function levelOf(points: number): Irritability {
  if (points <= 1) return 'low';
  return points <= 3 ? 'moderate' : 'high';
}

/** The highest effort that an irritability allows; null where the goal decides (LG-7.3). */
export const effortLimitByIrritability: Record<Irritability, number | null> = {
  low: null,
  moderate: 6,
  high: 3,
};
