import { invalid } from '@/lib/errors';
import { patientParams } from '@/lib/schemas/patient';
import { newProgramInput } from '@/lib/schemas/program';
import { createProgram } from '@/lib/server/data/program';
import { requireStaff } from '@/lib/server/require-staff';
import { endpoint, route } from '@/lib/server/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'program.write',
    summary: 'Starts an empty program with its first draft.',
    params: patientParams,
    body: newProgramInput,
    handle: ({ actor, params, body }) => {
      if (body.patientId !== params.patientId)
        throw invalid(
          [{ path: 'patientId', code: 'wrong_patient' }],
          'This form belongs to another patient.',
        );
      return createProgram(requireStaff(actor), params.patientId, body.title);
    },
  }),
});
