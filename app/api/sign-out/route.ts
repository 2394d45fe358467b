import { linkCookieHeader } from '@/lib/server/session/link-cookie';
import { setCookieHeader } from '@/lib/server/session/cookie';
import { signOut } from '@/lib/server/data/access/sign-in';
import { findRequestActor } from '@/lib/server/session/request-actor';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'anyone',
    summary:
      'Ends the caller’s sign-in, here and for every copy of its cookie. Signing out twice is no error.',
    handle: async ({ request, origin }) => {
      const actor = await findRequestActor(request, origin, { touch: false });
      if (actor !== null) await signOut(actor);
      // Not "storage": on a shared phone that would wipe what another patient has not sent yet. The page removes its own patient's.
      const answer = Response.json({}, { headers: { 'clear-site-data': '"cache"' } });
      answer.headers.append('set-cookie', setCookieHeader('', 0));
      answer.headers.append('set-cookie', linkCookieHeader(null));
      return answer;
    },
  }),
});
