import { sendJson } from '@/lib/client/problem';
import { putOff } from '@/lib/client/put-off';
import { paths } from '@/lib/paths';
import type { LinkShowing } from '@/lib/schemas/patient';

const schemas = putOff(() => import('@/lib/schemas/link-answer'));

/** Makes a new link, for the patient or for a carer; the one before and every sign-in made with it stop at once. The answer holds the PIN, if the clinic gives one: it is told once. */
export async function replaceAccessLink(patientId: string, relatedPersonId: string | null = null) {
  const { issuedLink } = await schemas();
  return sendJson('POST', paths.api.accessLinks(patientId), { relatedPersonId }, issuedLink);
}

/** The patient's running link and code, to be shown or copied: which of the two goes on record. */
export async function fetchLink(patientId: string, deed: LinkShowing['deed']) {
  const { shownLink } = await schemas();
  const showing: LinkShowing = { patientId, relatedPersonId: null, deed };
  return sendJson('POST', paths.api.linkShowing(patientId), showing, shownLink);
}
