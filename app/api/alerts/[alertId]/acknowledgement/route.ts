import { z } from 'zod';
import { id } from '@/lib/schemas/values';
import { acknowledgeAlert } from '@/lib/server/data/review/review';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'alert.acknowledge',
    summary: 'Acknowledges an alert by name.',
    params: z.strictObject({ alertId: id }),
    body: z.strictObject({}),
    handle: ({ actor, params }) => acknowledgeAlert(requireStaff(actor), params.alertId),
  }),
});
