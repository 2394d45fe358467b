import NextAuth from 'next-auth';
import { guardAuthRequest } from '@/lib/server/session/auth-guard';
import { authOptions } from '@/lib/server/session/auth';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: Request, context: Context): Promise<Response> {
  const guarded = await guardAuthRequest(request, (await context.params).nextauth);
  if (guarded instanceof Response) return guarded;
  const response: Response = await NextAuth(authOptions(request.headers))(guarded, context);
  response.headers.set('cache-control', 'no-store');
  return response;
}

export { handle as GET, handle as POST };
