import { recheckedPrograms } from '@/lib/schemas/rechecked';
import { conditionChange, conditionParams } from '@/lib/schemas/record';
import { changeCondition } from '@/lib/server/data/record/condition';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  PATCH: endpoint({
    operation: 'record.write',
    summary: 'Resolves or corrects a condition, or marks it as entered in error.',
    params: conditionParams,
    body: conditionChange,
    answer: recheckedPrograms,
    handle: ({ actor, params, body }) =>
      changeCondition(requireStaff(actor), params.patientId, params.conditionId, body, new Date()),
  }),
});
