import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listNames, tenantTables } from '../../../../e2e/fixtures/catalogue-queries.ts';
import { countStatements } from '../../../../e2e/fixtures/count-statements.ts';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import { movedOn } from '../../../../e2e/fixtures/moved-on.ts';
import { routeCalls } from '../../../../e2e/fixtures/route-calls.ts';
import type { RouteCall } from '../../../../e2e/fixtures/route-call.ts';
import { send } from '../../../../e2e/fixtures/send.ts';
import { type ApiRoute, loadRoutes } from '../../../../scripts/lib/api-routes.ts';
import { recordItems } from '@/lib/server/data/log/log';
import { checkMemos, rebuildMemos } from '@/lib/server/data/memo/rebuild';
import { momentIn } from '@/lib/server/data/memo/moment';
import { loadHandout } from '@/lib/server/data/handout/handout';
import { viewRecord } from '@/lib/server/data/patient/record';
import { viewBuilder } from '@/lib/server/data/program/program';
import { viewProposals } from '@/lib/server/data/proposal/proposal';
import { viewToday } from '@/lib/server/data/today/today';

const suite = prepareScene();
let routes: ApiRoute[];
beforeAll(async () => {
  routes = await loadRoutes();
});
const harbour = () => suite.scene.harbour;
const now = new Date();

/** Tables of a clinic that nothing is worked out from for a patient. */
const unread = {
  audit_event: 'what was done by whom',
  clinic_logo: 'on paper only, read when it is printed',
  cover: 'decides who sees a patient, which is asked before a memo is looked for',
  exercise_draft: 'nothing can prescribe it',
  exercise_favourite: 'what one likes to see first',
  patient_memo: 'the memos themselves',
  patient_review: 'what is worked out for the review list',
  patient_revision: 'the count itself',
  patient_word: 'how a patient is found',
  program_template: 'what programs are begun from',
  program_template_version: 'the same',
  rule_signature: 'says who answers for a rule, not what it says',
  sign_in_session: 'who is signed in',
  write_intent: 'what was sent',
};

test('whatever a patient’s screens are made from raises a revision when it is written, or is named here', async () => {
  const raising = await listNames(
    suite.admin,
    `select c.relname::text as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where t.tgname like 'raises_revision_%' group by c.relname having count(*) >= 2`,
  );
  const shared = ['exercise', 'exercise_version'];
  expect(raising).toEqual(
    [
      ...(await tenantTables(suite.admin)).filter((table) => !Object.hasOwn(unread, table)),
      ...shared,
    ].toSorted(),
  );
});

/** Everything that is kept for a patient, worked out. */
async function warm(patientId: string): Promise<void> {
  await suite.admin.query('delete from patient_memo');
  await suite.admin.query(
    `insert into patient_memo (clinic_id, patient_id, kind, stamp, revision, body)
     select clinic_id, id, kind, '', 0, '' from patient
     cross join unnest(array['proposals', 'record', 'prescribing', 'sheet', 'today ' || language || ' own', 'today ' || language || ' related']) kind
     where id = $1`,
    [patientId],
  );
  expect(await rebuildMemos(harbour().system, now)).toBe(6);
}

describe('a memo is what would be worked out now', () => {
  const nothingWrong = (checked: number) => ({ checked, wrong: [] });

  test('after every write that the product knows', { timeout: 180_000 }, async () => {
    const calls = (await routeCalls(suite.scene)).filter(({ body }) => body !== null);
    const stale: string[] = [];
    for (const planned of calls) {
      const call: RouteCall = await movedOn(suite, planned);
      const patientId = call.params['patientId'] ?? harbour().patient.actor.patientId;
      const [own] = await listNames(
        suite.admin,
        'select clinic_id::text as name from patient where id = $1',
        [patientId],
      );
      if (own !== harbour().clinicId) continue;
      await warm(patientId);
      const answer = await send(routes, call);
      const { wrong } = await checkMemos(harbour().system, now);
      if (answer.status >= 400 || wrong.length > 0)
        stale.push(`${call.method} ${call.address} ${answer.status} ${JSON.stringify(wrong)}`);
    }
    expect(stale).toEqual([]);
  });

  test('a write that raised no revision would be found', async () => {
    const { patient } = harbour();
    const { patientId } = patient.actor;
    await warm(patientId);
    expect(await checkMemos(harbour().system, now)).toEqual(nothingWrong(6));
    await suite.admin.query(`alter table patient disable trigger raises_revision_update`);
    await suite.admin.query(`update patient set load_unit = 'lb', phone = '+44 1' where id = $1`, [
      patientId,
    ]);
    await suite.admin.query(`alter table patient enable trigger raises_revision_update`);
    const { wrong } = await checkMemos(harbour().system, now);
    expect(wrong.map(({ kind }) => kind.split(' ')[0])).toEqual([
      ...['today', 'today', 'record', 'prescribing', 'sheet'],
    ]);
  });

  test('what a colleague, the clinic or the library changes is seen at once', async () => {
    const { patient } = harbour();
    const { patientId, clinicId } = patient.actor;
    for (const sql of [
      `update practitioner_role set display_name = display_name || '.' where clinic_id = $1`,
      `update clinic set name = name || '.' where id = $1`,
      `update exercise set level = level where clinic_id is null and $1::text is not null`,
    ]) {
      await warm(patientId);
      await suite.admin.query(sql, [clinicId]);
      expect(await checkMemos(harbour().system, now)).toEqual(nothingWrong(0));
    }
  });

  test('a record number that is given out moves nobody else', async () => {
    await warm(harbour().patient.actor.patientId);
    await suite.admin.query('update clinic set next_record_number = next_record_number + 1');
    expect(await checkMemos(harbour().system, now)).toEqual(nothingWrong(6));
  });

  test('one who writes while it is worked out makes it an old one', async () => {
    const { patient, physio } = harbour();
    const { patientId } = patient.actor;
    await warm(patientId);
    const { log, session } = recordsOf({ ...patient, patientId });
    const sitting = session();
    await recordItems(patient.actor, patientId, [sitting, log(sitting.id)]);
    const before = await viewRecord(physio.actor, patientId, now);
    expect(before.sessions.some(({ sessionId }) => sessionId === sitting.id)).toBe(true);
  });
});

describe('it is kept for one moment of the patient’s day', () => {
  test.each([
    ['the next day', '2026-03-10T12:00:00Z', '2026-03-11T12:00:00Z', false],
    ['the same day', '2026-03-10T12:00:00Z', '2026-03-10T18:00:00Z', true],
    ['MS-1.4 from 04:00 the morning is asked about', '2026-03-10T03:59:00Z', '2026-03-10T04:00:00Z', false],
    ['the hour of a clock change', '2026-03-29T00:59:00Z', '2026-03-29T01:01:00Z', true],
  ])('%s', (_, one, other, isSame) => {
    expect(momentIn('Europe/London', new Date(one)) === momentIn('Europe/London', new Date(other))).toBe(
      isSame,
    );
  });
});

describe('ways to the database and back', () => {
  beforeEach(() => warm(harbour().patient.actor.patientId));

  test.each([
    ['the patient’s day', () => viewToday(harbour().patient.actor, now), 4],
    ['the proposals', () => viewProposals(harbour().physio.actor, harbour().patient.actor.patientId, now), 6],
    [
      'the builder',
      () =>
        viewBuilder(
          harbour().physio.actor,
          harbour().patient.actor.patientId,
          harbour().patient.programId,
          now,
        ),
      12,
    ],
    ['the record', () => viewRecord(harbour().physio.actor, harbour().patient.actor.patientId, now), 6],
  ])('%s, when it is kept', async (_, view, most) => {
    expect(await countStatements(view)).toBeLessThanOrEqual(most);
  });

  test('the sheet of the version in force, when it is kept, with both entries in the audit', async () => {
    const [inForce] = await listNames(
      suite.admin,
      `select id::text as name from program_version where status = 'active' and patient_id = '${harbour().patient.actor.patientId}'`,
    );
    const view = () => loadHandout(harbour().physio.actor, inForce ?? '', now);
    await view();
    expect(await countStatements(view)).toBeLessThanOrEqual(12);
  });

  test('the whole request for the day takes six at most, with who calls', async () => {
    const calls = await routeCalls(suite.scene);
    const call = calls.find(({ address, method }) => address === 'api/today' && method === 'GET');
    if (call === undefined) throw new Error('no such call');
    await send(routes, call);
    expect(await countStatements(() => send(routes, call))).toBeLessThanOrEqual(6);
  });
});
