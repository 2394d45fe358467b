import { patientParams } from '@/lib/schemas/patient';
import { techniqueInput } from '@/lib/schemas/record';
import { observeTechnique } from '@/lib/server/data/record/technique';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Records that a clinician has seen how an exercise is done.',
    params: patientParams,
    body: techniqueInput,
    handle: ({ actor, params, body }) =>
      observeTechnique(requireStaff(actor), params.patientId, body, new Date()),
  }),
});
