import { patientParams } from '@/lib/schemas/patient';
import { patientTargetInput } from '@/lib/schemas/watch';
import { setPatientTarget } from '@/lib/server/data/review/watch';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary:
      'Sets below which share of the plan this patient is spoken to; null gives it back to the clinic.',
    params: patientParams,
    body: patientTargetInput,
    handle: ({ actor, params, body }) =>
      setPatientTarget(requireStaff(actor), params.patientId, body.pct, new Date()),
  }),
});
