import { startOf } from '../progression/simulation/simulated-exercise.ts';
import { decisionInputOf } from '../progression/records/program-decision-input.ts';
import type { ProgramInput, ProgramPrescription } from '../progression/records/program.ts';
import { type RulePart, ruleCard } from '../progression/rule-card/rule-card.ts';

/** Nothing was logged yet, so that no morning belongs to a session. */
const noMornings = { shareOf: () => null, isSevereAfter: () => false, trend: null };

/** The rule card of a drafted prescription: bands, caps and increments as the decision table itself would take them at its first session. */
export function ruleCardOf(prepared: {
  program: ProgramInput;
  prescription: ProgramPrescription;
}): RulePart[] {
  const { program, prescription } = prepared;
  const { decisionInput } = decisionInputOf(prescription, program, noMornings);
  return ruleCard({
    ...decisionInput,
    owned: prescription.inventory,
    loadKg: startOf(prescription).loadKg,
  });
}
