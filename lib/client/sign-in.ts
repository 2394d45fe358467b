import { z } from 'zod';
import { getJson, ProblemError } from '@/lib/client/problem';
import type { SignInInput } from '@/lib/schemas/sign-in';

const csrfAnswer = z.object({ csrfToken: z.string() });

/** Signs staff in; false when the e-mail and password were refused. Throws `ProblemError` when the server cannot be asked. */
export async function signIn(input: SignInInput): Promise<boolean> {
  const { csrfToken } = await getJson('/api/auth/csrf', csrfAnswer);
  const response = await fetch('/api/auth/callback/credentials', {
    method: 'POST',
    credentials: 'same-origin',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...input, csrfToken, json: 'true' }),
  });
  if (response.ok) return true;
  if (response.status === 401) return false;
  throw new ProblemError({
    status: response.status,
    code: 'fault',
    title: 'We could not sign you in just now. Please try again.',
    fields: [],
    requestId: response.headers.get('x-request-id'),
    retryAfterSeconds: null,
    extra: {},
  });
}
