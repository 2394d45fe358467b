import { careTeamInput, patientParams } from '@/lib/schemas/patient';
import { joinCareTeam } from '@/lib/server/data/patient/patient';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'careTeam.join',
    summary: 'Takes over a patient of the clinic, with a reason.',
    params: patientParams,
    body: careTeamInput,
    handle: ({ actor, params, body }) => joinCareTeam(requireStaff(actor), params.patientId, body.reason),
  }),
});
