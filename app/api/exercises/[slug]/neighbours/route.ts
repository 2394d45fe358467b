import { neighbourCards } from '@/lib/schemas/exercise-card';
import { slugParams } from '@/lib/schemas/exercise-keeping';
import { viewNeighbours } from '@/lib/server/data/exercise/exercise';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'library.read',
    summary: 'The exercises one step easier and harder, as cards, for what the rules would propose next.',
    params: slugParams,
    answer: neighbourCards,
    handle: async ({ actor, params: { slug } }) => ({
      exercises: await viewNeighbours(requireStaff(actor), slug),
    }),
  }),
});
