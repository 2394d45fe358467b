import type { AgreedLimits } from './agreed-limits.ts';
import { judgePain } from './judge-pain.ts';
import { judgeSeverePain } from './judge-severe-pain.ts';

export type PainEntries = {
  rest?: number | null | undefined;
  during?: number | null | undefined;
  after?: number | null | undefined;
  next_morning?: number | null | undefined;
};

/**
 * Whether pain during or after an exercise lies above the agreed limits: red (LG-7.1), or severe, which is told in every model
 * (LG-7.4). Rest is the pain before; the next morning is judged against other mornings, elsewhere. A score that was not given raises
 * nothing.
 */
export function isPainAboveLimit(limits: AgreedLimits, pain: PainEntries): boolean {
  const severe = judgeSeverePain({ painDuring: pain.during, painAfter: pain.after });
  return (severe.ok && severe.severe) || isPainRed(limits, pain);
}

/** The same by the agreed limits alone: under the relative model severe pain can lie within them. */
export const isPainRed = (limits: AgreedLimits, pain: PainEntries): boolean =>
  [pain.during, pain.after].some((score) => judgePain(limits, score, pain.rest) === 'red');
