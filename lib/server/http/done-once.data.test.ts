import { beforeAll, describe, expect, test } from 'vitest';
import { atOnce } from '../../../e2e/fixtures/at-once.ts';
import { prepareScene } from '../../../e2e/fixtures/data-suite.ts';
import { everyRow } from '../../../e2e/fixtures/every-row.ts';
import type { RouteCall } from '../../../e2e/fixtures/route-call.ts';
import { routeCalls } from '../../../e2e/fixtures/route-calls.ts';
import { newcomerOf } from '../../../e2e/fixtures/scene-inputs.ts';
import { send } from '../../../e2e/fixtures/send.ts';
import { type ApiRoute, loadRoutes } from '../../../scripts/lib/api-routes.ts';
import { intentHeader } from '@/lib/schemas/intent-header';
import { inContext } from '@/lib/server/db';
import { isDoneOnce } from '@/lib/server/http/route';

const suite = prepareScene();
let routes: ApiRoute[];
let writes: RouteCall[];
beforeAll(async () => {
  routes = await loadRoutes();
  writes = (await routeCalls(suite.scene)).filter(({ address, method }) => {
    const facts = routes.find((route) => route.address === address)?.endpoints?.[method]?.describe;
    return facts !== undefined && isDoneOnce(method, facts);
  });
});

const nameOf = (call: RouteCall) => `${call.method} ${call.address}`;
/** That a session was in use is noted once a minute, whatever was asked. */
const rows = () => everyRow(suite.admin, ['sign_in_session']);
const under = (key: string | null, more = {}) => ({ headers: { [intentHeader]: key, ...more } });
/** What requests of these ids left in the audit. */
const noted = async (ids: readonly string[]): Promise<string[]> =>
  (
    await suite.admin.query<{ id: string }>(
      'select distinct request_id as id from audit_event where request_id = any($1)',
      [ids],
    )
  ).rows.map(({ id }) => id);

test('F-6 every write asks for the key of its intent, but for those that say why they may be sent twice', () => {
  const without = routes.flatMap(({ address, endpoints }) =>
    Object.entries(endpoints ?? {}).flatMap(([method, { describe: facts }]) =>
      method === 'GET' || isDoneOnce(method, facts)
        ? []
        : [`${method} ${address}: ${facts.repeats ?? facts.operation}`],
    ),
  );
  expect(without.toSorted()).toEqual([
    'POST api/access: anyone',
    'POST api/consents: Said twice it is the same.',
    'POST api/devices/[deviceId]/dismissal: Said twice it is the same.',
    'POST api/patients/[patientId]/access-links/showing: It changes nothing, and each showing is on record.',
    'POST api/patients/[patientId]/program-starts: It writes nothing.',
    'POST api/sign-out: anyone',
    'POST api/sync: Each record has an id that its device made.',
    'POST api/trials: A trial has an id that its device made, and each of its sets a number.',
  ]);
  expect(writes.length).toBeGreaterThan(50);
});

test('F-6 without a key, or with one that is none, nothing is done', async () => {
  const before = await rows();
  for (const call of writes)
    for (const key of [null, '', 'x', '1'.repeat(36)]) {
      const answer = await send(routes, call, under(key));
      expect(`${nameOf(call)} ${answer.status}`).toBe(`${nameOf(call)} 400`);
      expect(await answer.json()).toMatchObject({
        title: expect.stringMatching(/Nothing was saved: load it again/),
      });
    }
  expect(await rows()).toEqual(before);
});

test('F-6 every write that is sent twice at once, and again later, is done once and answered alike; with another body it is refused', async () => {
  const done: { call: RouteCall; key: string; text: unknown }[] = [];
  for (const call of writes) {
    const key = crypto.randomUUID();
    const ids = [crypto.randomUUID(), crypto.randomUUID()];
    const both = await atOnce(ids.map((id) => () => send(routes, call, under(key, { 'x-request-id': id }))));
    const answers = await Promise.all(
      both.map(async (each) =>
        each.status === 'fulfilled' ? [each.value.status, await each.value.text()] : [each.reason],
      ),
    );
    const text = answers[0]?.[1];
    expect([nameOf(call), ...answers.flat()]).toEqual([nameOf(call), 200, text, 200, text]);
    expect([nameOf(call), (await noted(ids)).length]).toEqual([nameOf(call), 1]);
    done.push({ call, key, text });
  }
  const after = await rows();
  for (const { call, key, text } of done) {
    const again = await send(routes, call, under(key));
    expect([nameOf(call), again.status, await again.text()]).toEqual([nameOf(call), 200, text]);
    // One blank more is another body: no schema of ours would tell the two apart.
    const rawBody = `${JSON.stringify(call.body ?? {})} `;
    const otherwise = await send(routes, call, { ...under(key), rawBody });
    expect([nameOf(call), otherwise.status]).toEqual([nameOf(call), 409]);
    expect(await otherwise.json()).toMatchObject({
      code: 'conflict',
      title: expect.stringMatching(/^What you sent first was saved/),
    });
  }
  expect(await rows()).toEqual(after);
}, 60_000);

describe('F-6 a key stands for one thing of one person', () => {
  const register = () =>
    writes.find(({ address, method }) => address === 'api/patients' && method === 'POST');
  const patients = async () => (await suite.admin.query('select count(*)::int as n from patient')).rows[0].n;
  const newcomer = (fullName: string) => ({ ...newcomerOf(suite.scene.harbour.canary), fullName });

  test('F-6 the same person with another name is refused; under another key both are there', async () => {
    const call = found(register());
    const key = crypto.randomUUID();
    const before = await patients();
    const first = await send(routes, call, { ...under(key), body: newcomer('Ana Prieto Luna') });
    expect(first.status).toBe(200);
    const other = await send(routes, call, { ...under(key), body: newcomer('Bruno Salas Rey') });
    expect(other.status).toBe(409);
    expect(await patients()).toBe(before + 1);
    const anew = await send(routes, call, { body: newcomer('Bruno Salas Rey') });
    expect(anew.status).toBe(200);
    expect(await patients()).toBe(before + 2);
  });

  test('F-6 the same key of somebody else is another one, in this clinic and in the next', async () => {
    const { harbour, hillside } = suite.scene;
    const call = found(register());
    const key = crypto.randomUUID();
    const before = await patients();
    const ids: string[] = [];
    for (const [who, name] of [
      [harbour.desk, 'Carla Moreno Gil'],
      [harbour.physio, 'Diego Vidal Cruz'],
      [hillside.physio, 'Carla Moreno Gil'],
    ] as const) {
      const answer = await send(routes, call, { ...under(key), cookie: who.cookie, body: newcomer(name) });
      expect(answer.status).toBe(200);
      ids.push((await answer.json()).patientId);
    }
    expect(new Set(ids).size).toBe(3);
    expect(await patients()).toBe(before + 3);
  });

  test('F-6 what was refused may be tried again under its key', async () => {
    const call = found(register());
    const key = crypto.randomUUID();
    const body = newcomer('Elena Torres Paz');
    expect((await send(routes, call, { body })).status).toBe(200);
    const refused = await send(routes, call, { ...under(key), body });
    expect(refused.status).toBe(409);
    const { duplicates } = await refused.json();
    const others = duplicates.map(({ patientId }: { patientId: string }) => patientId);
    const before = await patients();
    expect((await send(routes, call, { ...under(key), body: { ...body, others } })).status).toBe(200);
    expect(await patients()).toBe(before + 1);
  });

  test('F-6 Z-6 what is kept of it names nobody, is no patient’s to see, and is gone after seven days', async () => {
    const call = found(register());
    const key = crypto.randomUUID();
    const answer = await send(routes, call, { ...under(key), body: newcomer('Felipe Navarro Sol') });
    const { patientId } = await answer.json();
    const kept = () => suite.admin.query('select w::text as text from write_intent w');
    const texts = (await kept()).rows.map(({ text }) => text).join('\n');
    for (const word of [key, patientId, 'Felipe']) expect(texts).not.toContain(word);
    const { clinicId, otherPatient } = suite.scene.harbour;
    const seenBy = (reader: Parameters<typeof inContext>[0]) =>
      inContext(reader, (tx) => tx.writeIntent.count());
    expect(await seenBy({ clinicId })).toBeGreaterThan(0);
    expect(await seenBy({ clinicId, patientId: otherPatient.actor.patientId })).toBe(0);
    await suite.admin.query(`update write_intent set done_at = now() - interval '6 days 23 hours'`);
    await send(routes, call, { body: newcomer('Gloria Reyes Mar') });
    const young = (await kept()).rowCount ?? 0;
    expect(young).toBeGreaterThan(5);
    await suite.admin.query(
      `update write_intent set done_at = now() - interval '7 days 1 minute' where clinic_id = $1`,
      [suite.scene.harbour.clinicId],
    );
    for (let sent = 0; sent * 20 < young; sent += 1)
      await send(routes, call, { body: newcomer(`Hugo Santos ${'abcdefghij'[sent]}`) });
    const { rows: left } = await suite.admin.query(
      `select count(*)::int as n from write_intent where done_at < now() - interval '7 days'`,
    );
    expect(left).toEqual([{ n: 0 }]);
  });
});

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is such a call');
  return value;
}
