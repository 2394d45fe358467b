import { doseKinds } from '../../dosage/goals.ts';
import { isEffort } from '../../load/effort.ts';
import { heaviestLoadKg } from '../../number/units.ts';
import { isPainScore, painModels } from '../../pain/pain-zone.ts';
import { isMissing, isNumber, isOneOf, isRecord, isWhole } from '../../number/values.ts';
import { type DecisionInput, type SessionRecord, redFlagLevels, stopSymptoms } from './decision-input.ts';
import type { DecisionRefusal } from './outcome.ts';
import { reentryPlan } from './reentry-plan.ts';

/** Why an input as a whole cannot be judged, or null. Comes after the stop rows and before "not started" (LG-8.5). */
export function frameProblem(input: DecisionInput): 'data_missing' | null {
  const { redFlag, stopSymptom, contraindicated, sessions } = input;
  const isComplete =
    isOneOf(redFlagLevels, redFlag) &&
    (stopSymptom === null || isOneOf(stopSymptoms, stopSymptom)) &&
    typeof contraindicated === 'boolean' &&
    Array.isArray(sessions) &&
    sessions.every(isRecord);
  return isComplete ? null : 'data_missing';
}

/** Kinds counted in seconds or metres; all others are whole numbers. */
const measuredKinds = ['hold', 'time', 'distance'] as const;

/** Why the prescription or a value in a session cannot be judged, or null. Asked only when there are sessions. */
export function detailProblem(input: DecisionInput): DecisionRefusal | null {
  if (!isPrescription(input)) return 'prescription_invalid';
  const { daysSinceLast, ageYears, rx } = input;
  const reentry = reentryPlan({ daysSinceLast, ageYears, timesPerWeek: rx.timesPerWeek });
  if (!reentry.ok) return reentry.refusal;
  if (!isMissing(input.painModel) && !isOneOf(painModels, input.painModel)) return 'pain_model_unknown';
  const whole = !isOneOf(measuredKinds, input.rx.kind);
  const { sessions } = input;
  if (sessions.some((one) => !hasValidLoads(one))) return 'load_invalid';
  if (sessions.some((one) => !hasValidReps(one, whole))) return 'reps_invalid';
  if (sessions.some((one) => !hasValidPain(one))) return 'pain_invalid';
  return sessions.some((one) => !isMissing(one.effort) && !isEffort(one.effort)) ? 'effort_invalid' : null;
}

function isPrescription({ rx }: DecisionInput): boolean {
  return (
    isRecord(rx) &&
    isOneOf(doseKinds, rx.kind) &&
    isWhole(rx.sets, 1) &&
    isNumber(rx.repMin) &&
    rx.repMin > 0 &&
    isNumber(rx.repMax) &&
    rx.repMax >= rx.repMin &&
    isLoadKg(rx.loadKg)
  );
}

const isLoadKg = (kg: unknown): boolean => isMissing(kg) || (isNumber(kg) && kg >= 0 && kg <= heaviestLoadKg);

const hasValidLoads = ({ loadKg, rxLoadKg, loads }: SessionRecord): boolean =>
  isLoadKg(loadKg) &&
  (rxLoadKg === 'not_in_kg' || isLoadKg(rxLoadKg)) &&
  (isMissing(loads) || (Array.isArray(loads) && loads.every(isLoadKg)));

function hasValidReps({ reps }: SessionRecord, whole: boolean): boolean {
  if (isMissing(reps)) return true;
  const isCount = (value: unknown): boolean => (whole ? isWhole(value, 0) : isNumber(value) && value >= 0);
  return Array.isArray(reps) && reps.every((value) => isMissing(value) || isCount(value));
}

function hasValidPain(session: SessionRecord): boolean {
  const scores = [session.painBefore, session.painDuring, session.painAfter];
  const { morningDelta } = session;
  return (
    scores.every((score) => isMissing(score) || isPainScore(score)) &&
    (isMissing(morningDelta) || isWhole(morningDelta, -10, 10))
  );
}
