import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import type { ProposalDecisionInput } from '@/lib/schemas/proposal';
import { proposalDecisionAnswer, proposalsAcceptedAnswer } from '@/lib/schemas/proposal-answer';

/** Sends a clinician's answer to one proposal; one that has moved on is refused with `conflict`. */
export const decideProposal = (input: ProposalDecisionInput) =>
  sendJson('POST', paths.api.proposals(input.patientId), input, proposalDecisionAnswer);

/** Takes several proposals as they are written: one new version for each program. */
export const acceptProposals = (patientId: string, proposalKeys: readonly string[]) =>
  sendJson(
    'POST',
    paths.api.proposalsAcceptance(patientId),
    { patientId, proposalKeys },
    proposalsAcceptedAnswer,
  );
