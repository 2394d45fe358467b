import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { sceneNow, steadyPatientIn } from '../../../../e2e/fixtures/bounds-scene.ts';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import { carerOf } from '../../../../e2e/fixtures/scene.ts';
import { clockIn } from '@/lib/domain/time/zone-clock';
import type { FlareItem } from '@/lib/schemas/log';
import { portalData } from '@/lib/schemas/portal';
import { todayFrom } from '@/lib/schemas/today-from';
import { todayView } from '@/lib/schemas/today';
import { viewRecord } from '@/lib/server/data/patient/record';
import { viewProposals } from '@/lib/server/data/proposal/proposal';
import { viewPortal } from '@/lib/server/data/today/portal';
import { viewToday } from '@/lib/server/data/today/today';
import { answerBatch } from '@/lib/server/sync/answer-batch';

/** A Wednesday. */
const now = new Date('2026-03-11T09:00:00Z');
const suite = prepareScene();
const patient = patientForEach(suite);
const physio = () => suite.scene.harbour.physio.actor;

const said = (over: Partial<FlareItem> = {}): FlareItem => ({
  ...{ kind: 'flare', id: randomUUID(), patientId: patient().patientId },
  ...{ localDate: '2026-03-11', recordedAt: '2026-03-11T08:30:00.000Z', isOver: false },
  ...{ pain: 7, usualPain: 3, spreading: null, cause: 'bad_night' },
  ...over,
});
const over = (more: Partial<FlareItem> = {}) =>
  said({
    isOver: true,
    pain: null,
    usualPain: null,
    cause: null,
    recordedAt: '2026-03-11T08:50:00.000Z',
    ...more,
  });
const send = (items: unknown[], actor = patient().actor, at = now) =>
  answerBatch(actor, { format: 1, deviceNow: at.toISOString(), items }, at);
const [stored, already] = [{ status: 'stored' }, { status: 'already_stored' }];
const doses = async () =>
  (await viewToday(patient().actor, now)).exercises.map(({ sets, weight }) => [sets, weight?.value ?? null]);
const rows = async () =>
  (
    await suite.admin.query(
      `select f.pain, f.usual_pain as usual, f.is_over as over, f.cause, f.local_date::text as day, f.related_person_id as by,
        (select count(*)::int from audit_event a where a.entity_id = f.id) as audited
       from flare_report f where f.patient_id = $1 order by f.recorded_at`,
      [patient().patientId],
    )
  ).rows;

test('LG-8.8 a step that was due waits while a flare-up lasts, and stays waiting when it is over', async () => {
  const { patientId, versionId, prescriptionIds, actor, today } = await steadyPatientIn(suite.scene);
  if (actor === null) throw new Error('nobody signed in');
  const at = (clock: string) => ({ localDate: today, recordedAt: `${today}T${clock}:00.000Z` });
  const records = recordsOf({ patientId, versionId, prescriptionIds });
  const kinds = async () =>
    (await viewProposals(physio(), patientId, sceneNow())).proposals.map(({ kind, rules }) => [
      kind,
      rules.includes('D20'),
    ]);
  const tell = (item: unknown) => send([item], actor, sceneNow());
  await tell(records.morning({ ...at('07:30'), pain: 1 }));
  expect(await kinds()).toEqual([['raise', false]]);
  await tell(said({ patientId, ...at('08:00') }));
  expect(await kinds()).toEqual([['hold', true]]);
  await tell(over({ patientId, ...at('09:00') }));
  expect(await kinds()).toEqual([['hold', true]]);
});

describe('LG-8.8 a flare-up that the patient reports', () => {
  test('O-2 sent once or many times there is one; another with its id is refused and the first stays', async () => {
    const item = said();
    expect(await send([item, item])).toEqual([stored, already]);
    expect(await send([item])).toEqual([already]);
    expect(await send([{ ...item, pain: 3 }])).toEqual([{ status: 'rejected', code: 'conflict' }]);
    expect(await rows()).toEqual([
      { pain: 7, usual: 3, over: false, cause: 'bad_night', day: '2026-03-11', by: null, audited: 1 },
    ]);
  });

  test('its end is a record of its own and comes in any order; a carer’s carries their name', async () => {
    const carer = await carerOf(suite.scene.harbour, patient());
    expect(await send([over(), said()], carer)).toEqual([stored, stored]);
    expect((await rows()).map(({ over: isOver, by }) => [isOver, by])).toEqual([
      [false, carer.relatedPersonId],
      [true, carer.relatedPersonId],
    ]);
    expect((await viewToday(patient().actor, now)).flare).toBeNull();
  });

  test('what is another patient’s, another day’s, or without its number is refused', async () => {
    expect(await send([said({ patientId: randomUUID() })])).toEqual([
      { status: 'rejected', code: 'wrong_patient' },
    ]);
    expect(await send([said({ localDate: '2026-03-01' })])).toEqual([
      { status: 'rejected', code: 'date_mismatch' },
    ]);
    expect(await send([{ ...said(), pain: null }])).toEqual([{ status: 'rejected', code: 'invalid' }]);
    expect(await rows()).toEqual([]);
  });

  test('the day shows half the sets and less weight; when it is over, the usual dose', async () => {
    const before = await doses();
    await send([said()]);
    const during = await doses();
    expect(during).not.toEqual(before);
    during.forEach(([sets], place) => expect(sets).toBe(Math.ceil(Number(before[place]?.[0]) / 2)));
    expect(await viewToday(patient().actor, now)).toMatchObject({
      flare: { since: '2026-03-11', days: 0, pain: 7, usualPain: 3, stage: 'settle', dose: 'early' },
    });
    expect((await viewToday(patient().actor, new Date('2026-03-14T09:00:00Z'))).flare).toMatchObject({
      days: 3,
      stage: 'rebuild',
    });
    await send([over()]);
    expect(await doses()).toEqual(before);
  });

  test('H-12 phone and server tell one day of it from the same plan, and nothing of the plan shows in the day', async () => {
    await send([said({ pain: 8 })]);
    const { plan } = portalData.parse(JSON.parse(JSON.stringify(await viewPortal(patient().actor, now))));
    expect(plan.flareReports).toHaveLength(1);
    const clock = clockIn(now.toISOString(), plan.timeZone);
    if (!clock.ok) throw new Error('no clock');
    const kept = todayView.parse(todayFrom(plan, clock));
    expect(kept).toEqual(todayView.parse(await viewToday(patient().actor, now)));
    expect(kept.flare).toMatchObject({ stage: 'contact' });
  });

  test('staff read since when, how it stands and what set it off; one that settles only keeps from on track', async () => {
    await send([said()]);
    const { facts, review } = await viewRecord(physio(), patient().patientId, now);
    expect(facts.flareReports).toMatchObject([{ pain: 7, usualPain: 3, cause: 'bad_night' }]);
    expect(review?.review?.unproved).toContain('in_flare');
    expect(review?.review?.worst?.reason).not.toBe('flare_contact');
  });

  test.each<[string, Partial<FlareItem>]>([
    ['pain 8', { pain: 8 }],
    ['it spreads', { spreading: true }],
  ])('%s: somebody is to call today', async (_, told) => {
    await send([said(told)]);
    const { review } = await viewRecord(physio(), patient().patientId, now);
    expect(review?.review).toMatchObject({ group: 'call_today', worst: { reason: 'flare_contact' } });
  });

  test('one that has not eased on its ninth day: somebody is to call', async () => {
    await send([said()]);
    const { review } = await viewRecord(physio(), patient().patientId, new Date('2026-03-19T09:00:00Z'));
    expect(review?.review?.worst).toMatchObject({ reason: 'flare_contact', localDate: '2026-03-19' });
  });
});
