import { leadSetting, personParams } from '@/lib/schemas/people';
import { setClinicalLead } from '@/lib/server/data/clinic/people';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  PUT: endpoint({
    operation: 'people.write',
    summary: 'Makes a member of staff a clinical lead of the clinic, or takes that back.',
    params: personParams,
    body: leadSetting,
    handle: ({ actor, params, body }) =>
      setClinicalLead(requireStaff(actor), params.practitionerRoleId, body.isLead),
  }),
});
