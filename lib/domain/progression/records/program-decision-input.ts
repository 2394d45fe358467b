import { doseFraction } from '../../adherence/dose-fraction.ts';
import { creditThatCounts } from '../../adherence/session-credit.ts';
import { isCautiousPatient } from '../../load/cautious.ts';
import type { EffortBand } from '../../dosage/effort-bands.ts';
import { effortBand } from '../../load/effort-band.ts';
import { limitInventory } from '../../load/inventory.ts';
import { loadCapPct } from '../../load/load-caps.ts';
import { firstSessions } from '../../person/populations.ts';
import { oneRmValidDays } from '../../load/one-rm.ts';
import type { RuleChoices } from '../../choices/rule-choices.ts';
import { isNumber, isWhole } from '../../number/values.ts';
import { addDays, daysBetween } from '../../time/calendar-date.ts';
import type { DecisionInput, SessionRecord } from '../engine/decision-input.ts';
import { incrementPct } from '../engine/increments.ts';
import type { MorningShares } from './morning-shares.ts';
import { stableSessions } from '../rows/d15a-stable-amber.ts';
import { stepPctFor } from '../engine/own-rules.ts';
import type { ProgramInput, ProgramPatient, ProgramPrescription } from './program.ts';

/**
 * Only the last sessions are judged by their next morning (D07, D15a), three at least, as many as a prescription may ask for (D23);
 * earlier ones serve the drift of effort.
 */
export const sessionsJudgedByMorning = (choices: RuleChoices | undefined): number =>
  choices?.stableSessions ?? stableSessions;

/** Completed sessions of an exercise, at least half of the present dose done (MS-1.0), counted as far as the first sessions reach. */
function completedSessions(
  { logs, sets, repMin }: ProgramPrescription,
  choices: RuleChoices | undefined,
): number {
  const least = creditThatCounts(choices);
  let completed = 0;
  for (const log of logs) {
    const done = doseFraction({ sets, perSet: repMin, done: [...(log.reps ?? [])] });
    if (done.ok && done.fraction >= least) completed += 1;
    if (completed >= firstSessions) break;
  }
  return completed;
}

/** The decision table's view of one prescription: bands and caps by population, mornings by share, equipment below the cap. */
export function decisionInputOf(
  prescription: ProgramPrescription,
  { patient, today, choices }: ProgramInput,
  shares: Pick<MorningShares, 'shareOf' | 'isSevereAfter' | 'trend'>,
): { decisionInput: DecisionInput; capKg: number | null } {
  const { logs, safety, kind, sets, repMin, repMax, timesPerWeek, bodyArea, lastProgressedOn, ownRules } =
    prescription;
  const cautious = isCautiousPatient({
    ...patient,
    safetyCaution: safety.rating === 'caution' || safety.rating === 'contraindicated',
    ticked: patient.cautiousTicked,
  });
  const capKg = capOf(prescription, patient, choices);
  const lastDate = logs.at(-1)?.localDate;
  const decisionInput: DecisionInput = {
    redFlag: patient.redFlag,
    stopSymptom: patient.stopSymptom,
    contraindicated: safety.rating === 'contraindicated' && !safety.overridden,
    clinicianHold: prescription.clinicianHold,
    isFlareHold: prescription.isFlareHold,
    isPaused: patient.isPaused,
    skippedForPain: prescription.skippedForPain,
    techniqueUnseen: prescription.techniqueUnseen,
    painModel: patient.painModel,
    painAmberTo: patient.painAmberTo,
    cautious,
    effortTarget: effortTargetOf(prescription, patient, choices),
    rx: {
      kind,
      sets,
      repMin,
      repMax,
      timesPerWeek,
      incPct: stepPctFor(incrementPct(bodyArea, cautious), ownRules),
      loadKg: prescription.loadKg,
    },
    ageYears: patient.ageYears,
    adherence14d: prescription.adherence14d,
    sessions14d: prescription.sessions14d,
    daysSinceLast: lastDate === undefined ? 0 : daysBetween(lastDate, today),
    daysSinceProgression: lastProgressedOn === null ? null : daysBetween(lastProgressedOn, today),
    weeklyMorningTrend: shares.trend,
    inventory: capKg === null ? prescription.inventory : limitInventory(prescription.inventory, capKg),
    sessions: sessionsOf(prescription, shares, today, sessionsJudgedByMorning(choices)),
    choices,
    ownRules,
  };
  return { decisionInput, capKg };
}

function sessionsOf(
  { prescriptionId, logs }: ProgramPrescription,
  shares: Pick<MorningShares, 'shareOf' | 'isSevereAfter'>,
  today: string,
  judged: number,
): SessionRecord[] {
  const firstJudged = logs.length - judged;
  return logs.map((log, index) => ({
    loadKg: log.loadKg,
    loads: log.loads,
    rxLoadKg: log.rxLoadKg,
    rxAmount: log.rxAmount,
    rxSets: log.rxSets,
    reps: log.reps,
    effort: log.effort,
    painBefore: log.painBefore,
    painDuring: log.painDuring,
    painAfter: log.painAfter,
    painAfterLowered: log.painAfterLowered,
    peripheralised: log.peripheralised,
    technique: log.technique,
    techniqueAsked: log.techniqueAsked,
    isEasier: log.isEasier,
    morningDelta: index < firstJudged ? null : shares.shareOf(prescriptionId, log.localDate),
    severeMorning: shares.isSevereAfter(log.localDate),
    // It can be answered until the day of it is over.
    morningPending: addDays(log.localDate, 1) >= today,
  }));
}

/** One view for each side of an exercise that both sides do, with the sets of that side; else the one view (LG-8.5). */
export function viewsBySide(
  input: DecisionInput,
  { logs }: Pick<ProgramPrescription, 'logs'>,
): readonly DecisionInput[] {
  if (logs.every(({ sides }) => sides === undefined)) return [input];
  return [0, 1].map((side) => ({
    ...input,
    sessions: input.sessions.map((session, index) => ({ ...session, ...logs[index]?.sides?.[side] })),
  }));
}

/** The heaviest load in kg that a current 1RM estimate and the populations allow; null without a current estimate. */
function capOf(
  prescription: ProgramPrescription,
  patient: ProgramPatient,
  choices: RuleChoices | undefined,
): number | null {
  const { oneRm, goal } = prescription;
  const validDays = choices?.oneRmValidDays ?? oneRmValidDays;
  if (oneRm === null || !isWhole(oneRm.daysAgo, 0, validDays)) return null;
  const cap = loadCapPct({
    ...patient,
    goal,
    sessionsDone: completedSessions(prescription, choices),
    choices,
  });
  return cap.ok && isNumber(oneRm.oneRmKg) ? (oneRm.oneRmKg * cap.capPct) / 100 : null;
}

export function effortTargetOf(
  prescription: ProgramPrescription,
  patient: ProgramPatient,
  choices?: RuleChoices,
): EffortBand | null {
  const { goal, effortTarget } = prescription;
  const band = effortBand({
    ...patient,
    goal,
    sessionsDone: completedSessions(prescription, choices),
    choices,
    goalBand: effortTarget,
  });
  return band.ok ? { low: band.low, high: band.high } : null;
}
