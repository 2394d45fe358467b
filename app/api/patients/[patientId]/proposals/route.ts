import { patientParams } from '@/lib/schemas/patient';
import { proposalDecisionInput, proposalsView } from '@/lib/schemas/proposal';
import { proposalDecisionAnswer } from '@/lib/schemas/proposal-answer';
import { viewProposals } from '@/lib/server/data/proposal/proposal';
import { decideProposal } from '@/lib/server/data/proposal/proposal-decision';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'review.read',
    summary: 'The proposals for a patient’s exercises, most urgent first.',
    params: patientParams,
    answer: proposalsView,
    handle: ({ actor, params }) => viewProposals(requireStaff(actor), params.patientId, new Date()),
  }),
  POST: endpoint({
    operation: 'proposal.decide',
    summary: 'Accepts, changes or declines one proposal; accepting or changing publishes a new version.',
    params: patientParams,
    body: proposalDecisionInput,
    answer: proposalDecisionAnswer,
    handle: ({ actor, params, body }) =>
      decideProposal(requireStaff(actor), params.patientId, body, new Date()),
  }),
});
