import { type StartingDose } from '../load/starting-dose.ts';
import { explainStart } from '../load/explain-start.ts';
import type { LoadUnit } from '../number/units.ts';
import { type DecisionExplanation, explainDecision } from '../progression/words/explain-decision.ts';
import type { Proposal, RefusedProposal } from '../progression/records/program.ts';
import { refusalMessages } from '../messages/refusals.ts';
import type { Locale } from '../result.ts';
import type { Explanation } from '../messages/fill-text.ts';

/** The sentence for the patient and the one for the clinician, for a starting dose, a proposal or a refusal. `unit` is the reader's preferred unit. */
export function explain(
  result: StartingDose | Proposal | RefusedProposal,
  locale: Locale,
  unit?: LoadUnit,
): Explanation | DecisionExplanation {
  if (result.type === 'starting_dose') return explainStart(result, locale, unit);
  if (result.type === 'refused') {
    const message = refusalMessages[result.refusal][locale];
    return { patient: message, clinician: message };
  }
  const context = unit === undefined ? result.context : { ...result.context, preferredUnit: unit };
  return explainDecision(result.decision, context, locale);
}
