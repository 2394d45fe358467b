import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { sessionCookie } from '@/lib/server/session/cookie';
import { findActor } from '@/lib/server/data/access/caller';
import { signInPractitioner } from '@/lib/server/data/access/sign-in';
import { readDeviceSecret } from '@/lib/server/session/device-cookie';
import { asKnown } from '@/lib/server/database-errors';
import { errorFacts, log } from '@/lib/server/log';
import { originOf } from '@/lib/server/http/request-origin';

const credentials = z.object({ email: z.string().max(254), password: z.string().max(4096) });

/** What came of a request to next-auth that its own answer cannot say. */
export type Outcome = {
  /** Why nobody could be signed in or looked up, when that is not their doing: a wait, a full line, an outage. */
  problem: AppError | null;
  /** Of the browser, when somebody signed in. */
  deviceSecret: string | null;
};

/**
 * next-auth signs staff in; everything that matters is ours: the token carries a session secret only, and each request
 * looks the session up. `authorize` answers a user or null and never throws words (they would end up in an address); what else there
 * is to say of the request stands in `outcome`.
 */
export function authOptions(requestHeaders: Headers, outcome: Outcome): NextAuthOptions {
  const { secret, usesHttps } = { secret: env().sessionSecret, usesHttps: env().usesHttps };
  const origin = originOf(requestHeaders);
  return {
    secret,
    useSecureCookies: usesHttps,
    session: { strategy: 'jwt', maxAge: 12 * 3600 },
    pages: { signIn: paths.signIn, error: paths.signIn },
    cookies: { sessionToken: sessionCookie() },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(raw) {
          const parsed = credentials.safeParse(raw && { email: raw.email, password: raw.password });
          if (!parsed.success) return null;
          try {
            const device = requestHeaders.get('user-agent')?.slice(0, 200) ?? null;
            const deviceSecret = readDeviceSecret(requestHeaders, 'staff');
            const input = { ...parsed.data, device, deviceSecret };
            const entry = await signInPractitioner(input, origin, new Date());
            if (entry.kind === 'wait')
              outcome.problem = new AppError('too_many', { retryAfterSeconds: entry.seconds });
            if (entry.kind !== 'opened') return null;
            outcome.deviceSecret = entry.deviceSecret;
            return { id: entry.secret };
          } catch (error) {
            outcome.problem = asKnown(error) ?? new AppError('fault');
            log.error('sign-in failed', { requestId: origin.requestId, ...errorFacts(error) });
            return null;
          }
        },
      }),
    ],
    callbacks: {
      async jwt({ token, user }) {
        if (user) return { sid: user.id };
        const held = typeof token['sid'] === 'string' ? token['sid'] : null;
        try {
          const actor =
            held === null ? null : await findActor(held, origin, { touch: false, now: new Date() });
          if (actor !== null) return token;
        } catch (error) {
          // Nobody knows whether the session has ended: its cookie stays.
          outcome.problem = asKnown(error) ?? new AppError('fault');
          throw error;
        }
        throw new Error('session ended');
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      error: (code) => log.warn('next-auth', { errorCode: code }),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
