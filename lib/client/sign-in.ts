import { z } from 'zod';
import { getJson, ProblemError, sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';
import { type OpenAccessInput, openAccessAnswer } from '@/lib/schemas/access';
import type { SignInInput } from '@/lib/schemas/sign-in';

const csrfAnswer = z.object({ csrfToken: z.string() });

/** Signs staff in; throws `ProblemError` (401 when the e-mail and password were refused). */
export async function signIn(input: SignInInput): Promise<void> {
  const { csrfToken } = await getJson('/api/auth/csrf', csrfAnswer);
  const response = await fetch('/api/auth/callback/credentials', {
    method: 'POST',
    credentials: 'same-origin',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...input, csrfToken, json: 'true' }),
  });
  if (response.ok) return;
  const { status } = response;
  throw new ProblemError({
    status,
    code: status === 401 ? 'not_signed_in' : 'fault',
    title: 'We could not sign you in just now. Please try again.',
    requestId: response.headers.get('x-request-id'),
  });
}

/** Signs a patient in with the link or code and the birth date; throws `ProblemError` (401 refused, 429 wait). */
export const openAccess = (input: OpenAccessInput) =>
  sendJson('POST', paths.api.access, input, openAccessAnswer);

/** Ends this sign-in, here and for every copy of its cookie. */
export const endSession = () => sendJson('POST', paths.api.signOut, {});
