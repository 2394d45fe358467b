import type { DecisionInput } from '../engine/decision-input.ts';
import { fullSessionsFor } from '../engine/own-rules.ts';
import { reductionFromAmount, reductionFromKg } from '../engine/reduction.ts';
import { judgedSession, labelOf } from '../engine/session-load.ts';
import type { Decision } from '../rows/decision.ts';
import type { PresentDose } from '../words/change-words.ts';
import type { DecisionContext } from '../words/explain-decision.ts';
import { missingSince, openMornings } from './missing-since.ts';
import type { ProgramPatient, ProgramPrescription } from './program.ts';
import { isUpward } from './route-proposal.ts';

/** The numbers that the sentences of a proposal speak of; `decided` is the view that it was decided on. */
export function contextOf(
  decision: Decision,
  prescription: ProgramPrescription,
  decided: DecisionInput,
  patient: ProgramPatient,
): DecisionContext {
  const { inventory, rx } = decided;
  const { loadKg } = rx;
  return {
    kind: prescription.kind,
    daysSinceLast: decided.daysSinceLast,
    daysSinceProgression: decided.daysSinceProgression,
    sessionsDone14d: prescription.sessions14d,
    sessionsPlanned14d: prescription.sessionsPlanned14d,
    adherence14d: prescription.adherence14d,
    sessionsForStep: fullSessionsFor(prescription.ownRules),
    weeklyMorningTrend: decided.weeklyMorningTrend,
    variationName: isUpward(decision) ? prescription.nextVariationName : prescription.easierVariationName,
    present: presentDose(decided),
    ...(decision.reason === 'missing_data'
      ? { missing: missingSince(decided, prescription.logs, patient) }
      : {}),
    ...(decision.reason === 'morning_pending'
      ? { missing: openMornings(prescription.logs, patient.mornings) }
      : {}),
    ...(loadKg === undefined ? {} : { prescribedLoad: labelOf(loadKg ?? 0, inventory) }),
    ...(decision.doneKg === undefined ? {} : { doneLoad: labelOf(decision.doneKg, inventory) }),
  };
}

/** What a reduction starts from. */
function presentDose({ sessions, rx, inventory }: DecisionInput): PresentDose {
  const last = sessions.at(-1);
  if (last === undefined) return { sets: rx.sets };
  const latest = judgedSession(last, rx.sets);
  return {
    sets: rx.sets,
    load: labelOf(reductionFromKg(latest, rx) ?? 0, inventory),
    amount: reductionFromAmount(latest),
  };
}
