import { AppError } from '@/lib/errors';
import { portalData } from '@/lib/schemas/portal';
import { viewPortal } from '@/lib/server/data/today/portal';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'log.read',
    summary: 'Everything that the patient’s pages show: the plan of the days, own entries, whom to call.',
    answer: portalData,
    isPassive: true,
    handle: async ({ actor }) => {
      if (actor.kind !== 'patient') throw new AppError('forbidden');
      return viewPortal(actor, new Date());
    },
  }),
});
