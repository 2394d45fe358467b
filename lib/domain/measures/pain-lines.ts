import type { AgreedLimits } from '../pain/agreed-limits.ts';
import { type Missing, isMissing } from '../number/values.ts';

/** Where the limits of the chosen model lie on a pain chart: the highest green and the highest amber score (MS-8). */
export type PainLimitLines = { highestGreen: number; highestAmber: number };

/**
 * Limits as scores 0 to 10. Under `relative` they are counted from the pain before; without it there is no line to
 * draw, which is null, not 0.
 */
export function painLimitLines(
  { painModel, green, amber }: AgreedLimits,
  painBefore: number | Missing,
): PainLimitLines | null {
  if (painModel !== 'relative') return { highestGreen: green, highestAmber: amber };
  if (isMissing(painBefore)) return null;
  return { highestGreen: Math.min(10, painBefore + green), highestAmber: Math.min(10, painBefore + amber) };
}
