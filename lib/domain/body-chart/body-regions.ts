import type { PainRegion } from '../pain/pain-regions.ts';
import { backRegions } from './back-regions.ts';
import type { BodyRegionRecord } from './body-region-record.ts';
import { frontRegions } from './front-regions.ts';

/** The regions of the body chart, front figure first (SF-5). */
export const bodyRegions: Record<PainRegion, BodyRegionRecord> = { ...frontRegions, ...backRegions };

export type BodyRegion = keyof typeof frontRegions | keyof typeof backRegions;

export const isBodyRegion = (region: unknown): region is BodyRegion =>
  typeof region === 'string' && Object.hasOwn(bodyRegions, region);

/** @internal for tests */
export const bodyRegionCodes: readonly BodyRegion[] = Object.keys(bodyRegions).filter(isBodyRegion);
