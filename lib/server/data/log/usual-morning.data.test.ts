import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { carerOf } from '../../../../e2e/fixtures/scene.ts';
import type { UsualMorningItem } from '@/lib/schemas/log';
import { recordUsualMorning } from '@/lib/server/data/record/training';
import { viewToday } from '@/lib/server/data/today/today';
import { answerBatch } from '@/lib/server/sync/answer-batch';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';

const now = new Date('2026-03-11T09:00:00Z');
const suite = prepareScene();
const patient = patientForEach(suite);
const said = (over: Partial<UsualMorningItem> = {}): UsualMorningItem => ({
  ...{ kind: 'usual_morning', id: randomUUID(), patientId: patient().patientId },
  ...{ localDate: '2026-03-11', recordedAt: '2026-03-11T08:30:00.000Z', pain: 2 },
  ...over,
});
const send = (item: unknown, actor = patient().actor) =>
  answerBatch(actor, { format: 1, deviceNow: now.toISOString(), items: [item] }, now);
const isAsked = async () => (await viewToday(patient().actor, now)).asksUsualMorning;
const rows = async () =>
  (
    await suite.admin.query(
      `select u.pain, u.assessed_on::text as day, u.related_person_id as by,
        (select count(*)::int from audit_event a where a.entity_id = u.id) as audited
       from usual_morning u where u.patient_id = $1`,
      [patient().patientId],
    )
  ).rows;

test('LG-7.5 asked at the first visit, stored once, and not asked again', async () => {
  expect(await isAsked()).toBe(true);
  const item = said({ pain: 0 });
  expect(await send(item)).toEqual([{ status: 'stored' }]);
  expect(await send(item)).toEqual([{ status: 'already_stored' }]);
  expect(await send({ ...item, pain: 5 })).toEqual([{ status: 'rejected', code: 'conflict' }]);
  expect(await rows()).toEqual([{ pain: 0, day: '2026-03-11', by: null, audited: 1 }]);
  expect(await isAsked()).toBe(false);
});

test('who would rather not say is not asked again', async () => {
  await send(said({ pain: null }));
  expect((await rows()).map(({ pain }) => pain)).toEqual([null]);
  expect(await isAsked()).toBe(false);
});

test('who has told a clinician is not asked', async () => {
  await recordUsualMorning(suite.scene.harbour.physio.actor, patient().patientId, 3, now);
  expect(await isAsked()).toBe(false);
});

test('a carer’s answer carries their name; another patient’s is refused, and so is another day’s', async () => {
  const carer = await carerOf(suite.scene.harbour, patient());
  await send(said(), carer);
  expect((await rows()).map(({ by }) => by)).toEqual([carer.relatedPersonId]);
  expect(await send(said({ patientId: randomUUID() }))).toEqual([
    { status: 'rejected', code: 'wrong_patient' },
  ]);
  expect(await send(said({ localDate: '2026-03-01' }))).toEqual([
    { status: 'rejected', code: 'date_mismatch' },
  ]);
});

test('until three mornings are known a morning is compared with what was said', async () => {
  const { session, log } = recordsOf(patient());
  const sitting = session({ localDate: '2026-03-10', performedAt: '2026-03-10T18:00:00Z' });
  const entry = log(sitting.id, { recordedAt: '2026-03-10T18:10:00Z' });
  const items = [sitting, entry, said({ localDate: '2026-03-09', recordedAt: '2026-03-09T08:30:00.000Z' })];
  await answerBatch(patient().actor, { format: 1, deviceNow: now.toISOString(), items }, now);
  expect((await viewToday(patient().actor, now)).morning).toMatchObject({
    localDate: '2026-03-11',
    usual: 2,
  });
});
