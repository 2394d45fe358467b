import { techniqueParams, techniqueWithdrawal } from '@/lib/schemas/record';
import { withdrawTechnique } from '@/lib/server/data/record/technique';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Takes back that the technique of an exercise was seen.',
    params: techniqueParams,
    body: techniqueWithdrawal,
    handle: ({ actor, params }) =>
      withdrawTechnique(requireStaff(actor), params.patientId, params.observationId, new Date()),
  }),
});
