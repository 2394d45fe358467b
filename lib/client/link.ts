import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { issuedLink, shownLink } from '@/lib/schemas/link-answer';
import type { LinkShowing } from '@/lib/schemas/patient';

/** Makes a new link, for the patient or for a carer; the one before and every sign-in made with it stop at once. The answer holds the PIN, if the clinic gives one: it is told once. */
export const replaceAccessLink = (patientId: string, relatedPersonId: string | null = null) =>
  sendJson('POST', paths.api.accessLinks(patientId), { relatedPersonId }, issuedLink);

/** The patient's running link and code, to be shown or copied: which of the two goes on record. */
export const fetchLink = (patientId: string, deed: LinkShowing['deed']) =>
  sendJson(
    'POST',
    paths.api.linkShowing(patientId),
    { patientId, relatedPersonId: null, deed } satisfies LinkShowing,
    shownLink,
  );
