import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { type OpenAccessInput, openAccessAnswer } from '@/lib/schemas/access';

/** Signs in with the link or code and the birth date; throws `ProblemError` (401 refused, 429 wait). */
export const openAccess = (input: OpenAccessInput) =>
  sendJson('POST', paths.api.access, input, openAccessAnswer);

/** Ends this sign-in, here and for every copy of its cookie. */
export const endSession = () => sendJson('POST', paths.api.signOut, {});
