import { recheckedPrograms } from '@/lib/schemas/rechecked';
import { endInput, orderParams } from '@/lib/schemas/record';
import { withdrawOrder } from '@/lib/server/data/record/order';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Takes back a clearance, an order or a cap.',
    params: orderParams,
    body: endInput,
    answer: recheckedPrograms,
    handle: ({ actor, params, body }) =>
      withdrawOrder(requireStaff(actor), params.patientId, params.orderId, body.reason, new Date()),
  }),
});
