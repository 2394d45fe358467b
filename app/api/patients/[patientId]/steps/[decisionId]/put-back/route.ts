import { boundsEnd, stepAnswer, stepParams } from '@/lib/schemas/bounds';
import { putStepBack } from '@/lib/server/data/bounds/put-back';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'program.write',
    summary: 'Puts back the dose from before a step within signed bounds, as a new version.',
    params: stepParams,
    body: boundsEnd,
    answer: stepAnswer,
    handle: ({ actor, params }) =>
      putStepBack(requireStaff(actor), params.patientId, params.decisionId, new Date()),
  }),
});
