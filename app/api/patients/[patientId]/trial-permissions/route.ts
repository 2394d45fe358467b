import { patientParams } from '@/lib/schemas/patient';
import { trialPermission, trialPermissionInput } from '@/lib/schemas/trial';
import { allowTrials } from '@/lib/server/data/patient/trial-permission';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Allows trial sets of one prescribed exercise at home.',
    params: patientParams,
    body: trialPermissionInput,
    answer: trialPermission,
    handle: ({ actor, params, body }) => allowTrials(requireStaff(actor), params.patientId, body, new Date()),
  }),
});
