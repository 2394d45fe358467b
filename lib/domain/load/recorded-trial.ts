import type { EffortBand } from '../dosage/effort-bands.ts';
import type { Load } from '../dosage/load.ts';
import type { Side } from '../dosage/side.ts';

/** Repetitions of a trial set where the dose names none (LG-4.4, T2). */
export const trialRepetitions = 8;

/**
 * What a set of a trial led to (LG-4.2); `repeat`: the same weight once more, for the movement; `broken_off`: the trial was stopped;
 * `pain_first`: it hurt too much to begin, no set was done.
 */
export const trialActions = [
  'increase',
  'decrease',
  'accept',
  'end_trials',
  'at_max',
  'easier_variation',
  'stop_pain',
  'repeat',
  'broken_off',
  'pain_first',
] as const;
export type TrialAction = (typeof trialActions)[number];

/** Whether it looked like the picture (T4). */
export const trialTechniques = ['yes', 'not_sure', 'no'] as const;
export type TrialTechnique = (typeof trialTechniques)[number];

/** Who was with the patient (LG-4.4). */
export const trialPresences = ['patient', 'carer', 'clinician'] as const;

/** One set of a trial as it was recorded; numbers count from 1 within their trial. */
export type RecordedTrialSet = {
  trialId: string;
  number: number;
  exerciseSlug: string;
  side: Side;
  load: Exclude<Load, { unit: 'percent1RM' }>;
  repetitions: number | null;
  effort: number | null;
  painBefore: number;
  painDuring: number | null;
  technique: TrialTechnique | null;
  action: TrialAction;
  performedOn: string;
};

/** A clinician allows trial sets of one prescribed exercise at home (LG-4.4). */
export type TrialPermission = {
  permissionId: string;
  lineageId: string;
  /** Only while an adult is with the patient. */
  needsAdult: boolean;
  allowedOn: string;
  allowedBy: string;
};

/** The sets of the newest trial of an exercise and side, in their order; none where it was never tried. The list is newest first. */
export function newestTrialSets(
  sets: readonly RecordedTrialSet[],
  slug: string,
  side: Side | null,
): RecordedTrialSet[] {
  const own = sets.filter((set) => set.exerciseSlug === slug && set.side === side);
  const newest = own.reduce<RecordedTrialSet | null>(
    (latest, set) => (latest === null || set.performedOn > latest.performedOn ? set : latest),
    null,
  );
  return newest === null
    ? []
    : own.filter(({ trialId }) => trialId === newest.trialId).toSorted((a, b) => a.number - b.number);
}

/** The last set of a trial that says how a load felt; null where none does. */
export const decisiveSet = (sets: readonly RecordedTrialSet[]): RecordedTrialSet | null =>
  sets.findLast(
    ({ action, effort }) => action === 'stop_pain' || (action !== 'broken_off' && effort !== null),
  ) ?? null;

/**
 * The sets of the newest trial that says how a load felt: one that was broken off, or never begun, says nothing, and hides nothing that
 * was too much before it. Where none does, those of the newest.
 */
export function newestTellingSets(
  sets: readonly RecordedTrialSet[],
  slug: string,
  side: Side | null,
): RecordedTrialSet[] {
  const telling = new Set(sets.filter((set) => decisiveSet([set]) !== null).map(({ trialId }) => trialId));
  const told = newestTrialSets(
    sets.filter(({ trialId }) => telling.has(trialId)),
    slug,
    side,
  );
  return told.length > 0 ? told : newestTrialSets(sets, slug, side);
}

/** Whether a trial ended, or did not begin, because it hurt: at home a clinician is told (LG-4.2 row 1, LG-4.4). */
export const isForPain = ({ action }: Pick<RecordedTrialSet, 'action'>): boolean =>
  action === 'stop_pain' || action === 'pain_first';

/** How a set was: what hurt or was above the band is too much; null where it does not tell. */
export function placeOfSet(
  { action, effort }: Pick<RecordedTrialSet, 'action' | 'effort'>,
  band: EffortBand,
): 'light' | 'line' | 'too_much' | null {
  if (action === 'stop_pain') return 'too_much';
  if (action === 'broken_off' || action === 'pain_first' || effort === null) return null;
  if (effort > band.high) return 'too_much';
  return effort < band.low ? 'light' : 'line';
}
