import { isMissing } from '../../number/values.ts';
import { gravity, inOrder } from '../../record/entry-order.ts';
import { isLocalDate } from '../../time/calendar-date.ts';
import { decideBySide } from './decide-by-side.ts';
import type { Decision } from '../rows/decision.ts';
import { rulesUsedBy } from '../rows/lookup.ts';
import { type MorningShares, morningShares } from './morning-shares.ts';
import { contextOf } from './decision-context.ts';
import { decisionInputOf, sessionsJudgedByMorning, viewsBySide } from './program-decision-input.ts';
import { type ProgramVolume, programVolume } from './program-volume.ts';
import type {
  ProgramInput,
  ProgramLog,
  ProgramNote,
  ProgramPrescription,
  ProgramProposals,
  Proposal,
  RefusedProposal,
} from './program.ts';
import { programGaps } from './program-gaps.ts';
import { priorityOf, worstUrgency } from './proposal-priority.ts';
import { isUpward, routeProposal } from './route-proposal.ts';

/** One proposal per prescription from the whole log history: decision table, caps, shared mornings, volume and routing, most urgent first. Upward steps never come from missing data (LG-0.1, LG-8.5). */
export function proposeForProgram(given: ProgramInput): ProgramProposals {
  const input = withReadableLogs(given);
  const shares = morningShares(input, groupByDate(input));
  const volume = programVolume(input);
  const proposals = input.prescriptions.map((one) => proposeFor(one, input, shares, volume));
  const notes: ProgramNote[] = [...programGaps(proposals, input.today), ...shares.notes, ...volume.notes];
  if (input.patient.irritability === 'high') notes.push({ code: 'review_within_7_days' });
  return {
    proposals: proposals.toSorted((a, b) => priorityOf(b) - priorityOf(a)),
    urgency: worstUrgency(proposals),
    notes,
    weeklySets: volume.sets,
  };
}

/** Logs in order of time, whatever the order in which they arrived; entries without a real date or from the future are left out. */
function withReadableLogs(input: ProgramInput): ProgramInput {
  const checked = new Map<string, boolean>();
  const isPast = ({ localDate }: ProgramLog): boolean => {
    const known = checked.get(localDate) ?? (isLocalDate(localDate) && localDate <= input.today);
    checked.set(localDate, known);
    return known;
  };
  return {
    ...input,
    prescriptions: input.prescriptions.map((one) => ({
      ...one,
      logs: inOrder(one.logs.filter(isPast), gravityOf),
    })),
  };
}

const gravityOf = ({ painDuring, painAfter, peripheralised }: ProgramLog): number =>
  gravity({ painDuring, painAfter, isStop: peripheralised === true });

/** What was done on the days whose mornings are judged. */
function groupByDate({
  prescriptions,
  choices,
}: ProgramInput): Map<string, { prescription: ProgramPrescription; log: ProgramLog }[]> {
  const groups = new Map<string, { prescription: ProgramPrescription; log: ProgramLog }[]>();
  for (const { logs } of prescriptions) {
    for (const log of logs.slice(-sessionsJudgedByMorning(choices))) groups.set(log.localDate, []);
  }
  for (const prescription of prescriptions) {
    for (const log of prescription.logs) groups.get(log.localDate)?.push({ prescription, log });
  }
  return groups;
}

function proposeFor(
  prescription: ProgramPrescription,
  input: ProgramInput,
  shares: MorningShares,
  volume: ProgramVolume,
): Proposal | RefusedProposal {
  const { prescriptionId, exerciseId } = prescription;
  const { decisionInput, capKg } = decisionInputOf(prescription, input, shares);
  const result = decideBySide(viewsBySide(decisionInput, prescription));
  if (!result.ok) {
    return { type: 'refused', prescriptionId, exerciseId, route: 'clinician_first', refusal: result.refusal };
  }
  const { decision, view } = result;
  const routed = routeProposal({
    decision,
    autoApply: prescription.autoApply,
    weeklyMorningTrend: shares.trend,
    irritabilityIsKnown: input.patient.irritability !== null,
    isCautious: decisionInput.cautious,
    ageYears: input.patient.ageYears,
    volumeIsHigh: prescription.muscles.primary.some((muscle) => volume.highMuscles.has(muscle)),
  });
  return {
    type: 'proposal',
    prescriptionId,
    exerciseId,
    ...routed,
    decision,
    context: contextOf(decision, prescription, view, input.patient),
    rules: rulesOf(decision, capKg),
    capKg,
  };
}

function rulesOf(decision: Decision, capKg: number | null): string[] {
  const rules = ['LG-8.5', decision.row, ...rulesUsedBy(decision.row)];
  const action = decision.dose?.action;
  if (action === 'decrease_load' || action === 'decrease_dose' || action === 'regress_variation')
    rules.push('LG-8.2');
  else if (!isMissing(action)) rules.push('LG-8.1', 'LG-8.0');
  if (capKg !== null && isUpward(decision)) rules.push('LG-3.3');
  return rules;
}
