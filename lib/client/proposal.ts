import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { proposalDecisionAnswer, type ProposalDecisionInput } from '@/lib/schemas/proposal';

/** Sends a clinician's answer to one proposal; one that has moved on is refused with `conflict`. */
export const decideProposal = (input: ProposalDecisionInput) =>
  sendJson('POST', paths.api.proposals(input.patientId), input, proposalDecisionAnswer);
