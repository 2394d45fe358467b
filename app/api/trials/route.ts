import { AppError } from '@/lib/errors';
import { homeTrialAnswer, homeTrialInput } from '@/lib/schemas/trial';
import { recordHomeTrial } from '@/lib/server/data/patient/trial-at-home';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'log.write',
    summary: 'Begins a trial at home or records one set of it, and answers what follows.',
    repeats: 'A trial has an id that its device made, and each of its sets a number.',
    body: homeTrialInput,
    answer: homeTrialAnswer,
    handle: ({ actor, body }) => {
      if (actor.kind !== 'patient') throw new AppError('forbidden');
      return recordHomeTrial(actor, body, new Date());
    },
  }),
});
