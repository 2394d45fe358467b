import { patientParams } from '@/lib/schemas/patient';
import { trainingInput } from '@/lib/schemas/record';
import { recordTraining } from '@/lib/server/data/record/training';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  PUT: endpoint({
    operation: 'record.write',
    summary: 'Records whether the patient is used to strength training.',
    params: patientParams,
    body: trainingInput,
    handle: ({ actor, params, body }) =>
      recordTraining(requireStaff(actor), params.patientId, body.trainingStatus, new Date()),
  }),
});
