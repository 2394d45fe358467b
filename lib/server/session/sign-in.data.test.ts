import { hash, verify } from '@node-rs/argon2';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { prepareScene } from '../../../e2e/fixtures/data-suite.ts';
import { askNextAuth, sessionCookieOf, signIn } from '../../../e2e/fixtures/next-auth.ts';
import type { RouteCall } from '../../../e2e/fixtures/route-call.ts';
import { routeCalls } from '../../../e2e/fixtures/route-calls.ts';
import { scenePassword } from '../../../e2e/fixtures/scene.ts';
import { send } from '../../../e2e/fixtures/send.ts';
import { type ApiRoute, loadRoutes } from '../../../scripts/lib/api-routes.ts';

/** The real hashing, counted. */
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<{ verify: typeof verify }>();
  return { ...real, verify: vi.fn<typeof verify>(real.verify) };
});

const suite = prepareScene();
let routes: ApiRoute[];
let library: RouteCall;
beforeAll(async () => {
  routes = await loadRoutes();
  const found = (await routeCalls(suite.scene)).find((call) => call.address === 'api/exercises');
  if (found === undefined) throw new Error('no library');
  library = found;
});

const enters = async (cookie: string | null): Promise<number> =>
  (await send(routes, library, { cookie })).status;
const sql = (text: string, values: unknown[] = []) => suite.admin.query(text, values);

describe('S-4 S-1 a sign-in', () => {
  test('S-1 opens a session whose secret stands in the cookie only', async () => {
    const { physio } = suite.scene.harbour;
    const answer = await signIn({ email: ` ${physio.email.toUpperCase()} `, password: scenePassword });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ url: expect.stringMatching(/\/dashboard$/) });
    const cookie = sessionCookieOf(answer);
    expect(await enters(cookie)).toBe(200);
    const { rows } = await sql('select * from sign_in_session order by created_at desc limit 1');
    expect(rows[0].secret_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(rows)).not.toContain(cookie?.split('=')[1]);
  });

  test('S-4 each has a session of its own, also beside a cookie that is there', async () => {
    const { physio } = suite.scene.harbour;
    const cookies = new Set<string | null>([physio.cookie]);
    for (const present of ['', physio.cookie, 'plimsoll-session=planted']) {
      const answer = await signIn({ email: physio.email, password: scenePassword }, present);
      cookies.add(sessionCookieOf(answer));
    }
    expect(cookies.size).toBe(4);
    const { rows } = await sql(
      'select count(distinct secret_hash)::int as n, count(*)::int as all from sign_in_session',
    );
    expect(rows[0].n).toBe(rows[0].all);
  });

  test('A-12 the Host header decides nothing', async () => {
    const { physio } = suite.scene.harbour;
    const answer = await signIn({ email: physio.email, password: scenePassword });
    expect(await answer.text()).not.toContain('evil.example');
  });

  test('A-1 a hash with weaker parameters is made again', async () => {
    const { physio } = suite.scene.hillside;
    const weak = await hash(scenePassword, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await sql('update practitioner set password_hash = $1 where email = $2', [weak, physio.email]);
    const hashOf = async () =>
      (await sql('select password_hash from practitioner where email = $1', [physio.email])).rows[0]
        .password_hash;
    expect((await signIn({ email: physio.email, password: 'wrong' })).status).toBe(401);
    expect(await hashOf()).toBe(weak);
    expect(sessionCookieOf(await signIn({ email: physio.email, password: scenePassword }))).not.toBeNull();
    const stored = await hashOf();
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(sessionCookieOf(await signIn({ email: physio.email, password: scenePassword }))).not.toBeNull();
    expect(await hashOf()).toBe(stored);
  });

  test('A-2 a password of 256 characters is taken however it is typed, a longer one is nobody’s', async () => {
    const { physio } = suite.scene.hillside;
    const password = 'é'.repeat(256);
    const stored = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    await sql('update practitioner set password_hash = $1 where email = $2', [stored, physio.email]);
    const tries: [string, boolean][] = [
      [password, true],
      [password.normalize('NFD'), true],
      [`${password}é`, false],
      [password.slice(0, 255), false],
    ];
    for (const [typed, isRight] of tries) {
      const answer = await signIn({ email: physio.email, password: typed });
      expect(sessionCookieOf(answer) !== null).toBe(isRight);
    }
  });
});

describe('A-8 every failure looks the same', () => {
  /** An answer without what is random in every answer of next-auth, and of the clock. */
  const shapeOf = async (answer: Response) => ({
    status: answer.status,
    body: await answer.text(),
    headers: [...answer.headers]
      .filter(([name]) => name !== 'set-cookie')
      .map(([name, value]) => `${name}: ${value}`)
      .toSorted(),
    cookies: answer.headers
      .getSetCookie()
      .map((line) => line.replace(/=[^;]*/, '').replace(/Expires=[^;]*/, '')),
  });

  test('A-8 unknown, wrong password, disabled, left, closed clinic: one status, body and set of headers', async () => {
    const { harbour, hillside } = suite.scene;
    await sql('update practitioner set disabled_at = now() where email = $1', [harbour.desk.email]);
    await sql(`update practitioner_role set ended_at = now() where id = $1`, [
      harbour.colleague.actor.practitionerRoleId,
    ]);
    await sql('update clinic set closed_at = now() where id = $1', [hillside.clinicId]);
    const tries = [
      { email: 'nobody@nowhere.example', password: scenePassword },
      { email: harbour.owner.email, password: 'wrong' },
      { email: harbour.owner.email, password: 'x'.repeat(300) },
      { email: harbour.desk.email, password: scenePassword },
      { email: harbour.colleague.email, password: scenePassword },
      { email: hillside.owner.email, password: scenePassword },
      { email: 'no address', password: scenePassword },
      { email: 'a\u0000@b.example', password: scenePassword },
    ];
    const shapes = [];
    for (const credentials of tries) shapes.push(JSON.stringify(await shapeOf(await signIn(credentials))));
    expect(new Set(shapes).size).toBe(1);
    expect(shapes[0]).toContain('"status":401');
    expect(shapes[0]).not.toMatch(/plimsoll-session|nobody|harbour/);
    await sql('update clinic set closed_at = null');
    await sql('update practitioner set disabled_at = null');
    await sql('update practitioner_role set ended_at = null');
  });

  test('A-8 does the same hashing for everybody, known or not, and so takes as long', async () => {
    const { harbour } = suite.scene;
    const { owner } = harbour;
    await sql('update practitioner set disabled_at = now() where email = $1', [harbour.desk.email]);
    const hashed = async (email: string, password: string) => {
      vi.mocked(verify).mockClear();
      expect((await signIn({ email, password })).status).toBe(401);
      // With which cost, of a text how long: what the time goes into.
      return vi
        .mocked(verify)
        .mock.calls.map(([stored, typed]) => [
          /^\$[^$]+\$[^$]+\$[^$]+/.exec(String(stored))?.[0],
          String(typed).length,
        ]);
    };
    const work = await hashed(owner.email, 'wrong password entirely');
    expect(work).toEqual([['$argon2id$v=19$m=19456,t=2,p=1', 23]]);
    for (const email of ['nobody@nowhere.example', 'no address', 'a\u0000@b.example', harbour.desk.email])
      expect(await hashed(email, 'wrong password entirely')).toEqual(work);
    await sql('update practitioner set disabled_at = null');
  });

  test('U-1 every try is written down, with the person where there is one, and never what was typed', async () => {
    const { rows } = await sql('select practitioner_id, outcome from sign_in_attempt');
    expect(rows.some((row) => row.outcome === 'success' && row.practitioner_id !== null)).toBe(true);
    expect(rows.some((row) => row.outcome === 'denied' && row.practitioner_id !== null)).toBe(true);
    expect(rows.some((row) => row.outcome === 'denied' && row.practitioner_id === null)).toBe(true);
    const all = await sql('select * from sign_in_attempt');
    expect(JSON.stringify(all.rows)).not.toMatch(/nowhere|wrong|lantern|harbour/);
  });
});

describe('S-2 next-auth’s own view of a session', () => {
  test('S-2 an ended session is no session there either, and its cookie goes', async () => {
    const { owner } = suite.scene.harbour;
    const cookie = sessionCookieOf(await signIn({ email: owner.email, password: scenePassword })) ?? '';
    const alive = await askNextAuth('GET', 'session', { headers: { cookie } });
    expect(await alive.json()).toEqual({ expires: expect.any(String) });
    await sql(
      `update sign_in_session set ended_at = now(), end_reason = 'revoked' where practitioner_role_id = $1 and ended_at is null`,
      [owner.actor.practitionerRoleId],
    );
    const dead = await askNextAuth('GET', 'session', { headers: { cookie } });
    expect(await dead.json()).toEqual({});
    expect(sessionCookieOf(dead)).toBeNull();
    expect(dead.headers.getSetCookie().join()).toContain('plimsoll-session=;');
    expect(await enters(cookie)).toBe(401);
  });

  test('W-6 what next-auth answers is never kept', async () => {
    for (const action of ['csrf', 'session'])
      expect((await askNextAuth('GET', action)).headers.get('cache-control')).toBe('no-store');
  });
});
