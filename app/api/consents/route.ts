import { AppError } from '@/lib/errors';
import { consentInput } from '@/lib/schemas/consent';
import { giveConsent } from '@/lib/server/data/access/consent';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'log.write',
    summary: 'Says that the patient or carer agrees to the clinic’s text.',
    repeats: 'Said twice it is the same.',
    body: consentInput,
    handle: ({ actor, body }) => {
      if (actor.kind !== 'patient') throw new AppError('forbidden');
      return giveConsent(actor, body.consentTextId, new Date());
    },
  }),
});
