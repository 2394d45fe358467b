import { patientParams } from '@/lib/schemas/patient';
import { cautionInput } from '@/lib/schemas/record';
import { recordCaution } from '@/lib/server/data/record/caution';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Records whether the patient goes by small steps and longer waits.',
    params: patientParams,
    body: cautionInput,
    handle: ({ actor, params, body }) =>
      recordCaution(requireStaff(actor), params.patientId, body, new Date()),
  }),
});
