import { shownLink } from '@/lib/schemas/link-answer';
import { linkShowing, patientParams } from '@/lib/schemas/patient';
import { showAccessLink } from '@/lib/server/data/access/access-link';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'access.issue',
    summary: 'Shows the running link and code of the patient or a carer, or hands them over to be copied.',
    params: patientParams,
    body: linkShowing,
    repeats: 'It changes nothing, and each showing is on record.',
    answer: shownLink,
    handle: ({ actor, params, body }) =>
      showAccessLink(requireStaff(actor), { ...params, relatedPersonId: body.relatedPersonId }, body.deed),
  }),
});
