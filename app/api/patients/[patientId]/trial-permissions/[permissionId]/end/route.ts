import { trialPermissionEnd, trialPermissionParams } from '@/lib/schemas/trial';
import { endTrialPermission } from '@/lib/server/data/patient/trial-permission';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Allows no more trial sets of an exercise at home.',
    params: trialPermissionParams,
    body: trialPermissionEnd,
    handle: ({ actor, params }) =>
      endTrialPermission(requireStaff(actor), params.patientId, params.permissionId, new Date()),
  }),
});
