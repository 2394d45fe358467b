import { beforeAll, describe, expect, test } from 'vitest';
import { prepareScene } from '../../../e2e/fixtures/data-suite.ts';
import type { RouteCall } from '../../../e2e/fixtures/route-call.ts';
import { routeCalls } from '../../../e2e/fixtures/route-calls.ts';
import { send } from '../../../e2e/fixtures/send.ts';
import { type ApiRoute, loadRoutes } from '../../../scripts/lib/api-routes.ts';
import { inTurn } from '@/lib/server/session/line';

const suite = prepareScene();
let routes: ApiRoute[];
let calls: RouteCall[];
beforeAll(async () => {
  routes = await loadRoutes();
  calls = await routeCalls(suite.scene);
});
const callTo = (address: string): RouteCall => {
  const call = calls.find((one) => one.address === address);
  if (call === undefined) throw new Error(`no call to ${address}`);
  return call;
};

describe('F-4 one caller cannot stall all', () => {
  test('F-4 while forty batches of one patient hang at a lock, everybody else is served', {
    timeout: 60_000,
  }, async () => {
    const { patient, otherPatient } = suite.scene.harbour;
    const locked = await suite.admin.connect();
    await locked.query('begin');
    await locked.query('select 1 from patient where id = $1 for update', [patient.actor.patientId]);
    const flood = Array.from({ length: 40 }, () => send(routes, callTo('api/sync')));
    const others = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const answers = [
          await send(routes, callTo('api/exercises')),
          await send(routes, callTo('api/today'), { cookie: otherPatient.cookie }),
        ];
        return answers.map(({ status }) => status);
      }),
    );
    await locked.query('rollback');
    locked.release();
    expect(others).toEqual(Array.from({ length: 10 }, () => [200, 200]));
    const statuses = (await Promise.all(flood)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(40 - 32);
    expect(statuses.filter((status) => status !== 429 && status !== 200 && status !== 503)).toEqual([]);
    const after = await send(routes, callTo('api/sync'));
    expect(after.status).toBe(200);
  });

  test('F-4 turns are the caller’s own, and leave nothing behind', async () => {
    const caller = (id: string) => ({ kind: 'patient', id }) as const;
    const gates: (() => void)[] = [];
    const hang = () => new Promise<void>((resolve) => gates.push(resolve));
    const hanging = [1, 2, 3].map(() => inTurn(caller('a'), hang));
    expect(await inTurn(caller('b'), async () => 'served')).toBe('served');
    expect(gates).toHaveLength(2);
    gates.splice(0).forEach((gate) => gate());
    await new Promise(setImmediate);
    expect(gates).toHaveLength(1);
    gates.splice(0).forEach((gate) => gate());
    await Promise.all(hanging);
    const { plimsollTurns } = globalThis as { plimsollTurns?: Map<string, unknown> };
    expect(plimsollTurns?.size).toBe(0);
  });
});
