import { patientParams } from '@/lib/schemas/patient';
import { trialSetAnswer, trialSetInput } from '@/lib/schemas/trial';
import { recordTrialSet } from '@/lib/server/data/patient/trial';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'record.write',
    summary: 'Records one set of a led trial and answers what follows from it.',
    params: patientParams,
    body: trialSetInput,
    answer: trialSetAnswer,
    handle: ({ actor, params, body }) =>
      recordTrialSet(requireStaff(actor), params.patientId, body, new Date()),
  }),
});
