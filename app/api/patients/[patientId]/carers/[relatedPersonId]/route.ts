import { carerCorrection, carerParams } from '@/lib/schemas/record';
import { correctCarer } from '@/lib/server/data/record/carer';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  PUT: endpoint({
    operation: 'patient.write',
    summary: 'Corrects a parent or carer, as they were at a revision.',
    params: carerParams,
    body: carerCorrection,
    handle: ({ actor, params, body }) =>
      correctCarer(requireStaff(actor), params.patientId, params.relatedPersonId, body),
  }),
});
