import { patientParams } from '@/lib/schemas/patient';
import { carerInput } from '@/lib/schemas/record';
import { addCarer } from '@/lib/server/data/record/carer';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'patient.write',
    summary: 'Registers a parent or carer.',
    params: patientParams,
    body: carerInput,
    handle: ({ actor, params, body }) => addCarer(requireStaff(actor), params.patientId, body),
  }),
});
