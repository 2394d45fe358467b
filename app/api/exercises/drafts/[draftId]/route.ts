import { draftParams, draftSave, draftSaved } from '@/lib/schemas/exercise-draft';
import { saveDraftExercise } from '@/lib/server/data/exercise/exercise-draft';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  PUT: endpoint({
    operation: 'exercise.write',
    summary: 'Keeps what has been written of a draft that came with an import; it stays a draft.',
    params: draftParams,
    body: draftSave,
    answer: draftSaved,
    handle: ({ actor, params, body }) => saveDraftExercise(requireStaff(actor), params.draftId, body),
  }),
});
