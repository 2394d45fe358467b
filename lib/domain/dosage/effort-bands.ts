import type { Population } from '../person/populations.ts';

/** Effort to aim at on the 0-10 scale, both ends included. */
export type EffortBand = { low: number; high: number };

/** Effort bands of the first six sessions and later (LG-4.0); after surgery the cap in force decides instead. */
export const effortBandTable: Record<
  Exclude<Population, 'post_op'>,
  { first: EffortBand; later: EffortBand }
> = {
  general_trained: { first: { low: 6, high: 8 }, later: { low: 7, high: 9 } },
  general_novice: { first: { low: 4, high: 6 }, later: { low: 6, high: 8 } },
  older_adult: { first: { low: 3, high: 5 }, later: { low: 5, high: 8 } },
  osteoporosis: { first: { low: 3, high: 5 }, later: { low: 5, high: 8 } },
  vertebral_fracture: { first: { low: 2, high: 4 }, later: { low: 3, high: 5 } },
  acute_pain: { first: { low: 2, high: 3 }, later: { low: 3, high: 5 } },
};

/** After surgery: the band from this cap (percent of 1RM) on, lightest first (LG-4.3). */
export const postOpBands: readonly { fromCapPct: number; band: EffortBand }[] = [
  { fromCapPct: 0, band: { low: 2, high: 4 } },
  { fromCapPct: 60, band: { low: 4, high: 6 } },
  { fromCapPct: 70, band: { low: 5, high: 7 } },
  { fromCapPct: 80, band: { low: 5, high: 8 } },
];

/** Heavy slow resistance takes this band in place of the table for healthy adults (LG-6.1, choice). */
export const tendonBand: EffortBand = { low: 7, high: 9 };
