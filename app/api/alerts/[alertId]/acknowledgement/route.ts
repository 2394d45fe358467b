import { z } from 'zod';
import { id } from '@/lib/schemas/values';
import { acknowledgeAlert } from '@/lib/server/data/review';
import { requireStaff } from '@/lib/server/require-staff';
import { endpoint, route } from '@/lib/server/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'alert.acknowledge',
    summary: 'Acknowledges an alert by name.',
    params: z.strictObject({ alertId: id }),
    body: z.strictObject({}),
    handle: ({ actor, params }) => acknowledgeAlert(requireStaff(actor), params.alertId),
  }),
});
