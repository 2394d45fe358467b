import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../../e2e/fixtures/at-once.ts';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { carerOf, newPatient } from '../../../../e2e/fixtures/scene.ts';
import { addDays } from '@/lib/domain/time/calendar-date';
import type { PauseEndItem, PauseItem } from '@/lib/schemas/log';
import { viewRecord } from '@/lib/server/data/patient/record';
import { changeEpisode } from '@/lib/server/data/record/episode';
import { addPause } from '@/lib/server/data/record/pause';
import { viewToday } from '@/lib/server/data/today/today';
import { answerBatch } from '@/lib/server/sync/answer-batch';

const now = new Date('2026-03-11T09:00:00Z');
const today = '2026-03-11';
const suite = prepareScene();
const patient = patientForEach(suite);
const physio = () => suite.scene.harbour.physio.actor;
const on = (localDate: string) => new Date(`${localDate}T09:00:00Z`);

const pause = (over: Partial<PauseItem> = {}): PauseItem => ({
  ...{ kind: 'pause', id: randomUUID(), patientId: patient().patientId, localDate: today },
  ...{ recordedAt: '2026-03-11T08:30:00.000Z', reason: 'holiday', untilOn: '2026-03-20' },
  ...over,
});
const end = (pauseId: string, over: Partial<PauseEndItem> = {}): PauseEndItem => ({
  ...{ kind: 'pause_end', id: randomUUID(), patientId: patient().patientId, pauseId },
  ...{ localDate: '2026-03-14', recordedAt: '2026-03-14T08:30:00.000Z' },
  ...over,
});
const send = (items: unknown[], at = now, actor = patient().actor) =>
  answerBatch(actor, { format: 1, deviceNow: at.toISOString(), items }, at);
const later = on('2026-03-14');
const [stored, already] = [{ status: 'stored' }, { status: 'already_stored' }];
const rejected = (code: string) => ({ status: 'rejected', code });
const byClinic = (fromOn: string, untilOn: string) =>
  addPause(physio(), patient().patientId, { reason: 'clinic', note: null, fromOn, untilOn }, now);
const rows = async () =>
  (
    await suite.admin.query(
      `select from_on::text "from", until_on::text until, ended_on::text ended, entered_by_id staff, related_person_id carer,
        ended_by_id ender, (select count(*)::int from audit_event a where a.entity_id = p.id) audited
       from pause p where patient_id = $1 order by recorded_at`,
      [patient().patientId],
    )
  ).rows;
const nobody = { staff: null, carer: null, ender: null };

describe('MS-1 a pause that the patient enters', () => {
  test('O-2 sent once or many times there is one, and it is the patient’s on the phone and on the patient page', async () => {
    const item = pause();
    expect(await send([item, item])).toEqual([stored, already]);
    expect(await send([item])).toEqual([already]);
    expect(await send([{ ...item, untilOn: '2026-03-21' }])).toEqual([rejected('conflict')]);
    expect(await rows()).toEqual([{ ...nobody, from: today, until: '2026-03-20', ended: null, audited: 1 }]);
    expect(await viewToday(patient().actor, now)).toMatchObject({
      ...{ state: 'paused', pausedUntil: '2026-03-20', exercises: [] },
      ownPauses: [{ pauseId: item.id, isRunning: true }],
    });
    const { facts } = await viewRecord(physio(), patient().patientId, now);
    expect(facts.pauses).toMatchObject([{ reason: 'holiday', note: null, byName: null, programId: null }]);
  });

  test('ended by the patient, the exercises are back the same day; O-2 the end twice is one end', async () => {
    const item = pause();
    const back = end(item.id);
    expect(await send([item])).toEqual([stored]);
    expect(await send([back], later)).toEqual([stored]);
    expect(await send([item, back, end(item.id)], later)).toEqual([already, already, already]);
    expect(await rows()).toMatchObject([{ ...nobody, ended: '2026-03-14', audited: 2 }]);
    const view = await viewToday(patient().actor, later);
    expect(view.state).not.toBe('paused');
    expect(view.ownPauses).toEqual([{ pauseId: item.id, isRunning: false }]);
    expect((await viewToday(patient().actor, on('2026-03-13'))).state).toBe('paused');
  });

  test('O-2 paused, back and paused again in one batch, in whatever order it is told', async () => {
    const first = pause();
    const back = end(first.id, { localDate: today, recordedAt: '2026-03-11T08:40:00.000Z' });
    const second = pause({ recordedAt: '2026-03-11T08:50:00.000Z', untilOn: '2026-03-12' });
    expect(await send([second, back, first])).toEqual([stored, stored, stored]);
    expect(await rows()).toMatchObject([{ ended: today }, { until: '2026-03-12', ended: null }]);
  });

  test('an end is that of its pause also when the clock was set back in between', async () => {
    const item = pause();
    const back = end(item.id, { localDate: today, recordedAt: '2026-03-11T08:20:00.000Z' });
    expect(await send([item, back])).toEqual([stored, stored]);
  });

  test('O-2 an end that comes before its pause waits for it', async () => {
    const item = pause();
    expect(await send([end(item.id)], later)).toEqual([rejected('pause_missing')]);
    expect(await send([item, end(item.id)], later)).toEqual([stored, stored]);
  });

  test('an end after the last day changes nothing, and one before the first day is refused', async () => {
    const item = pause({ untilOn: '2026-03-12' });
    const early = end(item.id, { localDate: '2026-03-10', recordedAt: '2026-03-10T08:30:00.000Z' });
    expect(await send([item, end(item.id), early], later)).toEqual([stored, already, rejected('conflict')]);
    expect(await rows()).toMatchObject([{ until: '2026-03-12', ended: null }]);
  });

  test('a carer’s pause carries their name, and the patient may end it', async () => {
    const carer = await carerOf(suite.scene.harbour, patient());
    const item = pause();
    expect(await send([item], now, carer)).toEqual([stored]);
    expect(await send([end(item.id)], later)).toEqual([stored]);
    expect(await rows()).toMatchObject([{ carer: carer.relatedPersonId, ended: '2026-03-14' }]);
  });

  test('days that are paused already are refused, also when two phones tell them at once', async () => {
    const answers = await atOnce([1, 2, 3, 4].map(() => () => send([pause()])));
    const told = answers.map((one) => (one.status === 'fulfilled' ? one.value[0] : one.reason));
    expect(told.filter(({ status }) => status === 'stored')).toHaveLength(1);
    expect(told.filter(({ code }) => code === 'paused_already')).toHaveLength(3);
    expect(await rows()).toHaveLength(1);
  });

  test('the clinic’s pause is in the way of the patient’s, and is the clinic’s to end', async () => {
    const { pauseId } = await byClinic('2026-03-12', '2026-03-16');
    expect(await send([pause()])).toEqual([rejected('paused_already')]);
    expect(await send([end(pauseId)], later)).toEqual([rejected('conflict')]);
    expect(await rows()).toMatchObject([{ ended: null, audited: 1 }]);
    expect((await viewToday(patient().actor, later)).ownPauses).toEqual([]);
  });

  test('Z-8 nobody pauses for another patient or ends their pause', async () => {
    const other = await newPatient(suite.scene.harbour, suite.scene.exercises);
    const item = pause();
    await send([item]);
    expect(await send([item], now, other.actor)).toEqual([rejected('wrong_patient')]);
    const foreign = end(item.id, { patientId: other.patientId });
    expect(await send([foreign], later, other.actor)).toEqual([rejected('pause_missing')]);
    expect(await rows()).toMatchObject([{ ended: null }]);
  });

  test('O-7 far ahead, far back and another day than it was said on are refused', async () => {
    const at = (day: string) => pause({ localDate: day, recordedAt: `${day}T08:30:00.000Z`, untilOn: day });
    expect(await send([at('2026-03-13'), at('2026-02-01'), pause({ localDate: '2026-03-14' })])).toEqual([
      rejected('future_date'),
      rejected('too_old'),
      rejected('date_mismatch'),
    ]);
    expect(await send([pause({ untilOn: addDays(today, 43) }), { ...pause(), note: 'x' }])).toEqual([
      rejected('invalid'),
      rejected('invalid'),
    ]);
    expect(await rows()).toEqual([]);
  });

  test('who was discharged has nothing to pause', async () => {
    await changeEpisode(
      physio(),
      patient().patientId,
      { deed: 'discharge', reason: 'all goals reached' },
      now,
    );
    expect(await send([pause()])).toEqual([rejected('conflict')]);
  });
});
