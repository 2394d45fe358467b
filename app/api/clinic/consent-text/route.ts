import { consentTextInput } from '@/lib/schemas/consent';
import { setConsentText } from '@/lib/server/data/access/consent';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'clinic.write',
    summary: 'Sets what the clinic’s patients are asked to agree to, or asks nobody any more.',
    body: consentTextInput,
    handle: ({ actor, body }) => setConsentText(requireStaff(actor), body, new Date()),
  }),
});
