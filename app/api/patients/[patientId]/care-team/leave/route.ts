import { patientParams } from '@/lib/schemas/patient';
import { endInput } from '@/lib/schemas/record';
import { leaveCareTeam } from '@/lib/server/data/record/care-team';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'careTeam.join',
    summary: 'Leaves the care team, with a reason.',
    params: patientParams,
    body: endInput,
    handle: ({ actor, params, body }) =>
      leaveCareTeam(requireStaff(actor), params.patientId, body.reason, new Date()),
  }),
});
