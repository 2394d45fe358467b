import { AppError } from '@/lib/errors';
import { todayView } from '@/lib/schemas/today';
import { todayText } from '@/lib/server/data/today/today';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'log.read',
    summary: 'The patient’s day: what is due, what was logged, what is new.',
    answer: todayView,
    isPassive: true,
    handle: async ({ actor }) => {
      if (actor.kind !== 'patient') throw new AppError('forbidden');
      return new Response(await todayText(actor, new Date()), {
        headers: { 'content-type': 'application/json', 'x-request-id': actor.origin.requestId },
      });
    },
  }),
});
