import { getJson, problemOf, ProblemError, sendJson } from '@/lib/client/problem';
import { portalPaths } from '@/lib/portal-paths';
import type { OpenAccessInput } from '@/lib/schemas/access';
import type { SignInInput } from '@/lib/schemas/sign-in';

/** Signs staff in; throws `ProblemError` (401 when the e-mail and password were refused, 429 wait, 503 not now). */
export async function signIn(input: SignInInput): Promise<void> {
  const csrfToken = tokenIn(await getJson('/api/auth/csrf'));
  const response = await fetch('/api/auth/callback/credentials', {
    method: 'POST',
    credentials: 'same-origin',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...input, csrfToken, json: 'true' }),
  }).catch(() => {
    throw new ProblemError({ code: 'offline', title: 'No connection.' });
  });
  if (response.ok) return;
  // The refusal of a password is in the words of next-auth; everything else is a problem of ours.
  if (response.status === 401)
    throw new ProblemError({ status: 401, code: 'not_signed_in', title: 'Refused.' });
  throw await problemOf(response);
}

/** Signs a patient in with the link or code and the birth date; throws `ProblemError` (401 refused, 429 wait). */
export const openAccess = (input: OpenAccessInput) => sendJson('POST', portalPaths.api.access, input);

/** Ends this sign-in, here and for every copy of its cookie. */
export const endSession = () => sendJson('POST', portalPaths.api.signOut, {});

function tokenIn(answer: unknown): string {
  const token =
    typeof answer === 'object' && answer !== null && 'csrfToken' in answer ? answer.csrfToken : null;
  if (typeof token !== 'string')
    throw new ProblemError({ code: 'offline', title: 'The answer was cut off.' });
  return token;
}
