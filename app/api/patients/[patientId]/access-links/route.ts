import { issuedLink } from '@/lib/schemas/link-answer';
import { linkInput, patientParams } from '@/lib/schemas/patient';
import { issueAccessLink } from '@/lib/server/data/access/access-link';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'access.issue',
    summary: 'Makes a new link and code for the patient or a carer; the old one and its sessions end.',
    params: patientParams,
    body: linkInput,
    answer: issuedLink,
    handle: ({ actor, params, body }) =>
      issueAccessLink(requireStaff(actor), { ...params, relatedPersonId: body.relatedPersonId }),
  }),
});
