import { patientParams } from '@/lib/schemas/patient';
import { acknowledgementAnswer, acknowledgementInput } from '@/lib/schemas/review';
import { acknowledgeReview } from '@/lib/server/data/review/acknowledge';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'alert.acknowledge',
    summary:
      'Acknowledges everything that stands open of a patient on the review list, with what was done, until a day.',
    params: patientParams,
    body: acknowledgementInput,
    answer: acknowledgementAnswer,
    handle: ({ actor, params, body }) =>
      acknowledgeReview(requireStaff(actor), params.patientId, body, new Date()),
  }),
});
