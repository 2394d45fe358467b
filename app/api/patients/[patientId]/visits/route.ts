import { patientParams } from '@/lib/schemas/patient';
import { visitAnswer, visitInput } from '@/lib/schemas/visit';
import { recordVisit } from '@/lib/server/data/visit/visit';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Notes a visit of one patient, or corrects the note of one.',
    params: patientParams,
    body: visitInput,
    answer: visitAnswer,
    handle: ({ actor, params, body }) => recordVisit(requireStaff(actor), params.patientId, body, new Date()),
  }),
});
