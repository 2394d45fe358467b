import { patientParams } from '@/lib/schemas/patient';
import { usualMorningInput } from '@/lib/schemas/record';
import { recordUsualMorning } from '@/lib/server/data/record/training';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Records how the mornings usually are.',
    params: patientParams,
    body: usualMorningInput,
    handle: ({ actor, params, body }) =>
      recordUsualMorning(requireStaff(actor), params.patientId, body.pain, new Date()),
  }),
});
