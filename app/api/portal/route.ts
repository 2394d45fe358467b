import { AppError } from '@/lib/errors';
import { portalAnswer, portalQuery } from '@/lib/schemas/portal';
import { viewPortal, viewPortalSince } from '@/lib/server/data/today/portal';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'log.read',
    summary:
      'Everything that the patient’s pages show: the plan of the days, own entries, whom to call; or only that nothing has moved since the mark.',
    query: portalQuery,
    answer: portalAnswer,
    isPassive: true,
    handle: async ({ actor, query }) => {
      if (actor.kind !== 'patient') throw new AppError('forbidden');
      return query.known === undefined
        ? viewPortal(actor, new Date())
        : viewPortalSince(actor, query.known, new Date());
    },
  }),
});
