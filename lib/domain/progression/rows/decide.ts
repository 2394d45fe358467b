import { isRecord } from '../../number/values.ts';
import { type Result, accept, refuse } from '../../result.ts';
import { detailProblem, frameProblem } from '../engine/check-input.ts';
import type { DecisionInput } from '../engine/decision-input.ts';
import { type DecisionFacts, factsOf } from '../engine/facts.ts';
import type { DecisionRefusal } from '../engine/outcome.ts';
import { isSevereMorning } from '../engine/session-zone.ts';
import { isAboveItsPlan } from '../engine/planned-load.ts';
import { judgeSeverePain } from '../../pain/judge-severe-pain.ts';
import type { Decision, DecisionRow } from './decision.ts';
import { decisionTable } from './registry.ts';

type Stage = DecisionRow['stage'];
type RowOf<S extends Stage> = Extract<DecisionRow, { stage: S }>;
const rowsOf = <S extends Stage>(stage: S): RowOf<S>[] =>
  decisionTable.filter((row): row is RowOf<S> => row.stage === stage);
const [stopRows, startRows, sessionRows] = [rowsOf('stop'), rowsOf('start'), rowsOf('session')];

/** One proposal for one exercise: the first row of the decision table that matches (LG-8.5). Stops get out before any refusal. */
export function decide(input: DecisionInput): Result<Decision, DecisionRefusal> {
  if (!isRecord(input)) return refuse('data_missing');
  const stop = firstAnswer(stopRows, (row) => row.decide(input));
  if (stop !== null) return accept(stop);
  const frame = frameProblem(input);
  if (frame !== null) return refuse(frame);
  const latest = input.sessions.at(-1);
  if (latest === undefined)
    return answered(
      input,
      firstAnswer(startRows, (row) => row.decide(input)),
    );
  const detail = detailProblem(input);
  if (detail !== null) return refuse(detail);
  const facts = factsOf(input, latest);
  const decision = firstAnswer(sessionRows, (row) => row.decide(facts));
  return answered(input, decision, isTold(facts));
}

function firstAnswer<Row extends DecisionRow>(
  rows: readonly Row[],
  ask: (row: Row) => ReturnType<DecisionRow['decide']>,
): Decision | null {
  for (const row of rows) {
    const answer = ask(row);
    if (answer !== null) return { row: row.id, ...answer };
  }
  return null;
}

/** Severe pain, in every pain model, on the morning after too, and more weight than prescribed (LG-7.4, D18b). */
function isTold(facts: DecisionFacts): boolean {
  const severe = judgeSeverePain(facts.latest);
  return !severe.ok || severe.severe || isSevereMorning(facts.latest) || isAboveItsPlan(facts);
}

/** An open flag of `inform_clinician`, and what is told in any case, raise every row to at least that urgency. The last row of the table matches always. */
function answered(
  { redFlag }: DecisionInput,
  decision: Decision | null,
  told = false,
): Result<Decision, DecisionRefusal> {
  if (decision === null) return refuse('data_missing');
  const isRaised = (told || redFlag === 'inform_clinician') && decision.urgency === 'none';
  return accept(isRaised ? { ...decision, urgency: 'inform_clinician' } : decision);
}
