import { patientParams } from '@/lib/schemas/patient';
import { pauseInput } from '@/lib/schemas/record';
import { addPause } from '@/lib/server/data/record/pause';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Pauses the training over a span of days.',
    params: patientParams,
    body: pauseInput,
    handle: ({ actor, params, body }) => addPause(requireStaff(actor), params.patientId, body, new Date()),
  }),
});
