import { patientParams } from '@/lib/schemas/patient';
import { holdInput } from '@/lib/schemas/record';
import { addHold } from '@/lib/server/data/record/hold';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Keeps one exercise at its dose.',
    params: patientParams,
    body: holdInput,
    handle: ({ actor, params, body }) => addHold(requireStaff(actor), params.patientId, body, new Date()),
  }),
});
