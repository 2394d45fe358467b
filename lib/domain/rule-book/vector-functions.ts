import { adherenceWeek } from '../adherence/adherence-week.ts';
import { doseFraction } from '../adherence/dose-fraction.ts';
import { localDate } from '../time/local-date.ts';
import { sessionCredit } from '../adherence/session-credit.ts';
import { requiredQuestions } from '../body-chart/required-questions.ts';
import { holdSecondsFromBreaths } from '../dosage/breath-hold.ts';
import { hsrWeek } from '../dosage/hsr-week.ts';
import { stretchPlan } from '../dosage/stretch-plan.ts';
import { bandForce, elongationPct } from '../load/bands.ts';
import { effortBand } from '../load/effort-band.ts';
import { effortToPct1Rm, rirFromEffort } from '../load/effort.ts';
import { chooseImplementation } from '../load/implementation.ts';
import { loadByEffort } from '../load/load-by-effort.ts';
import { loadCapPct } from '../load/load-caps.ts';
import { estimateOneRm } from '../load/one-rm.ts';
import { repsBeforeStep } from '../load/reps-before-step.ts';
import { roundToEquipment } from '../load/rounding.ts';
import { testSetAllowed } from '../load/test-set-allowed.ts';
import { nextTrialSet } from '../load/trial-sets.ts';
import { trialSetsAllowed } from '../load/trial-sets-allowed.ts';
import { convertLoad } from '../number/units.ts';
import { pct1RmForReps, workingLoad } from '../load/working-load.ts';
import { groc } from '../measures/groc.ts';
import { mean7, painChange } from '../measures/pain-change.ts';
import { psfs } from '../measures/psfs.ts';
import { koosSubscale, lefs, odi, peg, quickDash, rmdq } from '../measures/questionnaires.ts';
import { irritability } from '../pain/irritability.ts';
import { judgeSeverePain } from '../pain/judge-severe-pain.ts';
import { baselineMorning } from '../pain/morning-pain.ts';
import { painModelFor } from '../pain/pain-model.ts';
import { painZone } from '../pain/judge-pain.ts';
import { shareAfter } from '../pain/share-after.ts';
import { attributeMorningPain } from '../progression/engine/attribute-morning-pain.ts';
import { decide } from '../progression/rows/decide.ts';
import { effortDrift } from '../progression/engine/effort-drift.ts';
import { flareStage } from '../progression/engine/flare-stage.ts';
import { progressLoad } from '../progression/engine/progress-load.ts';
import { reentryPlan } from '../progression/engine/reentry-plan.ts';
import { regressDose } from '../progression/engine/regress-dose.ts';
import { axialSpaScreen } from '../safety/axial-spa-screen.ts';
import { checkPrescriptionRecord } from '../safety/prescription-record.ts';
import { redFlagTriage } from '../safety/red-flag-triage.ts';
import { resolveSafety } from '../safety/resolve-safety.ts';
import { vertebralFractureRisk } from '../safety/vertebral-fracture-risk.ts';
import { acwr, sessionLoad, weekLoad } from '../volume/session-load.ts';
import { weeklySets } from '../volume/weekly-sets.ts';

/** The functions of the rule documents by name (LG-12). Each answers any record, valid or not, and never throws. */
export const ruleFunctions = {
  convertLoad,
  estimateOneRm,
  pct1RmForReps,
  rirFromEffort,
  testSetAllowed,
  loadCapPct,
  workingLoad,
  loadByEffort,
  effortBand,
  trialSetsAllowed,
  effortToPct1Rm,
  nextTrialSet,
  roundToEquipment,
  chooseImplementation,
  bandForce,
  elongationPct,
  repsBeforeStep,
  hsrWeek,
  stretchPlan,
  holdSecondsFromBreaths,
  painZone,
  painModelFor,
  irritability,
  severePain: judgeSeverePain,
  baselineMorning,
  shareAfter,
  progressLoad,
  regressDose,
  reentryPlan,
  flareStage,
  effortDrift,
  decide,
  attributeMorningPain,
  weeklySets,
  sessionLoad,
  weekLoad,
  acwr,
  doseFraction,
  sessionCredit,
  adherenceWeek,
  localDate,
  painChange,
  mean7,
  psfs,
  groc,
  peg,
  rmdq,
  odi,
  koosSubscale,
  quickDash,
  lefs,
  resolveSafety,
  checkPrescription: checkPrescriptionRecord,
  redFlagTriage,
  requiredQuestions,
  vertebralFractureRisk,
  axialSpaScreen,
};

export type RuleFunctionName = keyof typeof ruleFunctions;

export const isRuleFunction = (name: string): name is RuleFunctionName => Object.hasOwn(ruleFunctions, name);

/** Runs one rule function on a record of unknown content, as vectors, imports and tests do. */
export function callRuleFunction(name: RuleFunctionName, input: Record<string, unknown>): unknown {
  // The typed parameter is for callers in the product. Every function checks its input at run time, and tests hold it to that.
  const call = ruleFunctions[name] as (record: never) => unknown;
  return call(input as never);
}
