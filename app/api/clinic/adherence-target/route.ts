import { clinicTargetInput } from '@/lib/schemas/watch';
import { setClinicTarget } from '@/lib/server/data/review/watch';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'clinic.write',
    summary: 'Sets below which share of the plan the clinic’s patients are spoken to.',
    body: clinicTargetInput,
    handle: ({ actor, body }) => setClinicTarget(requireStaff(actor), body.pct, new Date()),
  }),
});
