import { irritabilityInput, patientParams } from '@/lib/schemas/patient';
import { recordIrritability } from '@/lib/server/data/patient/assessment';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Records how easily symptoms are stirred up.',
    params: patientParams,
    body: irritabilityInput,
    handle: ({ actor, params, body }) => {
      const staff = requireStaff(actor);
      return recordIrritability(staff, params.patientId, body, new Date());
    },
  }),
});
