import { programParams } from '@/lib/schemas/program';
import { programLifeInput } from '@/lib/schemas/program-life';
import { changeProgramLife } from '@/lib/server/data/program/program-life';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'program.write',
    summary: 'Pauses, resumes or ends a program, or marks it as entered in error.',
    params: programParams,
    body: programLifeInput,
    handle: ({ actor, params, body }) =>
      changeProgramLife(requireStaff(actor), params.patientId, params.programId, body, new Date()),
  }),
});
