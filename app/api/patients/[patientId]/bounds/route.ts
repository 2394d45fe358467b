import { boundsInput } from '@/lib/schemas/bounds';
import { patientParams } from '@/lib/schemas/patient';
import { signBounds } from '@/lib/server/data/bounds/bounds';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'bounds.sign',
    summary: 'Signs how far one prescription may move by itself, and until when.',
    params: patientParams,
    body: boundsInput,
    handle: ({ actor, params, body }) => signBounds(requireStaff(actor), params.patientId, body, new Date()),
  }),
});
