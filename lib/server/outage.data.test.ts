import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { prepareScene } from '../../e2e/fixtures/data-suite.ts';
import { askNextAuth, sessionCookieOf, signIn } from '../../e2e/fixtures/next-auth.ts';
import type { RouteCall } from '../../e2e/fixtures/route-call.ts';
import { routeCalls } from '../../e2e/fixtures/route-calls.ts';
import { sceneOrigin, scenePassword } from '../../e2e/fixtures/scene.ts';
import { send } from '../../e2e/fixtures/send.ts';
import { type ApiRoute, loadRoutes } from '../../scripts/lib/api-routes.ts';
import { intentHeader } from '@/lib/schemas/intent-header';
import { findActor } from '@/lib/server/data/access/caller';
import { asUnavailable } from '@/lib/server/database-errors';
import { disconnect, inContext, type Tx } from '@/lib/server/db';

const suite = prepareScene({ overRelay: true });
let routes: ApiRoute[];
let calls: RouteCall[];
beforeAll(async () => {
  routes = await loadRoutes();
  calls = await routeCalls(suite.scene);
});
afterEach(() => {
  suite.relay.onSend(null);
  suite.relay.mend();
});

const itemsSent = z.looseObject({ items: z.array(z.looseObject({})) });
const nameOf = (call: RouteCall) => `${call.method} ${call.address}`;
const withoutDatabase = ['GET api/openapi.json', 'GET api/drawings/[version]/[slug]'];
const callTo = (name: string): RouteCall => {
  const call = calls.find((one) => nameOf(one) === name);
  if (call === undefined) throw new Error(`no call ${name}`);
  return call;
};

/** What an answer says of an outage: status, a time to come back, words, and whether it touches a cookie. */
async function told(answer: Response) {
  const { headers, status } = answer;
  const body: unknown = await answer.json();
  const words = typeof body === 'object' && body !== null && 'title' in body ? String(body.title) : '';
  return { status, waits: Number(headers.get('retry-after')) > 0, words, cookies: headers.getSetCookie() };
}
const outage = {
  status: 503,
  waits: true,
  words: 'We cannot reach our records just now. Please try again in a moment.',
  cookies: [],
};

describe('F-1 the database is away', () => {
  test('F-1 every route answers 503 with words and a time to come back, within three seconds, and signs nobody out', async () => {
    suite.relay.cut();
    for (const call of calls.filter((one) => !withoutDatabase.includes(nameOf(one)))) {
      const startedAt = performance.now();
      const cookie = call.address === 'api/sign-out' ? suite.scene.harbour.physio.cookie : call.cookie;
      const answer = await told(await send(routes, call, { cookie }));
      expect([nameOf(call), answer, performance.now() - startedAt < 3000]).toEqual([
        nameOf(call),
        outage,
        true,
      ]);
    }
  });

  test('F-1 S-2 neither a sign-in nor a look at the session takes an outage for a wrong password or an ended session', async () => {
    const { email } = suite.scene.harbour.owner;
    const cookie = sessionCookieOf(await signIn({ email, password: scenePassword })) ?? '';
    suite.relay.cut();
    expect(await told(await signIn({ email, password: scenePassword }, cookie))).toEqual(outage);
    expect(await told(await askNextAuth('GET', 'session', { headers: { cookie } }))).toEqual(outage);
    suite.relay.mend();
    const alive = await askNextAuth('GET', 'session', { headers: { cookie } });
    expect(await alive.json()).toEqual({ expires: expect.any(String) });
    expect(sessionCookieOf(await signIn({ email, password: scenePassword }))).not.toBeNull();
  });

  test('F-1 it is all well at once when it is back', async () => {
    suite.relay.cut();
    const today = callTo('GET api/today');
    expect((await send(routes, today)).status).toBe(503);
    suite.relay.mend();
    expect((await send(routes, today)).status).toBe(200);
  });

  test('F-5 a database that has stopped talking is 503 after two seconds, and well again when it talks', async () => {
    suite.relay.hold();
    const startedAt = performance.now();
    const answer = await told(await send(routes, callTo('GET api/today')));
    expect([answer, performance.now() - startedAt < 3000]).toEqual([outage, true]);
    suite.relay.mend();
    expect((await send(routes, callTo('GET api/today'))).status).toBe(200);
  });
});

describe('F-6 a backend that is killed', () => {
  const kill = (pid: number) => suite.admin.query('select pg_terminate_backend($1)', [pid]);
  const pidOf = async (tx: Tx): Promise<number> => {
    const [row] = await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
    return row?.pid ?? 0;
  };
  const gone = async (pid: number) => {
    await kill(pid);
    await expect
      .poll(
        async () =>
          (await suite.admin.query('select 1 from pg_stat_activity where pid = $1', [pid])).rowCount,
      )
      .toBe(0);
  };
  const moments: [string, (tx: Tx) => Promise<unknown>][] = [
    ['between two statements', async (tx) => (await gone(await pidOf(tx)), tx.clinic.findFirst())],
    ['between two statements of SQL', async (tx) => (await gone(await pidOf(tx)), tx.$queryRaw`select 1`)],
    ['while a statement runs', async (tx) => (void kill(await pidOf(tx)), tx.$queryRaw`select pg_sleep(5)`)],
    ['before the commit', async (tx) => gone(await pidOf(tx))],
    ['while it commits', async (tx) => kill(await pidOf(tx))],
  ];
  test.each(moments)('F-6 F-1 %s is an outage, and the next request finds another one', async (_, work) => {
    const error: unknown = await inContext({}, work).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(asUnavailable(error)).toMatchObject({ code: 'unavailable' });
    expect(await inContext({}, async () => 'well')).toBe('well');
  });

  test('F-6 every idle one at once harms nobody', async () => {
    await Promise.all(Array.from({ length: 8 }, () => inContext({}, async () => 1)));
    await suite.admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'plimsoll' and datname = current_database()`,
    );
    const answers = await Promise.all(
      Array.from({ length: 8 }, async () => (await send(routes, callTo('GET api/today'))).status),
    );
    expect(answers.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect((await send(routes, callTo('GET api/today'))).status).toBe(200);
  });

  /** The next commit is done, and its answer lost. A connection tells the words of a statement once: this one is new. */
  async function loseNextCommit(): Promise<void> {
    await disconnect();
    suite.relay.onSend((sent) => sent.includes('COMMIT'));
  }
  const count = async (table: string): Promise<number> =>
    (await suite.admin.query(`select count(*)::int as n from ${table}`)).rows[0].n;

  test('F-6 O-2 a line that breaks right at COMMIT: the same batch sent again has one effect', async () => {
    const sync = callTo('POST api/sync');
    const before = await count('exercise_log');
    await loseNextCommit();
    const statuses = [(await send(routes, sync)).status];
    suite.relay.onSend(null);
    statuses.push((await send(routes, sync)).status, (await send(routes, sync)).status);
    expect(statuses).toEqual([503, 200, 200]);
    expect((await count('exercise_log')) - before).toBe(1);
  });

  test('F-6 a line that breaks right at COMMIT: the same registration sent again is answered with the patient who is there', async () => {
    const register = callTo('POST api/patients');
    const same = { headers: { [intentHeader]: crypto.randomUUID() } };
    const before = await count('patient');
    await loseNextCommit();
    expect((await send(routes, register, same)).status).toBe(503);
    suite.relay.onSend(null);
    expect(await count('patient')).toBe(before + 1);
    const again = await send(routes, register, same);
    expect(again.status).toBe(200);
    const { patientId } = await again.json();
    const { rows } = await suite.admin.query('select id from patient order by created_at desc limit 1');
    expect(rows).toEqual([{ id: patientId }]);
    expect(await count('patient')).toBe(before + 1);
  });
});

describe('F-11 a database that cannot be written', () => {
  const writable = async (isWritable: boolean) => {
    const { rows } = await suite.admin.query('select current_database() as name');
    await suite.admin.query(
      `alter role plimsoll_app in database "${rows[0].name}" set default_transaction_read_only = ${isWritable ? 'off' : 'on'}`,
    );
    await disconnect();
  };
  afterEach(() => writable(true));

  test('F-11 patients still see their own program; writes and audited reads are 503, and nothing is said to be saved', async () => {
    await suite.admin.query(`update sign_in_session set last_seen_at = now() - interval '10 minutes'`);
    await writable(false);
    expect((await send(routes, callTo('GET api/today'))).status).toBe(200);
    // As a page asks: it counts as activity, which cannot be noted now.
    const { secret } = suite.scene.harbour.patient;
    const who = await findActor(secret, sceneOrigin, { touch: true, now: new Date() });
    expect(who?.kind).toBe('patient');
    const sync = callTo('POST api/sync');
    const [session] = itemsSent.parse(sync.body).items;
    const unsent = { ...sync, body: { ...sync.body, items: [{ ...session, id: randomUUID() }] } };
    expect(await told(await send(routes, unsent))).toEqual(outage);
    for (const name of [
      'POST api/access',
      'GET api/patients',
      'POST api/patients',
      'GET api/patients/[patientId]/programs/[programId]',
      'GET api/handouts/[programVersionId]/pdf',
    ])
      expect([name, await told(await send(routes, callTo(name)))]).toEqual([name, outage]);
    await writable(true);
    expect((await send(routes, unsent)).status).toBe(200);
  });

  test.each(['53100', '53200', '58030', '08006', '57P05', '25P03'])('F-11 F-1 %s is an outage', (code) => {
    for (const error of [{ code }, { meta: { driverAdapterError: { cause: { originalCode: code } } } }])
      expect(asUnavailable(error)).toMatchObject({ code: 'unavailable' });
  });

  test('V-1 a file that is missing is a fault of ours, not an outage', () => {
    expect(asUnavailable(Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT' }))).toBeNull();
  });
});
