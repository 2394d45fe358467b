import { readPictureFile } from '@/lib/client/picture-file';
import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { type ClinicSettingsInput, maxLogoBytes } from '@/lib/schemas/clinic-settings';

/** Changes how the clinic stands on handouts; throws `ProblemError` (409 when somebody else saved in between). */
export const saveClinicSettings = (settings: ClinicSettingsInput) =>
  sendJson('PUT', paths.api.clinicSettings, settings);

/** Sends a picture file as the clinic's logo; what is too large is refused before it travels. */
export async function sendLogo(file: File): Promise<void> {
  await sendJson('PUT', paths.api.clinicLogo, { image: await readPictureFile(file, maxLogoBytes) });
}

export const removeLogo = () => sendJson('PUT', paths.api.clinicLogo, { image: null });

/** Makes a member of staff a clinical lead, or takes that back. */
export const setClinicalLead = (practitionerRoleId: string, isLead: boolean) =>
  sendJson('PUT', paths.api.clinicalLead(practitionerRoleId), { isLead });
