import { describe, expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { sceneBirthDate } from '../../../../e2e/fixtures/scene.ts';
import { POST as enter } from '@/app/api/access/route';
import { GET as portal } from '@/app/api/portal/route';
import { POST as leave } from '@/app/api/sign-out/route';
import { env } from '@/lib/env';
import { issueAccessLink, revokeAccessLink } from '@/lib/server/data/access/access-link';
import { viewEntrance } from '@/lib/server/data/access/entrance';
import { openSessionCookie } from '@/lib/server/session/cookie';

const suite = prepareScene();
const patient = patientForEach(suite);
const product = () => suite.scene.harbour.system;
const origin = { requestId: 'test', networkAddress: null };
const holder = () => ({ patientId: patient().patientId });

const tokenOf = ({ link }: { link: string }) => link.slice(link.lastIndexOf('/') + 1);
const newToken = async () => tokenOf(await issueAccessLink(product(), holder()));

async function call(
  handler: typeof enter,
  method: 'GET' | 'POST',
  path: string,
  cookie: string,
  body?: unknown,
): Promise<Response> {
  const { appOrigin } = env();
  const request = new Request(`${appOrigin}${path}`, {
    method,
    headers: {
      ...{ origin: appOrigin, cookie },
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return handler(request, { params: Promise.resolve({}) });
}

/** The cookies that an answer leaves in the browser, as it sends them back. */
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
const linkCookie = (answer: Response) =>
  answer.headers.getSetCookie().find((line) => line.startsWith('plimsoll-link='));
const access = (body: object, cookie = '') => call(enter, 'POST', '/api/access', cookie, body);
const knows = { birthDate: sceneBirthDate, sharedDevice: false };

async function entranceFor(token: string, answer?: Response) {
  const session = /plimsoll-session=([^;]+)/.exec(answer === undefined ? '' : cookiesOf(answer))?.[1];
  const sessionSecret = await openSessionCookie(session);
  return viewEntrance(token, { sessionSecret, origin, now: new Date() });
}

describe('A-17 the entrance', () => {
  test('A-17 names the clinic for every link that was ever made, and nothing for others', async () => {
    const token = await newToken();
    const running = await entranceFor(token);
    expect(running).toEqual({
      clinic: { name: expect.any(String), phone: expect.anything() },
      isSignedIn: false,
    });
    await revokeAccessLink(product(), holder());
    expect(await entranceFor(token), 'a link that was switched off says the same').toEqual(running);
    expect(await entranceFor('x'.repeat(43))).toEqual({ clinic: null, isSignedIn: false });
  });

  test('A-17 S-3 knows who is signed in with this very link, and no other, for as long as the sign-in lives', async () => {
    const token = await newToken();
    const answer = await access({ token, ...knows });
    expect(await entranceFor(token, answer)).toMatchObject({ isSignedIn: true });
    await call(leave, 'POST', '/api/sign-out', cookiesOf(answer), {});
    expect(await entranceFor(token, answer)).toMatchObject({ isSignedIn: false });
    const other = await newToken();
    const again = await access({ token: other, ...knows });
    expect(await entranceFor(token, again)).toMatchObject({ isSignedIn: false });
  });
});

describe('A-17 an own device remembers its link', () => {
  test('A-17 S-6 after link or code, sealed and out of reach of scripts; then the birth date is enough, and a wrong one is not', async () => {
    const issued = await issueAccessLink(product(), holder());
    for (const key of [{ token: tokenOf(issued) }, { code: issued.code }]) {
      const first = await access({ ...key, ...knows });
      expect(linkCookie(first)).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=31536000$/);
      expect(linkCookie(first)).not.toContain(tokenOf(issued));
      const cookie = linkCookie(first)?.split(';')[0] ?? '';
      expect((await access({ remembered: true, ...knows }, cookie)).status).toBe(200);
      const wrong = await access({ remembered: true, ...knows, birthDate: '1980-01-30' }, cookie);
      expect(wrong.status).toBe(401);
    }
  });

  test('A-17 a shared device forgets it, as does a sign-out; a made-up one opens nothing', async () => {
    const token = await newToken();
    const shared = await access({ token, ...knows, sharedDevice: true });
    expect(linkCookie(shared)).toMatch(/^plimsoll-link=;.*Max-Age=0$/);
    const own = await access({ token, ...knows });
    const left = await call(leave, 'POST', '/api/sign-out', cookiesOf(own), {});
    expect(linkCookie(left)).toMatch(/^plimsoll-link=;.*Max-Age=0$/);
    expect((await access({ remembered: true, ...knows }, `plimsoll-link=${token}`)).status).toBe(401);
    expect((await access({ remembered: true, ...knows })).status).toBe(401);
  });
});

describe('O-6 O-11 the end of an access', () => {
  const read = (answer: Response) => call(portal, 'GET', '/api/portal', cookiesOf(answer));

  test('O-6 O-11 a link that was switched off or replaced answers 410, a sign-out and a lost sign-in 401', async () => {
    const enterNow = async () => access({ token: await newToken(), ...knows });
    const revoked = await enterNow();
    expect((await read(revoked)).status).toBe(200);
    await revokeAccessLink(product(), holder());
    expect((await read(revoked)).status).toBe(410);
    const replaced = await enterNow();
    await newToken();
    expect((await read(replaced)).status).toBe(410);
    const left = await enterNow();
    await call(leave, 'POST', '/api/sign-out', cookiesOf(left), {});
    expect((await read(left)).status).toBe(401);
    expect((await call(portal, 'GET', '/api/portal', '')).status).toBe(401);
  });
});
