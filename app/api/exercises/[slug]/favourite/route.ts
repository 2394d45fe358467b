import { favouriteInput, slugParams } from '@/lib/schemas/exercise-keeping';
import { setFavourite } from '@/lib/server/data/exercise/exercise-kept';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  PUT: endpoint({
    operation: 'library.keep',
    summary: 'Keeps an exercise among one’s own favourites, or no longer.',
    params: slugParams,
    body: favouriteInput,
    handle: ({ actor, params, body }) => setFavourite(requireStaff(actor), params.slug, body.isFavourite),
  }),
});
