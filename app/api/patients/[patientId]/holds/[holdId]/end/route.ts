import { holdEnd, holdParams } from '@/lib/schemas/record';
import { endHold } from '@/lib/server/data/record/hold';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Lifts a hold.',
    params: holdParams,
    body: holdEnd,
    handle: ({ actor, params }) => endHold(requireStaff(actor), params.patientId, params.holdId, new Date()),
  }),
});
