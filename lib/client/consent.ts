import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import type { ConsentTextInput } from '@/lib/schemas/consent';

/** The patient or carer agrees to the clinic's text. */
export const giveConsent = (consentTextId: string) => sendJson('POST', paths.api.consents, { consentTextId });

/** Sets what patients are asked to agree to. */
export const setConsentText = (input: ConsentTextInput) => sendJson('POST', paths.api.consentText, input);
