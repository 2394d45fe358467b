import { type Result, accept, refuse } from '../../result.ts';
import { isRecord } from '../../number/values.ts';
import { detailProblem, frameProblem } from '../engine/check-input.ts';
import type { DecisionInput } from '../engine/decision-input.ts';
import type { Decision, DecisionRefusal } from '../engine/decision.ts';
import { factsOf } from '../engine/facts.ts';
import {
  type DecisionRow,
  d06Absence,
  d07RedTwice,
  d08RedOnce,
  d09RisingWeek,
  d12EffortDrift,
  d13TooHeavy,
  d14EffortTooHigh,
} from './rows-down.ts';
import {
  d10OpenFlag,
  d11Technique,
  d15Amber,
  d16MissingData,
  d17Adherence,
  d18Incomplete,
  d19EffortAbove,
  d20ClinicianHold,
  d21RecentGap,
  d22TooSoon,
  d25Confirm,
} from './rows-hold.ts';
import { stopDecision } from './rows-stop.ts';
import { d15aStableAmber, d23Ready, d24RoomInRange } from './rows-up.ts';

/** The rows after the stops, tried in this order. D12 to D14 stand before D10: an open question must not keep a load that is too heavy. */
const rowsInOrder: readonly DecisionRow[] = [
  d06Absence,
  d07RedTwice,
  d08RedOnce,
  d09RisingWeek,
  d13TooHeavy,
  d14EffortTooHigh,
  d12EffortDrift,
  d10OpenFlag,
  d11Technique,
  d15aStableAmber,
  d15Amber,
  d16MissingData,
  d17Adherence,
  d18Incomplete,
  d19EffortAbove,
  d20ClinicianHold,
  d21RecentGap,
  d22TooSoon,
  d23Ready,
  d24RoomInRange,
];

/** One proposal for one exercise: the first row of the decision table that matches (LG-8.5). Stops get out before any refusal. */
export function decide(input: DecisionInput): Result<Decision, DecisionRefusal> {
  if (!isRecord(input)) return refuse('data_missing');
  const stop = stopDecision(input);
  if (stop !== null) return accept(stop);
  const frame = frameProblem(input);
  if (frame !== null) return refuse(frame);
  const latest = input.sessions.at(-1);
  if (latest === undefined) return accept(withFlag(input, notStarted(input)));
  const detail = detailProblem(input);
  if (detail !== null) return refuse(detail);

  const facts = factsOf(input, latest);
  for (const row of rowsInOrder) {
    const decision = row(facts);
    if (decision !== null) return accept(withFlag(input, decision));
  }
  return accept(withFlag(input, d25Confirm));
}

const notStarted = ({ redFlag }: DecisionInput): Decision => ({
  row: 'D04',
  action: 'hold',
  reason: redFlag === 'incomplete' ? 'missing_data' : 'not_started',
  urgency: 'none',
});

/** An open flag of `inform_clinician` raises every row to at least that urgency. */
function withFlag({ redFlag }: DecisionInput, decision: Decision): Decision {
  const isRaised = redFlag === 'inform_clinician' && decision.urgency === 'none';
  return isRaised ? { ...decision, urgency: 'inform_clinician' } : decision;
}
