import { ownExercise, ownSaved } from '@/lib/schemas/exercise-own';
import { addOwnExercise } from '@/lib/server/data/exercise/exercise-own';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'exercise.write',
    summary: 'Adds an exercise to the clinic’s own; nobody has signed it off yet.',
    body: ownExercise,
    answer: ownSaved,
    handle: ({ actor, body }) => addOwnExercise(requireStaff(actor), body),
  }),
});
