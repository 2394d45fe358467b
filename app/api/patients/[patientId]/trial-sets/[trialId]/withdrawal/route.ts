import { trialParams, trialWithdrawal } from '@/lib/schemas/trial';
import { withdrawTrial } from '@/lib/server/data/patient/trial';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Takes a trial back that was entered in error.',
    params: trialParams,
    body: trialWithdrawal,
    handle: ({ actor, params, body }) =>
      withdrawTrial(requireStaff(actor), params.patientId, params.trialId, body.reason, new Date()),
  }),
});
