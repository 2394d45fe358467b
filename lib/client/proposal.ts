import { sendJson } from '@/lib/client/problem';
import { putOff } from '@/lib/client/put-off';
import { paths } from '@/lib/paths';
import type { ProposalDecisionInput } from '@/lib/schemas/proposal';

const schemas = putOff(() => import('@/lib/schemas/proposal-answer'));

/** Sends a clinician's answer to one proposal; one that has moved on is refused with `conflict`. */
export async function decideProposal(input: ProposalDecisionInput) {
  const { proposalDecisionAnswer } = await schemas();
  return sendJson('POST', paths.api.proposals(input.patientId), input, proposalDecisionAnswer);
}

/** Takes several proposals as they are written: one new version for each program. */
export async function acceptProposals(patientId: string, proposalKeys: readonly string[]) {
  const { proposalsAcceptedAnswer } = await schemas();
  const accepted = { patientId, proposalKeys };
  return sendJson('POST', paths.api.proposalsAcceptance(patientId), accepted, proposalsAcceptedAnswer);
}
