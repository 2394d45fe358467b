import { flagClosing, flagParams } from '@/lib/schemas/screening';
import { closeFlag } from '@/lib/server/data/screening/flag';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'flag.close',
    summary: 'Closes a safety flag with a reason; what it stopped goes on.',
    params: flagParams,
    body: flagClosing,
    handle: ({ actor, params, body }) =>
      closeFlag(requireStaff(actor), params.patientId, params.flagId, body.reason, new Date()),
  }),
});
