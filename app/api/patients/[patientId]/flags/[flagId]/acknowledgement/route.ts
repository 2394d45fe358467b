import { flagParams, flagSeen } from '@/lib/schemas/screening';
import { acknowledgeFlag } from '@/lib/server/data/screening/flag';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'alert.acknowledge',
    summary: 'Acknowledges an open safety flag and its alert by name; it stays open.',
    params: flagParams,
    body: flagSeen,
    handle: ({ actor, params }) => acknowledgeFlag(requireStaff(actor), params.patientId, params.flagId),
  }),
});
