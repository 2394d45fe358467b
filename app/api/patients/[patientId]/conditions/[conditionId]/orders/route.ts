import { recheckedPrograms } from '@/lib/schemas/rechecked';
import { conditionParams, orderInput } from '@/lib/schemas/record';
import { addOrder } from '@/lib/server/data/record/order';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Records a clearance, a weight-bearing order or an own load cap for a condition.',
    params: conditionParams,
    body: orderInput,
    answer: recheckedPrograms,
    handle: ({ actor, params, body }) =>
      addOrder(requireStaff(actor), params.patientId, params.conditionId, body, new Date()),
  }),
});
