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

/** `rx.incPct` for an exercise; null for patterns that have no body area and so no load increments (LB-1). */
export function incrementPct(area: BodyArea | null, cautious: boolean): number | null {
  if (area === null) return null;
  return cautious ? incrementTable[area].cautious : incrementTable[area].standard;
}
