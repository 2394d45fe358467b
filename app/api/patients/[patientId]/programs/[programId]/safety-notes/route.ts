import { programParams } from '@/lib/schemas/program';
import { safetyNoteInput, safetyNotesAnswer } from '@/lib/schemas/safety';
import { recordSafetyNote } from '@/lib/server/data/precaution/precaution';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'safety.override',
    summary: 'Records why an exercise is prescribed against a precaution, or that a caution was seen.',
    params: programParams,
    body: safetyNoteInput,
    answer: safetyNotesAnswer,
    handle: ({ actor, params, body }) =>
      recordSafetyNote(requireStaff(actor), params.patientId, params.programId, body, new Date()),
  }),
});
