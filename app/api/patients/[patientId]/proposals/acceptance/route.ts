import { patientParams } from '@/lib/schemas/patient';
import { proposalsAccepted } from '@/lib/schemas/proposal';
import { proposalsAcceptedAnswer } from '@/lib/schemas/proposal-answer';
import { acceptProposals } from '@/lib/server/data/proposal/proposal-decision';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'proposal.decide',
    summary: 'Takes several proposals as they are written; each program gets one new version.',
    params: patientParams,
    body: proposalsAccepted,
    answer: proposalsAcceptedAnswer,
    handle: ({ actor, params, body }) =>
      acceptProposals(requireStaff(actor), params.patientId, body.proposalKeys, new Date()),
  }),
});
