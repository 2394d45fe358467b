import { slugParams } from '@/lib/schemas/exercise-keeping';
import { ownExerciseChange, ownSaved } from '@/lib/schemas/exercise-own';
import { changeOwnExercise } from '@/lib/server/data/exercise/exercise-own';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  PUT: endpoint({
    operation: 'exercise.write',
    summary:
      'Gives an own exercise its next version; programs keep the one they have, and the sign-off is taken off.',
    params: slugParams,
    body: ownExerciseChange,
    answer: ownSaved,
    handle: ({ actor, params, body }) => changeOwnExercise(requireStaff(actor), params.slug, body),
  }),
});
