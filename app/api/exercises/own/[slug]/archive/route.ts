import { slugParams } from '@/lib/schemas/exercise-keeping';
import { ownArchiveInput } from '@/lib/schemas/exercise-own';
import { archiveOwnExercise } from '@/lib/server/data/exercise/exercise-own';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  PUT: endpoint({
    operation: 'exercise.write',
    summary: 'Takes an own exercise out of search and picker, or back in; programs that hold it go on.',
    params: slugParams,
    body: ownArchiveInput,
    answer: ownArchiveInput,
    handle: ({ actor, params, body }) =>
      archiveOwnExercise(requireStaff(actor), params.slug, body.archived, new Date()),
  }),
});
