import type { PainRegion } from '../pain/pain-regions.ts';
import { backRegions } from './back-regions.ts';
import type { BodyRegionRecord } from './body-region-record.ts';
import { frontRegions } from './front-regions.ts';

/** The regions of the body chart, front figure first (SF-5). */
export const bodyRegions: Record<PainRegion, BodyRegionRecord> = { ...frontRegions, ...backRegions };

export type BodyRegion = keyof typeof frontRegions | keyof typeof backRegions;

export const isBodyRegion = (region: unknown): region is BodyRegion =>
  typeof region === 'string' && Object.hasOwn(bodyRegions, region);

export const bodyRegionCodes: readonly BodyRegion[] = Object.keys(bodyRegions).filter(isBodyRegion);

/** What a tap records besides the worst pain 0 to 10. */
export const painKinds = ['ache', 'sharp', 'burning', 'pins_and_needles', 'numb'] as const;
export type PainKind = (typeof painKinds)[number];
export const painPatterns = ['constant', 'comes_and_goes'] as const;
export type PainPattern = (typeof painPatterns)[number];

export type BodyChartTap = {
  region: BodyRegion;
  /** The patient's own side; null for regions in the middle. */
  side: 'left' | 'right' | null;
  worstPain: number;
  kind: PainKind;
  pattern: PainPattern;
};
