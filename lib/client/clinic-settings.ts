import { ProblemError, sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { type ClinicSettingsInput, logoTooLarge, maxLogoBytes } from '@/lib/schemas/clinic-settings';

/** Changes how the clinic stands on handouts; throws `ProblemError` (409 when somebody else saved in between). */
export const saveClinicSettings = (settings: ClinicSettingsInput) =>
  sendJson('PUT', paths.api.clinicSettings, settings);

/** Sends a picture file as the clinic's logo; what is too large is refused before it travels. */
export async function sendLogo(file: File): Promise<void> {
  if (file.size > maxLogoBytes)
    throw new ProblemError({
      status: 413,
      code: 'too_large',
      title: logoTooLarge,
      fields: [],
      requestId: null,
      retryAfterSeconds: null,
      extra: {},
    });
  await sendJson('PUT', paths.api.clinicLogo, { image: toBase64(new Uint8Array(await file.arrayBuffer())) });
}

export const removeLogo = () => sendJson('PUT', paths.api.clinicLogo, { image: null });

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
