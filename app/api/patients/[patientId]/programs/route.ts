import { patientParams } from '@/lib/schemas/patient';
import { newProgramInput } from '@/lib/schemas/program-start';
import { createProgram } from '@/lib/server/data/program/program';
import { startProgram } from '@/lib/server/data/program/program-start';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'program.write',
    summary: 'Starts a program with its first draft: empty, or with what was picked from a source.',
    params: patientParams,
    body: newProgramInput,
    handle: ({ actor, params, body }) => {
      const { title, start } = body;
      return start === undefined
        ? createProgram(requireStaff(actor), params.patientId, title)
        : startProgram(requireStaff(actor), params.patientId, { title, start }, new Date());
    },
  }),
});
