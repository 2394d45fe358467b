import { pauseEnd, pauseParams } from '@/lib/schemas/record';
import { endPause } from '@/lib/server/data/record/pause';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Ends a pause.',
    params: pauseParams,
    body: pauseEnd,
    handle: ({ actor, params, body }) =>
      endPause(requireStaff(actor), params.patientId, params.pauseId, body.endedOn, new Date()),
  }),
});
