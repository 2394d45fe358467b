import { findPageActor } from '@/lib/server/actor';
import { setCookieHeader } from '@/lib/server/cookie';
import { signOut } from '@/lib/server/data/sign-in';
import { endpoint, route } from '@/lib/server/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  POST: endpoint({
    operation: 'anyone',
    summary:
      'Ends the caller’s sign-in, here and for every copy of its cookie. Signing out twice is no error.',
    handle: async () => {
      const actor = await findPageActor();
      if (actor !== null && actor.kind !== 'system') await signOut(actor);
      return Response.json(
        {},
        { headers: { 'set-cookie': setCookieHeader('', 0), 'clear-site-data': '"cache", "storage"' } },
      );
    },
  }),
});
