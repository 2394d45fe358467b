import { keptExercises } from '@/lib/schemas/exercise-card';
import { viewKeptExercises } from '@/lib/server/data/exercise/exercise-kept';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'library.keep',
    summary: 'One’s own favourite exercises, and those one prescribed last.',
    answer: keptExercises,
    handle: ({ actor }) => viewKeptExercises(requireStaff(actor)),
  }),
});
