import { patientParams } from '@/lib/schemas/patient';
import { recheckedPrograms } from '@/lib/schemas/rechecked';
import { conditionRecord } from '@/lib/schemas/record';
import { addCondition } from '@/lib/server/data/record/condition';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Records a condition or precaution.',
    params: patientParams,
    body: conditionRecord,
    answer: recheckedPrograms,
    handle: ({ actor, params, body }) => {
      const { patientId: _, ...condition } = body;
      return addCondition(requireStaff(actor), params.patientId, condition, new Date());
    },
  }),
});
