import {
  absenceRow,
  guidanceOf,
  type JudgedProposal,
  littleDoneRow,
} from '../progression/records/judged-proposals.ts';
import { proposalWords } from '../progression/records/proposal-words.ts';
import { stableAmberRow } from '../progression/rows/d15a-stable-amber.ts';
import { explainDecision } from '../progression/words/explain-decision.ts';
import type { FactsInput } from './review-facts.ts';
import type { ReviewFact } from './review-of.ts';
import type { ReviewReason } from './review-reason.ts';
import { dayStart } from './standing-facts.ts';
import { blankFact } from './told-facts.ts';

/** What each exercise's patient has been told already, in few words. */
export const toldByLineage = (proposals: readonly JudgedProposal[]): Map<string, string> =>
  new Map(
    proposals.flatMap((judged) => {
      const words = toldWords(judged);
      return words === null ? [] : [[judged.prescription.lineageId, words]];
    }),
  );

/** Stops, reductions and holds are told at once; a step up never, so that the dose stays (LG-0.1). */
function toldWords(judged: JudgedProposal): string | null {
  const guidance = guidanceOf(judged, 'en');
  if (guidance === null) return null;
  if (guidance.leaveOut) return 'leave it out';
  return guidance.kind === 'lower' ? proposalWords(judged) : 'the same dose for now';
}

/**
 * What waits for the clinician's answer: proposals, and steps that were taken within signed bounds. Of who is known to have done little,
 * or nothing (`saysLittleDone`), it is not told again exercise by exercise: they are nudged, there is nothing to decide.
 */
export function proposalFacts(input: FactsInput, saysLittleDone: boolean): ReviewFact[] {
  const moved = input.alerts
    .filter(({ rule }) => rule === 'moved_within_bounds')
    .map(
      ({ alertId, raisedAt, subject }): ReviewFact => ({
        ...blankFact,
        reason: 'moved_by_itself',
        key: `alert:${alertId}`,
        at: raisedAt,
        subject,
        alertIds: [alertId],
      }),
    );
  const asked = input.judged.proposals.filter(
    ({ proposal }) =>
      !saysLittleDone || proposal.type === 'refused' || proposal.decision.row !== littleDoneRow,
  );
  return [...moved, ...asked.flatMap((judged) => openFact(judged, input))];
}

function openFact(judged: JudgedProposal, { records, arrivals }: FactsInput): ReviewFact[] {
  const { prescription, state, key } = judged;
  const reason = reasonOf(judged);
  if (state !== 'open' || reason === null) return [];
  const { lineageId, exercise } = prescription;
  const told = records.logs.filter((log) => log.lineageId === lineageId);
  const at = told
    .map((log) => arrivals.get(log.logId)?.receivedAt ?? log.startedAt)
    .toSorted()
    .at(-1);
  const since = records.versions.find(({ isActive }) => isActive)?.firstDay;
  return [
    {
      ...blankFact,
      reason,
      key: `proposal:${key}`,
      at: at ?? dayStart(since ?? records.today),
      lineageId,
      subject: `${exercise.names.en}: ${wordsOf(judged)}`,
      told: toldWords(judged) ?? (reason === 'ready_to_progress' ? 'the same dose for now' : null),
    },
  ];
}

function reasonOf({ proposal, kind }: JudgedProposal): ReviewReason | null {
  if (proposal.type === 'refused') return 'not_judged';
  const { row } = proposal.decision;
  if (kind === 'stop') return 'exercise_stopped';
  // A lighter return after an absence is part of being silent, and says nothing about pain or effort.
  if (row === absenceRow) return null;
  if (kind === 'lower') return 'load_lowered';
  if (kind === 'hold') return 'clinician_told';
  return row === stableAmberRow ? 'stable_amber' : 'ready_to_progress';
}

function wordsOf(judged: JudgedProposal): string {
  const { proposal, kind } = judged;
  if (proposal.type === 'refused') return 'the rules could not judge it';
  return kind === 'hold'
    ? explainDecision(proposal.decision, proposal.context, 'en').clinician
    : proposalWords(judged);
}
