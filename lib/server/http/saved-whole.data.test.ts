import { beforeAll, describe, expect, test } from 'vitest';
import { atOnce } from '../../../e2e/fixtures/at-once.ts';
import { prepareScene } from '../../../e2e/fixtures/data-suite.ts';
import { everyRow } from '../../../e2e/fixtures/every-row.ts';
import type { RouteCall } from '../../../e2e/fixtures/route-call.ts';
import { routeCalls } from '../../../e2e/fixtures/route-calls.ts';
import { templateOf } from '../../../e2e/fixtures/scene-inputs.ts';
import { send } from '../../../e2e/fixtures/send.ts';
import { type ApiRoute, loadRoutes } from '../../../scripts/lib/api-routes.ts';
import { saveTemplate } from '@/lib/server/data/template/template';

const suite = prepareScene();

/** What is put in place of something without saying of what, and why nothing of anybody is lost by it. */
const withoutRevision: Record<string, string> = {
  'PUT api/exercises/[slug]/favourite': 'one yes or no, of the reader’s own',
  'PUT api/exercises/own/[slug]/archive': 'one yes or no, which says what is wanted',
  'PUT api/people/[practitionerRoleId]/clinical-lead': 'one yes or no, which says what is wanted',
  'PUT api/patients/[patientId]/training': 'a fact more: what was recorded before stays, with who said it',
};

let routes: ApiRoute[];
let saves: RouteCall[];
beforeAll(async () => {
  routes = await loadRoutes();
  const calls = await routeCalls(suite.scene);
  const { templateId } = await saveTemplate(suite.scene.harbour.physio.actor, templateOf(suite.scene));
  const next = { ...templateOf(suite.scene, { templateId, basedOn: 1 }) };
  saves = calls.flatMap((call) => {
    if (call.method === 'PUT' || call.method === 'PATCH')
      return nameOf(call) in withoutRevision ? [] : [call];
    // Posted, because it can also make a new one; here it is the next version of one.
    if (nameOf(call) === 'POST api/templates') return [{ ...call, body: next }];
    return nameOf(call) === 'POST api/exercises/own/[slug]/photos' ? [call] : [];
  });
});

const nameOf = (call: RouteCall) => `${call.method} ${call.address}`;
/** A refusal that shows what is stored is written down; else nothing may change. */
const rows = () => everyRow(suite.admin, ['sign_in_session', 'audit_event']);

test('F-7 whatever is saved whole says of what it was made; the others say why they need not', () => {
  const puts = routes.flatMap(({ address, endpoints }) =>
    Object.keys(endpoints ?? {}).flatMap((method) =>
      method === 'PUT' || method === 'PATCH' ? [`${method} ${address}`] : [],
    ),
  );
  expect(puts).toEqual(expect.arrayContaining(Object.keys(withoutRevision)));
  const unsaid = saves.filter(({ body }) => typeof (body?.['revision'] ?? body?.['basedOn']) !== 'number');
  // A condition that is corrected is another row afterwards: its id says of what the correction was made.
  expect(unsaid.map(nameOf)).toEqual(['PATCH api/patients/[patientId]/conditions/[conditionId]']);
  expect(saves.length).toBe(puts.length - Object.keys(withoutRevision).length + 2);
});

describe('F-7 H-10 everything that is saved whole', () => {
  test('F-7 of two who save at once one is told, and so is whoever comes later; nothing of the first is lost', async () => {
    for (const call of saves) {
      const both = await atOnce([() => send(routes, call), () => send(routes, call)]);
      const statuses = both.map((each) => (each.status === 'fulfilled' ? each.value.status : each.reason));
      expect([nameOf(call), ...statuses.toSorted((a, b) => a - b)]).toEqual([nameOf(call), 200, 409]);
      const after = await rows();
      const late = await send(routes, call);
      expect([nameOf(call), late.status]).toEqual([nameOf(call), 409]);
      expect(await late.json()).toMatchObject({
        code: 'conflict',
        title: expect.stringMatching(/meanwhile|in the meantime|somewhere else|^Somebody else changed/),
      });
      expect([nameOf(call), await rows()]).toEqual([nameOf(call), after]);
    }
  });
});
