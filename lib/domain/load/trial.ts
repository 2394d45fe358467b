import type { EffortBand } from '../dosage/effort-bands.ts';
import { equipmentKindOf } from '../library/derived-fields.ts';
import type { RuleChoices } from '../choices/rule-choices.ts';
import type { Missing } from '../number/values.ts';
import type { AgreedLimits } from '../pain/agreed-limits.ts';
import { judgePain, painZone } from '../pain/judge-pain.ts';
import { chosenAmberTo, type PainModel } from '../pain/pain-zone.ts';
import { ageOn } from '../person/age.ts';
import { type Result, accept, refuse } from '../result.ts';
import { listedConditions } from './groups-on-record.ts';
import { goesByEffortOnly } from './load-by-effort.ts';
import { type AdviceRequest, adviseDose, toStartPatient } from './load-advice.ts';
import type { LoadContext } from './load-context.ts';
import { nearestIndex } from './match-load.ts';
import { bodyAlone, isSameLoad, ownedLoads } from './owned-loads.ts';
import {
  isForPain,
  type RecordedTrialSet,
  type TrialAction,
  type TrialPermission,
  type TrialTechnique,
} from './recorded-trial.ts';
import { youngestAloneYears } from './test-set-allowed.ts';
import { mostTrialSets, nextTrialSet, type TrialRefusal } from './trial-sets.ts';
import { type TrialSetsRefusal, trialExercisesPerDay, trialSetsAllowed } from './trial-sets-allowed.ts';

/** The load of one step of a trial, and where it stands on the scale of `nextTrialSet`. */
type TrialLoad = RecordedTrialSet['load'];
type Rung = { load: TrialLoad; kg: number };

/**
 * The loads of a trial, lightest first: body weight where it is most of the load or nothing else is lifted, then what is owned. The pull
 * of bands is not known; each counts as twice the one before, so that it is one step at a time.
 */
export function trialRungs(request: AdviceRequest): Rung[] {
  const { exercise } = request;
  const owned = ownedLoads(request).map(({ load, kg }, index) => ({ load, kg: kg ?? 2 ** index }));
  const beginsWithBody = equipmentKindOf(exercise.equipment) === 'bodyweight' || goesByEffortOnly(exercise);
  return beginsWithBody ? [{ load: bodyAlone.load, kg: 0 }, ...owned.filter(({ kg }) => kg > 0)] : owned;
}

/** What is asked before the first set (T0, T1), and what stands on record. */
export type TrialAsked = {
  /** null: none of them. Left out, nobody asked. */
  stopSymptom?: string | null;
  painBefore: number | Missing;
  painModel: PainModel;
  /** The safety check of this exercise says contraindicated; missing: not checked. */
  contraindicated: boolean | Missing;
  /** Exercises tried today before this one, those that were broken off included. */
  triedToday: number;
  /** The limits that were agreed for this prescription; they only lower. Left out: those of the pain model. */
  limits?: AgreedLimits | undefined;
  /** Left out: in the clinic, led by a clinician. */
  atHome?: {
    /** What a clinician has allowed; null: nothing. */
    permission: Pick<TrialPermission, 'needsAdult'> | null;
    /** It is in the version in force and to be done now: not stopped, no pause, no flare-up. */
    isInForce: boolean;
    adultPresent: boolean;
  };
};
export type TrialGateRefusal =
  | TrialSetsRefusal
  | 'trial_day_full'
  | 'no_equipment'
  | 'trial_not_allowed'
  | 'trial_adult_missing';

/**
 * Whether a trial may begin with this patient now, in the clinic or at home (LG-4.4): a question that is open on record holds it up like
 * a flag. At home only what a clinician has allowed, one trial of an exercise and side a day, and none of it after it hurt.
 */
export function mayTry(request: AdviceRequest, asked: TrialAsked): Result<object, TrialGateRefusal> {
  const { context } = request;
  const { atHome } = asked;
  if (atHome !== undefined && (atHome.permission === null || request.side === null))
    return refuse('trial_not_allowed');
  const setting = atHome === undefined ? 'clinic' : 'home';
  const { populations, ageYears, daysSinceSurgery, choices } = toStartPatient(request);
  const unlisted = context.conditions.filter(({ code }) => code === null).map(() => ({ code: '' }));
  const allowed = trialSetsAllowed({
    ...asked,
    painAmberTo: chosenAmberTo(asked.painModel, choices),
    setting,
    adultPresent: atHome?.adultPresent,
    populations,
    conditions: [...listedConditions(context), ...unlisted],
    ageYears,
    daysSinceSurgery,
    choices,
    redFlag: context.flagOpen === false ? 'none' : 'incomplete',
  });
  if (!allowed.ok) return allowed;
  if (atHome?.isInForce === false) return refuse('trial_not_allowed');
  if (atHome?.permission?.needsAdult === true && !atHome.adultPresent) return refuse('trial_adult_missing');
  const { limits } = asked;
  // A rise is not there at rest.
  if (limits && limits.painModel !== 'relative' && judgePain(limits, asked.painBefore, null) === 'red')
    return refuse('trial_pain_first');
  const today = triedTodayOf(request);
  if (atHome !== undefined && today.some(isForPain)) return refuse('trial_pain_first');
  const isSecond = atHome !== undefined && today.length > 0;
  if (isSecond || asked.triedToday >= trialExercisesPerDay[setting]) return refuse('trial_day_full');
  return trialRungs(request).length === 0 ? refuse('no_equipment') : accept({});
}

/** Whether nothing is tried at home without an adult (LG-4.4, order 8); an age that is not known counts as young. */
export const isAloneTooYoung = ({ birthDate, today }: Pick<LoadContext, 'birthDate' | 'today'>): boolean =>
  (ageOn(birthDate, today) ?? 0) < youngestAloneYears;

/** The sets of this exercise and side that were done today, in whatever trial. */
const triedTodayOf = ({ context, exercise, side }: AdviceRequest): RecordedTrialSet[] =>
  (context.trialSets ?? []).filter(
    (set) => set.exerciseSlug === exercise.slug && set.side === side && set.performedOn === context.today,
  );

/** How many trials a day holds, those that were broken off included. */
export const trialsOn = (sets: readonly RecordedTrialSet[], day: string): number =>
  new Set(sets.filter(({ performedOn }) => performedOn === day).map(({ trialId }) => trialId)).size;

/** One set as it was done; what was not said is missing. */
export type DoneTrialSet = {
  load: TrialLoad;
  effort: number | Missing;
  painBefore: number | Missing;
  painDuring: number | Missing;
  technique: TrialTechnique | Missing;
  /** It was stopped early and the trial ends with it. */
  brokenOff: boolean;
  /** The set was not finished: how it felt may lower, never keep or raise, for nobody knows how the rest would have been. */
  stoppedEarly?: boolean;
};
export type JudgedTrialSet = {
  action: TrialAction;
  /** The row of LG-4.2, or LG-4.4 for what the flow itself says. */
  rule: string;
  /** The load of the next set; null when the trial has ended. */
  next: TrialLoad | null;
};

const rowOf: Record<Exclude<TrialAction, 'repeat' | 'broken_off' | 'pain_first'>, string> = {
  stop_pain: 'LG-4.2.1',
  easier_variation: 'LG-4.2.2',
  decrease: 'LG-4.2.3',
  accept: 'LG-4.2.4',
  end_trials: 'LG-4.2.5',
  at_max: 'LG-4.2.6',
  increase: 'LG-4.2.7',
};

export type TrialProgress = {
  request: AdviceRequest;
  /** The earlier sets of this trial, in their order. */
  before: readonly RecordedTrialSet[];
  painModel: PainModel;
  /** As in `TrialAsked`. */
  limits?: AgreedLimits | undefined;
};

/**
 * What follows a set: the row of LG-4.2, a set broken off, or once more the same weight where the movement did not look as shown. Pain
 * and a weight that was too much go before the look of it: the same weight is never done again then (choice).
 */
export function judgeTrialSet(
  { request, before, painModel, limits }: TrialProgress,
  set: DoneTrialSet,
): Result<JudgedTrialSet, TrialRefusal> {
  const rungs = trialRungs(request);
  const target = trialBand(request);
  const trialIndex = before.length + 1;
  const choices: RuleChoices | undefined = request.context.choices;
  const painAmberTo = chosenAmberTo(painModel, choices);
  const rung = rungs.find(({ load }) => isSameLoad(load, set.load));
  if (rung === undefined) return refuse('load_invalid');
  const agreed = limits === undefined ? 'green' : judgePain(limits, set.painDuring, set.painBefore);
  if (agreed === 'red') return accept({ action: 'stop_pain', rule: rowOf.stop_pain, next: null });
  if (set.brokenOff) return brokenOff(set, painModel, painAmberTo);
  const step = nextTrialSet({
    ...set,
    trialIndex,
    currentKg: rung.kg,
    target,
    painModel,
    painAmberTo,
    inventory: { type: 'fixed_list', weights: rungs.map(({ kg }) => kg), unit: 'kg' },
    ...(choices === undefined ? {} : { choices }),
  });
  if (!step.ok) return step;
  // More than was agreed as comfortable keeps the weight, as amber does (row 5).
  const isHeld = step.action === 'increase' && agreed !== 'green';
  const action = isHeld ? 'end_trials' : step.action;
  const isLowering = action === 'stop_pain' || action === 'decrease' || action === 'easier_variation';
  if (set.stoppedEarly === true && !isLowering)
    return accept({ action: 'broken_off', rule: 'LG-4.4', next: null });
  const isLast = trialIndex >= (choices?.trialSetsAtMost ?? mostTrialSets);
  if (set.technique === 'no' && !isLowering) {
    const wasRepeated = before.some((one) => one.technique === 'no' && isSameLoad(one.load, set.load));
    return accept(
      wasRepeated || isLast
        ? { action: 'end_trials', rule: 'LG-4.4', next: null }
        : { action: 'repeat', rule: 'LG-4.4', next: set.load },
    );
  }
  const next = 'nextKg' in step && !isHeld && !isLast ? rungAt(rungs, step.nextKg) : null;
  return accept({ action, rule: rowOf[action], next });
}

/** A set that was stopped early still tells of pain. */
function brokenOff(
  { painBefore, painDuring }: DoneTrialSet,
  painModel: PainModel,
  painAmberTo: number | Missing,
): Result<JudgedTrialSet, TrialRefusal> {
  const zone = painZone({ painModel, painAmberTo, pain: painDuring, painBefore });
  if (!zone.ok) return zone;
  return accept(
    zone.zone === 'red'
      ? { action: 'stop_pain', rule: rowOf.stop_pain, next: null }
      : { action: 'broken_off', rule: 'LG-4.4', next: null },
  );
}

function rungAt(rungs: readonly Rung[], kg: number): TrialLoad | null {
  const loads = rungs.map((rung) => ({ kg: rung.kg, label: { value: rung.kg, unit: 'kg' as const } }));
  return rungs[nearestIndex(loads, kg)]?.load ?? null;
}

/** The effort to aim at in a trial: that of the first sessions (LG-4.3); null where none can be said. */
export function trialBand(request: AdviceRequest): EffortBand | null {
  const dose = adviseDose(request);
  return dose.ok ? dose.effortTarget : null;
}

/** The load that comes next in a trial: the lightest to begin with, then what the last set led to; null when it has ended. */
export function nextLoadOf(
  request: AdviceRequest,
  before: readonly RecordedTrialSet[],
  painModel: PainModel,
  limits?: AgreedLimits,
): TrialLoad | null {
  const last = before.at(-1);
  if (last === undefined) return trialRungs(request)[0]?.load ?? null;
  if (last.action !== 'increase' && last.action !== 'decrease' && last.action !== 'repeat') return null;
  const judged = judgeTrialSet(
    { request, before: before.slice(0, -1), painModel, limits },
    { ...last, brokenOff: false },
  );
  return judged.ok ? judged.next : null;
}
