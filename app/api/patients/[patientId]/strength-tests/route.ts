import { patientParams, strengthTestInput } from '@/lib/schemas/patient';
import { recordStrengthTest } from '@/lib/server/data/patient/assessment';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Records one submaximal test set.',
    params: patientParams,
    body: strengthTestInput,
    handle: ({ actor, params, body }) => {
      const staff = requireStaff(actor);
      return recordStrengthTest(staff, params.patientId, body, new Date());
    },
  }),
});
