import { draftFinish, draftParams } from '@/lib/schemas/exercise-draft';
import { ownSaved } from '@/lib/schemas/exercise-own';
import { finishDraft } from '@/lib/server/data/exercise/exercise-draft';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'exercise.write',
    summary:
      'Makes a finished draft one of the clinic’s own exercises, by the rules of those; from then on it can be prescribed.',
    params: draftParams,
    body: draftFinish,
    answer: ownSaved,
    handle: ({ actor, params, body }) => finishDraft(requireStaff(actor), params.draftId, body),
  }),
});
