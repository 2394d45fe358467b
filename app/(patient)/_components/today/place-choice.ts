import type { PainRegion } from '@/lib/domain/pain/pain-regions';

export const elsewhere = 'elsewhere';
export const declined = 'declined';

/** What is chosen in the short list, and the region it comes to; somewhere else may stay without one. */
export type Place = {
  choice: PainRegion | typeof elsewhere | typeof declined | null;
  region: PainRegion | null;
};

/** The choice that stands for a region noted before. */
export const placeOf = (region: PainRegion | null, listed: readonly PainRegion[]): Place => ({
  choice: region === null || listed.includes(region) ? region : elsewhere,
  region,
});
