import { buildHandout } from '@/lib/domain/handout/build-handout';
import { handoutChoice, handoutParams } from '@/lib/schemas/handout';
import { loadHandout } from '@/lib/server/data/handout/handout';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'program.write',
    summary:
      'The words of the handout of one program version, to look at beside the builder; without the personal link.',
    params: handoutParams,
    handle: async ({ actor, params }) => {
      const handout = await loadHandout(requireStaff(actor), params.programVersionId, new Date(), 'preview');
      return { model: buildHandout(handout.source, handoutChoice({}, handout)) };
    },
  }),
});
