import { exerciseSearchAnswer } from '@/lib/schemas/exercise-card';
import { exerciseSearch } from '@/lib/schemas/exercise-search';
import { searchExercises } from '@/lib/server/data/exercise/exercise';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'library.read',
    summary: 'Exercises by words in English or Spanish, forgiving a typo; 40 a page.',
    query: exerciseSearch,
    answer: exerciseSearchAnswer,
    handle: ({ actor, query }) => searchExercises(requireStaff(actor), query),
  }),
});
