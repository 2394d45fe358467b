import { slugParams } from '@/lib/schemas/exercise-keeping';
import { isOwnSlug, posesAnswer } from '@/lib/schemas/exercise-own';
import { viewOwnPicture } from '@/lib/server/data/exercise/exercise-own-view';
import { loadFigure } from '@/lib/server/pictures/figures';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'library.read',
    summary:
      'The key poses of an exercise, to start a drawing of one’s own from; null where it has no drawing.',
    params: slugParams,
    answer: posesAnswer,
    handle: async ({ actor, params: { slug } }) => ({
      figure: isOwnSlug(slug) ? (await viewOwnPicture(requireStaff(actor), slug)).figure : loadFigure(slug),
    }),
  }),
});
