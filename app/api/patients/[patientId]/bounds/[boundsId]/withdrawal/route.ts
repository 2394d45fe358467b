import { boundsEnd, boundsParams } from '@/lib/schemas/bounds';
import { withdrawBounds } from '@/lib/server/data/bounds/bounds';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'bounds.sign',
    summary: 'Withdraws signed bounds.',
    params: boundsParams,
    body: boundsEnd,
    handle: ({ actor, params }) =>
      withdrawBounds(requireStaff(actor), params.patientId, params.boundsId, new Date()),
  }),
});
