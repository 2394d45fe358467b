import 'server-only';
import { NextRequest } from 'next/server';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { safeCallbackPath } from '@/lib/paths';
import { readBody } from '@/lib/server/http/body';
import { problem } from '@/lib/server/http/problem';
import { originOf } from '@/lib/server/http/request-origin';

const bodyLimit = 8 * 1024;
/** The only actions of next-auth that we use; `_log`, POST session, provider lists and the rest do not exist. */
const knownActions = new Set(['GET csrf', 'GET session', 'POST callback/credentials']);

/** Looks at every request to /api/auth before next-auth does: action, size, shape, plain string fields, a path of ours to return to. */
export async function guardAuthRequest(request: Request, action: string[]): Promise<NextRequest | Response> {
  const { requestId } = originOf(request.headers);
  const refuse = (error: AppError) => problem(error, requestId);
  if (!knownActions.has(`${request.method} ${action.join('/')}`)) return refuse(new AppError('not_found'));
  const foreign = foreignReturnCookies(request.headers.get('cookie') ?? '');
  if (foreign.length > 0) return withoutCookies(refuse(new AppError('bad_request')), foreign);
  const url = new URL(request.url);
  const target = new URL(`${url.pathname}${url.search}`, env().appOrigin);
  const asked = url.searchParams.get('callbackUrl');
  if (asked !== null && safeCallbackPath(asked, env().appOrigin) !== asked)
    return refuse(new AppError('bad_request'));
  if (request.method === 'GET') return new NextRequest(target, { headers: request.headers });
  const sent = request.headers.get('origin');
  if (sent === null ? request.headers.get('sec-fetch-site') !== 'same-origin' : sent !== env().appOrigin) {
    return refuse(new AppError('wrong_origin'));
  }
  try {
    const fields = readFields(request.headers.get('content-type') ?? '', await readBody(request, bodyLimit));
    const back = fields['callbackUrl'];
    if (back !== undefined && safeCallbackPath(back, env().appOrigin) !== back)
      throw new AppError('bad_request');
    const headers = new Headers(request.headers);
    headers.set('content-type', 'application/x-www-form-urlencoded');
    headers.delete('content-length');
    return new NextRequest(target, {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields).toString(),
    });
  } catch (error) {
    return refuse(
      error instanceof AppError && error.code === 'too_large' ? error : new AppError('bad_request'),
    );
  }
}

const returnCookies = /(?:^|;\s*)((?:__Secure-)?next-auth\.callback-url)=([^;]*)/g;

/** next-auth keeps the way back in a cookie too, and fails on one that it did not write. Names those that do not lead to us. */
function foreignReturnCookies(cookies: string): string[] {
  return [...cookies.matchAll(returnCookies)].flatMap(([, name = '', value = '']) =>
    isWayBack(value) ? [] : [name],
  );
}

function isWayBack(encoded: string): boolean {
  try {
    const value = decodeURIComponent(encoded);
    const path = value.startsWith(env().appOrigin) ? value.slice(env().appOrigin.length) : value;
    return path === '' || safeCallbackPath(path, env().appOrigin) === path;
  } catch {
    return false;
  }
}

function withoutCookies(response: Response, names: readonly string[]): Response {
  for (const name of names)
    response.headers.append('set-cookie', `${name}=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax`);
  return response;
}

function jsonFields(text: string): [string, unknown][] {
  const parsed: unknown = JSON.parse(text);
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
    ? Object.entries(parsed)
    : [];
}

function readFields(contentType: string, text: string): Record<string, string> {
  const type = contentType.split(';')[0]?.trim().toLowerCase();
  const entries: [string, unknown][] =
    type === 'application/json'
      ? jsonFields(text)
      : type === 'application/x-www-form-urlencoded'
        ? [...new URLSearchParams(text)]
        : [];
  if (entries.length === 0) throw new AppError('bad_request');
  const fields: Record<string, string> = {};
  for (const [name, value] of entries) {
    if (typeof value !== 'string' || name in fields) throw new AppError('bad_request');
    fields[name] = value;
  }
  return fields;
}
