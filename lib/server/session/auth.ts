import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { sessionCookie } from '@/lib/server/session/cookie';
import { findActor, signInPractitioner } from '@/lib/server/data/access/sign-in';
import { errorFacts, log } from '@/lib/server/log';
import { originOf } from '@/lib/server/http/request-origin';

const credentials = z.object({ email: z.string().max(254), password: z.string().max(4096) });

/**
 * next-auth signs staff in; everything that matters is ours: the token carries a session secret only, and each request
 * looks the session up. `authorize` answers a user or null and never throws words (they would end up in an address).
 */
export function authOptions(requestHeaders: Headers): NextAuthOptions {
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
            const sessionSecret = await signInPractitioner({ ...parsed.data, device }, origin);
            return sessionSecret === null ? null : { id: sessionSecret };
          } catch (error) {
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
        const actor = held === null ? null : await findActor(held, origin, { touch: false, now: new Date() });
        if (actor === null) throw new Error('session ended');
        return token;
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
