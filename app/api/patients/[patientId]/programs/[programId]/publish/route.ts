import { programParams, publishInput } from '@/lib/schemas/program';
import { publishProgram } from '@/lib/server/data/program/program';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'program.write',
    summary: 'Makes the draft the one active version; it never changes again.',
    params: programParams,
    body: publishInput,
    handle: ({ actor, params, body }) => {
      const staff = requireStaff(actor);
      const now = new Date();
      return publishProgram(staff, params.patientId, params.programId, body, now, now);
    },
  }),
});
