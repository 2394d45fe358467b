import type { BoundsEndReason, BoundsRange } from '../../record/signed-bounds.ts';
import type { BoundsRefusal } from './bounds-offer.ts';
import type { WaitingReason } from './program.ts';

/** Within what a prescription may move by itself, for staff: "4 to 8 kg, 12 to 15 repetitions". */
export const boundsWords = ({ load, reps }: BoundsRange): string =>
  [
    ...(load === null ? [] : [`${load.from.value} to ${load.to.value} ${load.to.unit}`]),
    ...(reps === null ? [] : [`${reps.from} to ${reps.to} repetitions`]),
  ].join(', ');

/** Why bounds cannot be signed, for staff. */
export const boundsRefusalWords: Readonly<Record<BoundsRefusal, string>> = {
  on_paper: 'Not with a paper diary: a sheet at home would go on saying the old dose.',
  under_16: 'Not under 16, or without a birth date: every step is yours.',
  irritability_unknown: 'Irritability was not assessed, or too long ago. Assess it first.',
  cautious:
    'Not for a patient who is treated with caution (age, bone, operation, acute pain, irritability, or a precaution of this exercise): every step is yours.',
  flag_open: 'A safety flag is open. Close it first.',
  held: 'This exercise is held at its dose. Lift the hold first.',
  paused: 'The patient is paused.',
  no_weight:
    'Only what is loaded with a weight can move by itself. Every other step is a harder version of the exercise, and that is always yours.',
  nothing_above: 'There is no heavier weight on record that this exercise may reach.',
};

/** What ended bounds, for staff. */
export const boundsEndWords: Readonly<Record<BoundsEndReason, string>> = {
  withdrawn: 'withdrawn',
  told_less: 'ended: the records asked for less',
  new_condition: 'ended: a condition or an order was recorded',
  flag_raised: 'ended: a safety flag was raised',
  red_session: 'ended: pain above the limit, or another alert',
  paused: 'ended: a pause',
  discharged: 'ended: discharged',
  signer_left: 'ended: whoever signed no longer treats this patient',
  dose_changed: 'ended: the dose was changed by hand',
  end_date: 'ended: the last day has passed',
};

/** Why a step that is due waits although bounds are signed, for staff. */
export const stepWaitWords: Readonly<Record<WaitingReason, string>> = {
  clinician_decides: 'The step that is due is always yours (D15a).',
  needs_approval:
    'A step is due and waits for you: it is another version of the exercise, or the diary is on paper.',
  no_weekly_trend: 'A step is due and waits for you: too few mornings are known to compare two weeks.',
  irritability_unknown: 'A step is due and waits for you: irritability was not assessed, or too long ago.',
  cautious: 'A step is due and waits for you: the patient is treated with caution now.',
  under_16: 'A step is due and waits for you: the patient is under 16.',
  outside_agreed_band: 'A step is due and waits for you: it leaves the bounds.',
  volume_check: 'A step is due and waits for you: the weekly volume of a muscle is high.',
};
