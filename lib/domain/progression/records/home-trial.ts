import { plannedAmount } from '../../dosage/dosage.ts';
import { goals } from '../../dosage/goals.ts';
import type { AdviceRequest } from '../../load/load-advice.ts';
import { type TrialPermission, trialRepetitions } from '../../load/recorded-trial.ts';
import { mayTry, type TrialAsked, trialsOn } from '../../load/trial.ts';
import { type AgreedLimits, limitsOf } from '../../pain/agreed-limits.ts';
import type { PainModel } from '../../pain/pain-zone.ts';
import { pauseOn } from '../../record/pause.ts';
import type { PatientRecords, RecordedPrescription, RecordedVersion } from '../../record/recorded.ts';
import { precautionsOf } from '../../safety/precautions.ts';
import { flareOn } from './flare-on.ts';

/** What a trial of one prescription at home is judged by (LG-4.4): all of it from the record, nothing from the phone. */
export type HomeTrial = {
  request: AdviceRequest;
  painModel: PainModel;
  limits: AgreedLimits;
  permission: TrialPermission | null;
  isInForce: boolean;
  contraindicated: boolean | null;
  /** Of one set; eight where the dose counts something else. */
  repetitions: number;
};

/**
 * The trial of a prescription as it stands today; null where this patient was never prescribed it. `leftOut`: exercises, by lineage, of
 * which nothing is to be done now. In a pause and in a flare-up nothing is tried (the latter a choice).
 */
export function homeTrialOf(
  prescriptionId: string,
  records: PatientRecords,
  leftOut: ReadonlySet<string>,
): HomeTrial | null {
  const { context, today } = records;
  const version = records.versions.find(({ prescriptions }) =>
    prescriptions.some((one) => one.prescriptionId === prescriptionId),
  );
  const one = version?.prescriptions.find((known) => known.prescriptionId === prescriptionId);
  if (version === undefined || one === undefined) return null;
  const { dose, exercise, lineageId } = one;
  const goal = goals.find((known) => known === dose.goal) ?? 'motor_control';
  const check = precautionsOf(
    exercise,
    { side: dose.side, effortHigh: null, goal },
    { today, conditions: records.precautions.conditions },
  );
  return {
    request: { context, exercise, side: dose.side, goal, implement: dose.loadEquipment },
    painModel: version.painModel,
    limits: limitsOf(version, dose),
    permission: context.trialsAtHome?.find((known) => known.lineageId === lineageId) ?? null,
    isInForce:
      isInForceOn(version, records.versions, today) &&
      pauseOn(records.pauses, today) === null &&
      flareOn(records.flareReports, today) === null &&
      !leftOut.has(lineageId),
    contraindicated: check.ok ? check.rating === 'contraindicated' : null,
    repetitions: repetitionsOf(one),
  };
}

/** Whether it may begin now; what was said before it is asked on top. */
export const mayTryAtHome = (
  trial: HomeTrial,
  said: Pick<TrialAsked, 'painBefore' | 'stopSymptom'> & { adultPresent: boolean },
): ReturnType<typeof mayTry> => {
  const { request, painModel, limits, permission, isInForce, contraindicated } = trial;
  const { trialSets = [], today } = request.context;
  return mayTry(request, {
    ...{ painModel, limits, contraindicated },
    painBefore: said.painBefore,
    ...('stopSymptom' in said ? { stopSymptom: said.stopSymptom ?? null } : {}),
    triedToday: trialsOn(trialSets, today),
    atHome: { permission, isInForce, adultPresent: said.adultPresent },
  });
};

/** The running version that holds on a day: of those that have begun the latest. */
function isInForceOn(version: RecordedVersion, versions: readonly RecordedVersion[], today: string): boolean {
  const begun = versions.filter((one) => one.programId === version.programId && one.firstDay <= today);
  const latest = begun.toSorted((a, b) => b.number - a.number)[0];
  return (
    latest === version &&
    !version.isOnHold &&
    (version.lastDay === null || version.lastDay >= today) &&
    versions.some((one) => one.programId === version.programId && one.isActive)
  );
}

const repetitionsOf = ({ dose }: RecordedPrescription): number =>
  dose.doseKind === 'reps' ? plannedAmount(dose).min : trialRepetitions;
