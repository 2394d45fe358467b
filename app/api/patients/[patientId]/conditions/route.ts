import { conditionInput, patientParams } from '@/lib/schemas/patient';
import { addCondition } from '@/lib/server/data/patient/patient-details';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Records a condition or precaution.',
    params: patientParams,
    body: conditionInput,
    handle: ({ actor, params, body }) => addCondition(requireStaff(actor), params.patientId, body),
  }),
});
