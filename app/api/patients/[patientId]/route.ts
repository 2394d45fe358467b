import { patientParams, patientUpdate } from '@/lib/schemas/patient';
import { updatePatient } from '@/lib/server/data/patient/patient';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  PUT: endpoint({
    operation: 'patient.write',
    summary: 'Corrects identity and contact; a stale revision answers 409 with what is stored.',
    params: patientParams,
    body: patientUpdate,
    handle: ({ actor, params, body }) => updatePatient(requireStaff(actor), params.patientId, body),
  }),
});
