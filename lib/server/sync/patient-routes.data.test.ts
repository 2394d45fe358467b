import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareScene } from '../../../e2e/fixtures/data-suite.ts';
import { recordsOf } from '../../../e2e/fixtures/log-records.ts';
import { type NewPatient, newPatient, sceneBirthDate } from '../../../e2e/fixtures/scene.ts';
import * as access from '@/app/api/access/route';
import * as sync from '@/app/api/sync/route';
import * as today from '@/app/api/today/route';
import { issueAccessLink, revokeAccessLink } from '@/lib/server/data/access/access-link';

const origin = 'http://127.0.0.1:3000';
const noParams = { params: Promise.resolve({}) };

const suite = prepareScene();
let patient: NewPatient;
let token: string;

beforeAll(async () => {
  patient = await newPatient(suite.scene.harbour, suite.scene.exercises);
  token = await freshToken();
});

async function freshToken(): Promise<string> {
  const { link } = await issueAccessLink(suite.scene.harbour.system, { patientId: patient.patientId });
  return link.slice(link.lastIndexOf('/') + 1);
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  new Request(`${origin}${path}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const enter = (body: Record<string, unknown>) =>
  access.POST(post('/api/access', { birthDate: sceneBirthDate, sharedDevice: false, ...body }), noParams);

async function cookie(): Promise<string> {
  const response = await enter({ token });
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

describe('POST /api/access', () => {
  test('A-17 S-6 the right date sets a cookie that scripts cannot read; a shared device gets one that ends with the browser', async () => {
    const own = await enter({ token });
    expect(own.status).toBe(200);
    expect(own.headers.getSetCookie()[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=7776000$/);
    expect(own.headers.get('cache-control')).toBe('no-store');
    const shared = await enter({ token, sharedDevice: true });
    const [session, ...others] = shared.headers.getSetCookie();
    expect(session).not.toContain('Max-Age');
    // What the browser remembered of a link goes.
    expect(others).toEqual([expect.stringMatching(/^plimsoll-link=;.*Max-Age=0$/)]);
  });

  test('A-17 a dead link and a wrong date answer with the same status, body, headers and time', async () => {
    const dead = await freshToken();
    await revokeAccessLink(suite.scene.harbour.system, { patientId: patient.patientId });
    token = await freshToken();
    const answers: { kind: string; text: string; ms: number }[] = [];
    for (const [kind, body] of [
      ['wrong date', { token, birthDate: '1980-01-30' }],
      ['revoked', { token: dead }],
      ['unknown', { token: 'x'.repeat(43) }],
      ['unknown code', { code: '0000-0000-0000' }],
    ] as const) {
      const startedAt = performance.now();
      const response = await enter(body);
      const ms = performance.now() - startedAt;
      const { requestId: _, ...problem } = await response.json();
      const headers = [...response.headers].filter(([name]) => name !== 'x-request-id');
      answers.push({ kind, ms, text: JSON.stringify([response.status, problem, headers]) });
    }
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(answers[0]?.text).toContain('401');
    for (const { ms } of answers) expect(ms).toBeGreaterThanOrEqual(149);
  });

  test('A-17 after five wrong dates the answer is 429 and says when to come back', async () => {
    token = await freshToken();
    for (let attempt = 0; attempt < 5; attempt++) await enter({ token, birthDate: '1980-01-30' });
    const response = await enter({ token });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(880);
    token = await freshToken();
  });

  test.each([
    ['an unknown key', { token: 'x', patientId: randomUUID() }],
    ['both link and code', { token: 'x', code: 'y' }],
    ['neither', {}],
    ['a date that does not exist', { token: 'x', birthDate: '1979-02-30' }],
    ['a missing choice', { token: 'x', sharedDevice: undefined }],
  ])('Z-9 refuses %s', async (_, body) => {
    expect((await enter(body)).status).toBe(422);
  });

  test('W-1 refuses another origin and another media type, and GET does not sign in', async () => {
    const body = { token, birthDate: sceneBirthDate, sharedDevice: false };
    const elsewhere = post('/api/access', body, { origin: 'https://elsewhere.example' });
    expect((await access.POST(elsewhere, noParams)).status).toBe(403);
    const form = post('/api/access', body, { 'content-type': 'application/x-www-form-urlencoded' });
    expect((await access.POST(form, noParams)).status).toBe(415);
    const get = await access.GET(new Request(`${origin}/api/access?token=${token}`), noParams);
    expect([get.status, get.headers.get('set-cookie')]).toEqual([405, null]);
  });
});

describe('POST /api/sync and GET /api/today', () => {
  const session = () => {
    const performedAt = new Date().toISOString();
    return recordsOf(patient).session({ performedAt, localDate: performedAt.slice(0, 10) });
  };
  const batch = (items: unknown[]) => ({ format: 1, deviceNow: new Date().toISOString(), items });

  test('S-1 without a sign-in nothing is taken and nothing is shown', async () => {
    expect((await sync.POST(post('/api/sync', batch([session()])), noParams)).status).toBe(401);
    expect((await today.GET(new Request(`${origin}/api/today`), noParams)).status).toBe(401);
  });

  test('O-3 with one, each item is answered in its place', async () => {
    const item = session();
    const headers = { cookie: await cookie() };
    const response = await sync.POST(post('/api/sync', batch([item, 'nonsense']), headers), noParams);
    expect(await response.json()).toEqual({
      items: [{ status: 'stored' }, { status: 'rejected', code: 'invalid' }],
    });
    const view = await today.GET(new Request(`${origin}/api/today`, { headers }), noParams);
    expect(await view.json()).toMatchObject({ patientId: patient.patientId, state: 'ready' });
  });

  test('O-5 V-2 takes at most 200 items and 256 KB', async () => {
    const headers = { cookie: await cookie() };
    const many = post('/api/sync', batch(Array.from({ length: 201 }, () => 'x')), headers);
    expect((await sync.POST(many, noParams)).status).toBe(422);
    const large = post('/api/sync', batch(['x'.repeat(256 * 1024)]), headers);
    expect((await sync.POST(large, noParams)).status).toBe(413);
  });
});
