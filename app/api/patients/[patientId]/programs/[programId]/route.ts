import { programDraftInput, programParams } from '@/lib/schemas/program';
import { saveDraft, viewProgramForEdit } from '@/lib/server/data/program/program';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

const draftBodyLimit = 256 * 1024;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'program.write',
    summary: 'The draft and the active version, for the builder.',
    params: programParams,
    handle: ({ actor, params }) =>
      viewProgramForEdit(requireStaff(actor), params.patientId, params.programId),
  }),
  PUT: endpoint({
    operation: 'program.write',
    summary: 'Saves the whole draft; a stale revision answers 409 with both versions.',
    params: programParams,
    body: programDraftInput,
    bodyLimit: draftBodyLimit,
    handle: ({ actor, params, body }) =>
      saveDraft(requireStaff(actor), params.patientId, params.programId, body),
  }),
});
