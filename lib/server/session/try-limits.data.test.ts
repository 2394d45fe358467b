import { beforeEach, describe, expect, test, vi } from 'vitest';
import { POST as report } from '../../../app/api/csp-report/route.ts';
import { prepareScene } from '../../../e2e/fixtures/data-suite.ts';
import { sessionCookieOf, signIn } from '../../../e2e/fixtures/next-auth.ts';
import { sceneBirthDate, scenePassword } from '../../../e2e/fixtures/scene.ts';
import { openAccessLink } from '@/lib/server/data/access/access-entry';
import { issueAccessLink } from '@/lib/server/data/access/access-link';
import { signInPractitioner } from '@/lib/server/data/access/sign-in';
import { disconnect } from '@/lib/server/db';
import { makeLine } from '@/lib/server/session/line';
import { log } from '@/lib/server/log';

const suite = prepareScene();
const now = new Date('2026-03-09T09:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const nowhere = { requestId: 'test', networkAddress: null };
const from = (networkAddress: string) => ({ requestId: 'test', networkAddress });

beforeEach(() => suite.admin.query('delete from try_limit'));

type Tried = { email?: string; password?: string; deviceSecret?: string | null; at?: Date };
const trySignIn = (
  { email = suite.scene.harbour.owner.email, password = 'wrong', deviceSecret = null, at = now }: Tried = {},
  origin: { requestId: string; networkAddress: string | null } = nowhere,
) => signInPractitioner({ email, password, device: null, deviceSecret }, origin, at);
const right = { password: scenePassword };

async function fail(times: number, tried: Tried = {}): Promise<void> {
  for (let attempt = 0; attempt < times; attempt++)
    expect(await trySignIn(tried)).toEqual({ kind: 'refused' });
}
async function knownDeviceOf(email: string): Promise<string> {
  const entry = await trySignIn({ ...right, email });
  if (entry.kind !== 'opened') throw new Error(entry.kind);
  return entry.deviceSecret;
}

describe('A-9 wrong passwords for one account', () => {
  test('A-9 after five the account waits 1, 2, 4, 8, 15, 15 minutes, for the right password too, and success ends it', async () => {
    await fail(5);
    let minutes = 0;
    for (const wait of [1, 2, 4, 8, 15, 15]) {
      expect(await trySignIn({ ...right, at: later(minutes) })).toEqual({ kind: 'wait', seconds: wait * 60 });
      minutes += wait;
      if (wait < 15 || minutes === 30) await fail(1, { at: later(minutes) });
    }
    expect((await trySignIn({ ...right, at: later(minutes) })).kind).toBe('opened');
    await fail(4, { at: later(minutes) });
    expect((await trySignIn({ ...right, at: later(minutes) })).kind).toBe('opened');
  });

  test('A-9 A-8 an account that nobody has waits in the same way', async () => {
    const email = 'nobody@nowhere.example';
    await fail(5, { email });
    expect(await trySignIn({ email })).toEqual({ kind: 'wait', seconds: 60 });
    expect(await trySignIn({ email: ' NOBODY@nowhere.example' })).toEqual({ kind: 'wait', seconds: 60 });
    await fail(5, { email: 'no address' });
    expect(await trySignIn({ email: 'no address' })).toEqual({ kind: 'wait', seconds: 60 });
  });

  test('A-9 parallel tries are all counted: five are looked at', async () => {
    const tries = await Promise.all(Array.from({ length: 20 }, () => trySignIn()));
    expect(tries.filter(({ kind }) => kind === 'refused')).toHaveLength(5);
    expect(tries.filter(({ kind }) => kind === 'wait')).toHaveLength(15);
  });

  test('A-9 a restart forgets nothing', async () => {
    await fail(5);
    await disconnect();
    expect((await trySignIn()).kind).toBe('wait');
  });

  test('A-9 a browser that its owner has used before is not kept out by strangers, and gives the account its tries back', async () => {
    const { email } = suite.scene.harbour.physio;
    const deviceSecret = await knownDeviceOf(email);
    await fail(5, { email });
    expect((await trySignIn({ ...right, email })).kind).toBe('wait');
    expect((await trySignIn({ ...right, email, deviceSecret })).kind).toBe('opened');
    expect((await trySignIn({ ...right, email })).kind).toBe('opened');
  });

  test('A-9 a known device has a count of its own, and is known for its owner only', async () => {
    const { physio, desk } = suite.scene.harbour;
    const deviceSecret = await knownDeviceOf(physio.email);
    await fail(5, { email: physio.email, deviceSecret });
    expect(await trySignIn({ ...right, email: physio.email, deviceSecret })).toEqual({
      kind: 'wait',
      seconds: 60,
    });
    await fail(5, { email: desk.email });
    expect((await trySignIn({ ...right, email: desk.email, deviceSecret })).kind).toBe('wait');
  });

  test('A-9 after a hundred in a row only a known device gets in', async () => {
    const { email } = suite.scene.harbour.physio;
    const deviceSecret = await knownDeviceOf(email);
    await suite.admin.query('update try_limit set failures = 0');
    await fail(1, { email });
    await suite.admin.query('update try_limit set failures = 99 where failures = 1');
    await fail(1, { email });
    const [day] = [24 * 60];
    expect(await trySignIn({ ...right, email, at: later(day) })).toEqual({ kind: 'wait', seconds: 900 });
    expect((await trySignIn({ ...right, email, deviceSecret, at: later(day) })).kind).toBe('opened');
  });

  test('A-9 a live session feels nothing of it', async () => {
    const before = await suite.admin.query(
      'select count(*)::int as n from sign_in_session where ended_at is null',
    );
    await fail(5);
    await trySignIn();
    const after = await suite.admin.query(
      'select count(*)::int as n from sign_in_session where ended_at is null',
    );
    expect(after.rows).toEqual(before.rows);
  });

  test('A-9 the table holds no address and no secret', async () => {
    await trySignIn({}, from('192.0.2.7'));
    await fail(1, { email: 'nobody@nowhere.example', password: 'kestrel' });
    const { rows } = await suite.admin.query('select * from try_limit');
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toMatch(/harbour|nowhere|kestrel|192/);
  });

  test('A-9 counts that nobody touched for thirty days go', async () => {
    await fail(1);
    await fail(1, { email: 'nobody@nowhere.example', at: later(31 * 24 * 60) });
    const { rows } = await suite.admin.query('select failures from try_limit');
    expect(rows).toEqual([{ failures: 1 }]);
  });
});

describe('A-9 A-12 how a wait is told', () => {
  test('A-9 429 with the seconds, the same for the right password, and a device cookie for who got in before', async () => {
    const { email } = suite.scene.harbour.colleague;
    const entered = await signIn({ email, password: scenePassword });
    const device = entered.headers.getSetCookie().find((line) => line.startsWith('plimsoll-device='));
    expect(device).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=31536000$/);
    for (let attempt = 0; attempt < 5; attempt++)
      expect((await signIn({ email, password: 'wrong' })).status).toBe(401);
    const bodies = [];
    for (const password of ['wrong', scenePassword]) {
      const answer = await signIn({ email, password });
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(50);
      expect(answer.headers.getSetCookie()).toEqual([]);
      const { requestId: _, ...body } = (await answer.json()) satisfies object;
      bodies.push(JSON.stringify(body));
    }
    expect(bodies[0]).toBe(bodies[1]);
    const pair = device?.split(';')[0] ?? '';
    const again = await signIn({ email, password: scenePassword }, pair);
    expect(sessionCookieOf(again)).not.toBeNull();
    const forged = await signIn({ email: 'nobody@nowhere.example', password: 'x' }, `${pair}0`);
    expect(forged.status).toBe(401);
  });
});

describe('A-10 tries from one address', () => {
  test('A-10 sixty in five minutes, passwords and links together; another address and an unknown one are not touched', async () => {
    const address = from('192.0.2.60');
    for (let attempt = 0; attempt < 58; attempt++)
      expect((await trySignIn({ email: `a${attempt}@nowhere.example` }, address)).kind).toBe('refused');
    const wrong = {
      key: { code: 'not a code' },
      knows: { birthDate: sceneBirthDate },
      sharedDevice: false,
      device: null,
      deviceSecret: null,
    };
    expect((await openAccessLink(wrong, address, now)).kind).toBe('refused');
    expect((await trySignIn({ ...right }, address)).kind).toBe('opened');
    expect(await trySignIn({ ...right }, address)).toEqual({ kind: 'wait', seconds: 300 });
    expect(await openAccessLink(wrong, address, later(1))).toEqual({ kind: 'wait', seconds: 240 });
    expect((await trySignIn({ ...right }, from('192.0.2.61'))).kind).toBe('opened');
    expect((await trySignIn({ ...right })).kind).toBe('opened');
    expect((await trySignIn({ ...right, at: later(5) }, address)).kind).toBe('opened');
    const proxy = { ...address, isPeerOnly: true };
    expect((await trySignIn({ ...right }, proxy)).kind).toBe('opened');
  }, 60_000);
});

describe('A-17 A-9 codes that nobody has', () => {
  const open = (code: string, at = now) =>
    openAccessLink(
      {
        key: { code },
        knows: { birthDate: sceneBirthDate },
        sharedDevice: false,
        device: null,
        deviceSecret: null,
      },
      nowhere,
      at,
    );
  const course = async (tryOnce: (at: Date) => Promise<unknown>) => {
    const told: unknown[] = [];
    for (let attempt = 0; attempt < 14; attempt++) told.push(await tryOnce(later(attempt < 7 ? 0 : 15)));
    return told;
  };

  test('A-17 wait and close like those that somebody has: trying does not tell them apart', async () => {
    const { system, patient } = suite.scene.harbour;
    const { code } = await issueAccessLink(system, { patientId: patient.actor.patientId });
    const wrongDate = (at: Date) =>
      openAccessLink(
        {
          key: { code },
          knows: { birthDate: '1980-01-30' },
          sharedDevice: false,
          device: null,
          deviceSecret: null,
        },
        nowhere,
        at,
      );
    const known = await course(wrongDate);
    expect(await course((at) => open('0000-0000-0000', at))).toEqual(known);
    expect(known.slice(4, 7)).toEqual([
      { kind: 'refused' },
      { kind: 'wait', seconds: 900 },
      { kind: 'wait', seconds: 900 },
    ]);
  });

  test('A-17 A-9 three hundred wrong ones in five minutes: what is wrong waits, what is right gets in', async () => {
    const { system, otherPatient } = suite.scene.harbour;
    const { code } = await issueAccessLink(system, { patientId: otherPatient.actor.patientId });
    expect((await open('AAAA-AAAA-0000')).kind).toBe('refused');
    await suite.admin.query('update try_limit set failures = 300 where wait_until is not null');
    expect(await open('AAAA-AAAA-0001')).toEqual({ kind: 'wait', seconds: 300 });
    expect((await open(code)).kind).toBe('opened');
    expect((await open('AAAA-AAAA-0002', later(5))).kind).toBe('refused');
  });
});

describe('A-11 the line before the hashes', () => {
  test('A-11 so many at once, so many waiting, the rest refused at once with a time to come back', async () => {
    const line = makeLine({ atOnce: 4, waiting: 50 });
    const gates: (() => void)[] = [];
    let most = 0;
    const work = async () => {
      await new Promise<void>((resolve) => {
        gates.push(resolve);
        most = Math.max(most, gates.length);
      });
    };
    const all = Array.from({ length: 60 }, () =>
      line.run(work).then(
        () => 'done',
        (error: unknown) => error,
      ),
    );
    const refused = await Promise.all(all.slice(54));
    for (const error of refused)
      expect(error).toMatchObject({ code: 'unavailable', details: { retryAfterSeconds: 5 } });
    let served = 0;
    while (served < 54) {
      const open = gates.splice(0);
      expect(open.length).toBeLessThanOrEqual(4);
      served += open.length;
      for (const gate of open) gate();
      await new Promise(setImmediate);
    }
    expect(await Promise.all(all.slice(0, 54))).toEqual(Array.from({ length: 54 }, () => 'done'));
    expect(most).toBe(4);
  });

  test('A-11 whoever fails leaves the line too', async () => {
    const line = makeLine({ atOnce: 1, waiting: 0 });
    await expect(line.run(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(await line.run(async () => 1)).toBe(1);
  });

  test('A-11 a crowd of strangers is turned away, and does not stand before a known device', async () => {
    const { email } = suite.scene.harbour.physio;
    const deviceSecret = await knownDeviceOf(email);
    const crowd = Array.from({ length: 80 }, (_, at) =>
      trySignIn({ email: `b${at}@nowhere.example` }).then(
        ({ kind }) => kind,
        (error: unknown) => error,
      ),
    );
    expect((await trySignIn({ ...right, email, deviceSecret })).kind).toBe('opened');
    const told = await Promise.all(crowd);
    const away = told.filter((one) => one !== 'refused');
    expect(away.length).toBeGreaterThanOrEqual(80 - 54);
    for (const error of away) expect(error).toMatchObject({ code: 'unavailable' });
  });
});

describe('A-9 reports of the content policy', () => {
  const send = () =>
    report(new Request('http://127.0.0.1:3000/api/csp-report', { method: 'POST', body: '{}' }));

  test('A-9 sixty in five minutes are noted, then none', async () => {
    const noted = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
    for (let sent = 0; sent < 60; sent++) expect((await send()).status).toBe(204);
    const answer = await send();
    expect([answer.status, Number(answer.headers.get('retry-after')) > 200]).toEqual([429, true]);
    expect(noted).toHaveBeenCalledTimes(60);
    noted.mockRestore();
  });
});
