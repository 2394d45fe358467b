export const bodyAreas = ['lower_large', 'lower_small', 'upper_large', 'upper_small', 'trunk'] as const;
export type BodyArea = (typeof bodyAreas)[number];

/** Usual rise in percent of the load, standard and cautious [ACSM2009] (LG-8.0). */
export const incrementTable: Record<BodyArea, { standard: number; cautious: number }> = {
  lower_large: { standard: 10, cautious: 5 },
  lower_small: { standard: 5, cautious: 2.5 },
  upper_large: { standard: 5, cautious: 2.5 },
  upper_small: { standard: 2.5, cautious: 2 },
  trunk: { standard: 5, cautious: 2.5 },
};

/** `rx.incPct` for an exercise. An area that is not recorded takes the smallest rise. */
export function incrementPct(area: BodyArea | null, cautious: boolean): number {
  const row = incrementTable[area ?? 'upper_small'];
  return cautious ? row.cautious : row.standard;
}
