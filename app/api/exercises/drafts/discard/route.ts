import { draftDiscard, draftDiscarded } from '@/lib/schemas/exercise-draft';
import { discardDrafts } from '@/lib/server/data/exercise/exercise-draft';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'exercise.write',
    summary: 'Throws drafts away; finished ones stay.',
    body: draftDiscard,
    answer: draftDiscarded,
    handle: ({ actor, body }) => discardDrafts(requireStaff(actor), body.draftIds),
  }),
});
