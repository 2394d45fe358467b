import type { MeasureSourceId } from '../sources/measure-sources.ts';

/**
 * `own_wording`: our own words may be shown; `original_only`: the English original, unchanged and cited; `not_yet`:
 * to be confirmed first; `no`: never in the software. When unsure the answer is no (MS-7).
 */
export type TextLicence = 'own_wording' | 'original_only' | 'not_yet' | 'no';

/** What a change has to exceed before it means something (MS-6). */
export type ChangeThreshold = { points: number | null; pct: number | null; fromMemory: boolean };

export type Instrument = {
  name: string;
  shipText: TextLicence;
  /** For the clinic administrator: clinics stay responsible for their own licences. */
  licence: string;
  sources: readonly MeasureSourceId[];
  /** Range of the total and direction; null where this product computes no total. */
  score: { min: number; max: number; higherIsBetter: boolean } | null;
  meaningfulChange: ChangeThreshold | null;
};

const points = (value: number, fromMemory = false): ChangeThreshold => ({
  points: value,
  pct: null,
  fromMemory,
});

/** Licence and score facts of the instruments (MS-6, MS-7). */
export const instruments = {
  nprs: {
    name: 'Numeric pain rating scale',
    shipText: 'own_wording',
    licence: 'Generic scale.',
    sources: ['Childs2005'],
    score: { min: 0, max: 10, higherIsBetter: false },
    meaningfulChange: points(2),
  },
  psfs: {
    name: 'Patient-Specific Functional Scale',
    shipText: 'own_wording',
    licence: 'Free; forms reprinted by permission of the authors.',
    sources: ['Stratford1995'],
    score: { min: 0, max: 10, higherIsBetter: true },
    meaningfulChange: points(2),
  },
  groc: {
    name: 'Global rating of change',
    shipText: 'own_wording',
    licence: 'Generic.',
    sources: ['Kamper2009'],
    score: { min: -5, max: 5, higherIsBetter: true },
    meaningfulChange: points(2, true),
  },
  session_effort: {
    name: 'Session effort 0-10',
    shipText: 'own_wording',
    licence: 'Our own scale.',
    sources: [],
    score: { min: 0, max: 10, higherIsBetter: false },
    meaningfulChange: null,
  },
  performance_tests: {
    name: 'Performance tests',
    shipText: 'own_wording',
    licence: 'The procedures are free.',
    sources: ['RikliJones'],
    score: null,
    meaningfulChange: null,
  },
  rmdq: {
    name: 'Roland-Morris Disability Questionnaire',
    shipText: 'original_only',
    licence: 'No permission needed when used in the printed form; translations not until checked.',
    sources: ['RolandFairbank2000'],
    score: { min: 0, max: 24, higherIsBetter: false },
    meaningfulChange: { points: 5, pct: 30, fromMemory: true },
  },
  peg: {
    name: 'PEG',
    shipText: 'not_yet',
    licence: 'Published open access; items derive from the Brief Pain Inventory, so confirm first.',
    sources: ['Krebs2009'],
    score: { min: 0, max: 10, higherIsBetter: false },
    meaningfulChange: { points: null, pct: 30, fromMemory: false },
  },
  phq_gad_short: {
    name: 'PHQ-2, PHQ-4, GAD-2',
    shipText: 'not_yet',
    licence: 'Owner states that no permission is needed (from memory, verify).',
    sources: [],
    score: null,
    meaningfulChange: null,
  },
  koos_hoos: {
    name: 'KOOS, HOOS and short forms',
    shipText: 'not_yet',
    licence: "Free on the developers' site; conditions for electronic versions not verified.",
    sources: ['KoosScoring2012'],
    score: { min: 0, max: 100, higherIsBetter: true },
    meaningfulChange: points(10, true),
  },
  lefs: {
    name: 'Lower Extremity Functional Scale',
    shipText: 'not_yet',
    licence: 'No fee; copyright with the authors or the publisher.',
    sources: ['Binkley1999'],
    score: { min: 0, max: 80, higherIsBetter: true },
    meaningfulChange: points(9),
  },
  odi: {
    name: 'Oswestry Disability Index',
    shipText: 'no',
    licence: 'Distributed through Mapi / ePROVIDE; an earlier paper allowed the printed form.',
    sources: ['OdiMapi', 'RolandFairbank2000'],
    score: { min: 0, max: 100, higherIsBetter: false },
    meaningfulChange: points(10, true),
  },
  ndi: {
    name: 'Neck Disability Index',
    shipText: 'no',
    licence: 'Licensed through Mapi (from memory, verify).',
    sources: [],
    score: null,
    meaningfulChange: null,
  },
  quick_dash: {
    name: 'DASH, QuickDASH',
    shipText: 'no',
    licence: 'Free for many non-commercial uses on request; commercial or web software needs a paid licence.',
    sources: ['DashLicence'],
    score: { min: 0, max: 100, higherIsBetter: false },
    meaningfulChange: points(16, true),
  },
  promis: {
    name: 'PROMIS',
    shipText: 'no',
    licence: 'Free for individual clinical use; building it into technology needs written permission.',
    sources: ['HealthMeasures'],
    score: null,
    meaningfulChange: null,
  },
  msk_hq_oxford: {
    name: 'MSK-HQ, Oxford hip and knee scores',
    shipText: 'no',
    licence: 'Licence request to Oxford University Innovation.',
    sources: ['OuiMskHq'],
    score: null,
    meaningfulChange: null,
  },
  start_back: {
    name: 'STarT Back',
    shipText: 'no',
    licence: 'No licence for non-commercial use; contact needed for products.',
    sources: ['KeeleLicence'],
    score: null,
    meaningfulChange: null,
  },
  start_msk: {
    name: 'STarT MSK',
    shipText: 'no',
    licence: 'Every user needs a licence.',
    sources: ['KeeleLicence'],
    score: null,
    meaningfulChange: null,
  },
  ears: {
    name: 'EARS',
    shipText: 'no',
    licence: "Permission from the King's College London authors (conditions not found).",
    sources: ['NewmanBeinart2017'],
    score: null,
    meaningfulChange: null,
  },
  siras: {
    name: 'SIRAS',
    shipText: 'no',
    licence: 'Permission not found.',
    sources: ['Kolt2007'],
    score: null,
    meaningfulChange: null,
  },
  eq5d_sf36_womac_pcs: {
    name: 'EQ-5D, SF-36v2, WOMAC, Pain Catastrophizing Scale',
    shipText: 'no',
    licence: 'Licensed (from memory, verify).',
    sources: [],
    score: null,
    meaningfulChange: null,
  },
  spadi_visa_and_others: {
    name: 'SPADI, VISA-A, VISA-P, VISA-G, FAAM, HAGOS, iHOT-12, TSK',
    shipText: 'not_yet',
    licence: 'Usually free for clinical use; electronic terms not verified.',
    sources: [],
    score: null,
    meaningfulChange: null,
  },
  borg_omni: {
    name: 'Borg RPE, Borg CR10, OMNI',
    shipText: 'no',
    licence: 'Protected.',
    sources: ['BorgLicence', 'Robertson2003'],
    score: null,
    meaningfulChange: null,
  },
} as const satisfies Record<string, Instrument>;
