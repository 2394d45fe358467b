import { readPictureFile } from '@/lib/client/picture-file';
import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { type ClinicSettingsInput, maxLogoBytes } from '@/lib/schemas/clinic-settings';

/** Changes how the clinic stands on handouts; throws `ProblemError` (409 when somebody else saved in between). */
export const saveClinicSettings = (settings: ClinicSettingsInput) =>
  sendJson('PUT', paths.api.clinicSettings, settings);

/**
 * Sends a picture file as the clinic's logo, or takes the logo off (null). What is too large is refused before it travels, and with
 * `conflict` when somebody saved since `revision`.
 */
export async function changeLogo(file: File | null, revision: number): Promise<void> {
  const image = file === null ? null : await readPictureFile(file, maxLogoBytes);
  await sendJson('PUT', paths.api.clinicLogo, { image, revision });
}

/** Makes a member of staff a clinical lead, or takes that back. */
export const setClinicalLead = (practitionerRoleId: string, isLead: boolean) =>
  sendJson('PUT', paths.api.clinicalLead(practitionerRoleId), { isLead });
