import { acknowledgementParams, ofPatient } from '@/lib/schemas/review';
import { undoAcknowledgement } from '@/lib/server/data/review/acknowledge';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'alert.acknowledge',
    summary: 'Takes an acknowledgement back, as long as nothing has followed.',
    params: acknowledgementParams,
    body: ofPatient,
    handle: ({ actor, params }) =>
      undoAcknowledgement(requireStaff(actor), params.patientId, params.acknowledgementId, new Date()),
  }),
});
