import { canonicalJson } from '../canonical-json.ts';
import { toKg, type Weight } from '../dosage/load.ts';
import { addDays } from '../time/calendar-date.ts';
import type { RecordedVersion } from './recorded.ts';

/** How many weeks ahead bounds may end at most (choice): nobody's signature outlives the time in which they would look again anyway. */
export const longestBoundsWeeks = 12;

/**
 * From the dose at the signature to the most that was agreed, both ends included: weights as they are printed, repetitions of one set,
 * or both, where a weight is earned by repetitions first. What is null stays as it is; one of them is not.
 */
export type BoundsRange = {
  load: { from: Weight; to: Weight } | null;
  reps: { from: number; to: number } | null;
};

/** Within what a step needs nobody (LG-0.1): kilograms of load, the most that one set asks for, or both. What is left out was not agreed. */
export type AgreedBand = LoadBand | AmountBand | (LoadBand & AmountBand);
type LoadBand = { minLoadKg: number; maxLoadKg: number };
type AmountBand = { minAmount: number; maxAmount: number };

/** The range as the rules compare it; null where it holds nothing. */
export function bandOf({ load, reps }: BoundsRange): AgreedBand | null {
  const loadBand = load === null ? null : { minLoadKg: toKg(load.from), maxLoadKg: toKg(load.to) };
  const amountBand = reps === null ? null : { minAmount: reps.from, maxAmount: reps.to };
  if (loadBand === null || amountBand === null) return loadBand ?? amountBand;
  return { ...loadBand, ...amountBand };
}

/**
 * What ends signed bounds, each for good: a clinician who withdraws them, a stop or less proposed by the records, a condition or an
 * order recorded after the signature, a safety flag, pain above the limit or another alert, a pause, a discharge, the signer who left,
 * a dose changed by hand, the last day.
 */
export const boundsEndReasons = [
  'withdrawn',
  'told_less',
  'new_condition',
  'flag_raised',
  'red_session',
  'paused',
  'discharged',
  'signer_left',
  'dose_changed',
  'end_date',
] as const;
export type BoundsEndReason = (typeof boundsEndReasons)[number];

/** Bounds that a physiotherapist signed for one prescription of one version, through the steps that were taken within them. */
export type SignedBounds = {
  boundsId: string;
  programId: string;
  lineageId: string;
  /** The version whose dose they were signed for. */
  versionId: string;
  range: BoundsRange;
  /** Who signed, as a role of the clinic and by name, and the patient's day of it. */
  signedById: string;
  signedBy: string;
  signedOn: string;
  /** The last local day on which they count. */
  untilOn: string;
  /** What on record ended them; what follows from the versions and the day is worked out (`boundsEndOf`). */
  ended: BoundsEndReason | null;
  /** The versions that are steps within these bounds. */
  stepVersionIds: readonly string[];
};

/** Why bounds do not count on this day; null while they do. */
export function boundsEndOf(
  bounds: SignedBounds,
  versions: readonly RecordedVersion[],
  today: string,
): BoundsEndReason | null {
  if (bounds.ended !== null) return bounds.ended;
  if (isChangedByHand(bounds, versions)) return 'dose_changed';
  return today > bounds.untilOn ? 'end_date' : null;
}

/** The bounds that count now for one prescription; null where none do. */
export const boundsInForce = (
  lineageId: string,
  records: {
    today: string;
    versions: readonly RecordedVersion[];
    bounds: readonly SignedBounds[];
  },
): SignedBounds | null =>
  records.bounds.find(
    (one) => one.lineageId === lineageId && boundsEndOf(one, records.versions, records.today) === null,
  ) ?? null;

/** The last day that may be chosen for bounds signed today. */
export const lastBoundsDay = (today: string): string => addDays(today, 7 * longestBoundsWeeks);

/** Whether any version since the signature changed this prescription but for the steps within the bounds; a version that is not known counts as one. */
function isChangedByHand(
  { versionId, programId, lineageId, stepVersionIds }: SignedBounds,
  versions: readonly RecordedVersion[],
): boolean {
  const own = versions
    .filter((version) => version.programId === programId)
    .toSorted((a, b) => a.number - b.number);
  const place = own.findIndex((version) => version.versionId === versionId);
  const signed = own[place];
  if (signed === undefined) return true;
  return own.slice(place + 1).some((version, index) => {
    if (stepVersionIds.includes(version.versionId)) return false;
    return termsOf(own[place + index], lineageId) !== termsOf(version, lineageId);
  });
}

/** All that a signature rests on: the exercise, its dose word for word, and the pain limits. */
function termsOf(version: RecordedVersion | undefined, lineageId: string): string | null {
  const prescription = version?.prescriptions.find((one) => one.lineageId === lineageId);
  if (version === undefined || prescription === undefined) return null;
  return canonicalJson({
    painModel: version.painModel,
    painAmberTo: version.painAmberTo,
    exercise: prescription.exercise.slug,
    // A stored prescription also says where it stands and why, which is nothing of what is done.
    dose: { ...prescription.dose, ...notOfTheDose },
  });
}

const notOfTheDose = {
  phase: undefined,
  note: undefined,
  loadBasis: undefined,
  easierSlug: undefined,
  exerciseVersionId: undefined,
};
