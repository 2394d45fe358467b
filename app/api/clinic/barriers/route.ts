import { barrierListInput } from '@/lib/schemas/barrier';
import { setBarrierList } from '@/lib/server/data/clinic/barrier-list';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'clinic.write',
    summary: 'Sets what patients below their target may say got in the way, and the clinic’s tip for each.',
    body: barrierListInput,
    handle: ({ actor, body }) => setBarrierList(requireStaff(actor), body, new Date()),
  }),
});
