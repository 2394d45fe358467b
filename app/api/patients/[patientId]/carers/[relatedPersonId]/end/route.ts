import { carerEnd, carerParams } from '@/lib/schemas/record';
import { endCarer } from '@/lib/server/data/record/carer';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'patient.write',
    summary: 'Ends a parent’s or carer’s part; their link is revoked.',
    params: carerParams,
    body: carerEnd,
    handle: ({ actor, params }) =>
      endCarer(requireStaff(actor), params.patientId, params.relatedPersonId, new Date()),
  }),
});
