import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';

/** Makes a member of staff a clinical lead, or takes that back. */
export const setClinicalLead = (practitionerRoleId: string, isLead: boolean) =>
  sendJson('PUT', paths.api.clinicalLead(practitionerRoleId), { isLead });
