import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { carerOf } from '../../../../e2e/fixtures/scene.ts';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import type { MorningItem } from '@/lib/schemas/log';
import type { ItemAnswer, SyncInput } from '@/lib/schemas/sync';
import { recordItems } from '@/lib/server/data/log/log';
import { viewRecord } from '@/lib/server/data/patient/record';
import { viewToday } from '@/lib/server/data/today/today';
import { answerBatch } from '@/lib/server/sync/answer-batch';

/** The morning after the sitting of the fixtures. */
const now = new Date('2026-03-10T09:00:00Z');
const stored = { status: 'stored' };
const already = { status: 'already_stored' };
const rejected = (code: string) => ({ status: 'rejected', code });

const suite = prepareScene();
const patient = patientForEach(suite);

const records = () => recordsOf(patient());
const morning = (changes?: Partial<MorningItem>) => records().morning(changes);
const batch = (items: readonly unknown[]): SyncInput => ({
  format: 1,
  deviceNow: now.toISOString(),
  items: [...items],
});
const send = (...items: unknown[]): Promise<ItemAnswer[]> => answerBatch(patient().actor, batch(items), now);

/** A sitting on 9 March with one entry. */
function sitting(changes: Parameters<ReturnType<typeof recordsOf>['log']>[1] = {}) {
  const session = records().session();
  return [session, records().log(session.id, changes)];
}

async function counts(): Promise<{ mornings: number; alerts: number; audited: number }> {
  const { rows } = await suite.admin.query(
    `select (select count(*)::int from morning_check where patient_id = $1) mornings,
            (select count(*)::int from alert where patient_id = $1) alerts,
            (select count(*)::int from audit_event where patient_id = $1 and entity_kind = 'MorningCheck') audited`,
    [patient().patientId],
  );
  return rows[0];
}

describe('O-2 O-3 one answer for each morning', () => {
  test('O-2 sent twice, in any order and in parallel, it leaves one row, one audit event and one alert', async () => {
    const answer = morning({ pain: 9, region: 'hip_outer' });
    expect(await send(answer, ...sitting())).toEqual([stored, stored, stored]);
    expect(await send(answer)).toEqual([already]);
    await Promise.all(Array.from({ length: 6 }, () => send(answer)));
    expect(await counts()).toEqual({ mornings: 1, alerts: 1, audited: 1 });
  });

  test('O-3 the same id with another score is a conflict and the first stays', async () => {
    const answer = morning();
    await send(...sitting(), answer);
    expect(await send({ ...answer, pain: 3 })).toEqual([rejected('conflict')]);
    expect((await viewToday(patient().actor, now)).morning?.answer).toMatchObject({ pain: 2 });
  });

  test('a second first answer is refused, also when both come at once', async () => {
    await send(...sitting());
    const answers = await Promise.all([send(morning({ pain: 1 })), send(morning({ pain: 6 }))]);
    expect(answers.flat()).toContainEqual(stored);
    expect(answers.flat()).toContainEqual(rejected('already_answered'));
    expect((await counts()).mornings).toBe(1);
  });

  test('H-5 pain 0 is an answer, and so is "would rather not say"', async () => {
    await send(...sitting(), morning({ pain: 0 }));
    expect((await viewToday(patient().actor, now)).morning?.answer).toMatchObject({ pain: 0 });
    await suite.admin.query('alter table morning_check disable trigger append_only');
    await suite.admin.query('delete from morning_check where patient_id = $1', [patient().patientId]);
    await suite.admin.query('alter table morning_check enable trigger append_only');
    await send(morning({ pain: null }));
    expect((await viewToday(patient().actor, now)).morning?.answer).toMatchObject({ pain: null });
  });
});

describe('D-6 corrections', () => {
  test('D-6 a correction is a new row and the old one stays; the last form is shown', async () => {
    const wrong = morning({ pain: 1 });
    const right = morning({ pain: 4, region: 'groin', correctsId: wrong.id });
    expect(await send(right, wrong, ...sitting())).toEqual([stored, stored, stored, stored]);
    expect((await viewToday(patient().actor, now)).morning?.answer).toEqual({
      id: right.id,
      pain: 4,
      region: 'groin',
    });
    expect((await counts()).mornings).toBe(2);
    expect(await send(morning({ pain: 5, correctsId: wrong.id }))).toEqual([rejected('already_corrected')]);
    expect(await send(wrong, right)).toEqual([already, already]);
  });

  test('a correction of nothing waits; one of another day is refused', async () => {
    await send(...sitting());
    expect(await send(morning({ correctsId: randomUUID() }))).toEqual([rejected('corrected_missing')]);
    const earlier = records().session({ localDate: '2026-03-08', performedAt: '2026-03-08T08:00:00Z' });
    const before = morning({ localDate: '2026-03-09', recordedAt: '2026-03-09T07:00:00Z' });
    expect(await send(earlier, before, morning({ correctsId: before.id }))).toEqual([
      stored,
      stored,
      rejected('corrects_other'),
    ]);
  });
});

describe('MS-1.4 when it may be answered', () => {
  test.each([
    ['before 04:00', '2026-03-10T03:59:00Z', rejected('too_early')],
    ['at 04:00', '2026-03-10T04:00:00Z', stored],
    ['in the last minute', '2026-03-10T23:59:00Z', stored],
    ['a day late', '2026-03-11T00:00:00Z', rejected('morning_over')],
  ])('%s', async (_, recordedAt, answer) => {
    await send(...sitting());
    expect(await send(morning({ recordedAt }))).toEqual([answer]);
  });

  test('O-8 an answer given in time that arrives days later is taken', async () => {
    await send(...sitting());
    const late = new Date('2026-03-20T09:00:00Z');
    expect(await answerBatch(patient().actor, batch([morning()]), late)).toEqual([stored]);
  });

  test('without a session on the day before there is nothing to answer', async () => {
    expect(await send(morning())).toEqual([rejected('session_missing')]);
    expect((await viewToday(patient().actor, now)).morning).toBeNull();
  });
});

describe('V-4 what an answer may hold', () => {
  test.each<[string, object]>([
    ['pain of 11', { pain: 11 }],
    ['pain of 2.5', { pain: 2.5 }],
    ['pain left out', { pain: undefined }],
    ['an unknown place', { region: 'hip' }],
    ['a place without a score', { pain: null, region: 'groin' }],
    ['its clinic', { clinicId: randomUUID() }],
  ])('%s is refused', async (_, changes) => {
    await send(...sitting());
    expect(await send({ ...morning(), ...changes })).toEqual([rejected('invalid')]);
  });
});

describe('Z-6 Z-4 whose morning', () => {
  test('Z-6 a patient answers for nobody else, and sees nobody else’s answer', async () => {
    const { actor: other } = suite.scene.harbour.otherPatient;
    await send(...sitting(), morning());
    expect(await send(morning({ patientId: other.patientId }))).toEqual([rejected('wrong_patient')]);
    await expect(recordItems(patient().actor, other.patientId, [morning()])).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await viewToday(other, now)).morning).toBeNull();
  });

  test('Z-4 the app role sees rows of the patient in whose name it asks, and changes none', async () => {
    await send(...sitting(), morning());
    const app = new pg.Client(suite.database.appUrl);
    await app.connect();
    const as = (patientId: string) =>
      app.query(`select set_config('app.clinic_id', $1, false), set_config('app.patient_id', $2, false)`, [
        suite.scene.harbour.clinicId,
        patientId,
      ]);
    const seen = async () => (await app.query('select 1 from morning_check')).rowCount;
    try {
      expect(await seen()).toBe(0);
      await as(patient().patientId);
      expect(await seen()).toBe(1);
      await as(suite.scene.harbour.otherPatient.actor.patientId);
      expect(await seen()).toBe(0);
      await expect(app.query('update morning_check set pain = 0')).rejects.toThrow(/permission denied/);
      await expect(suite.admin.query('delete from morning_check')).rejects.toThrow(/never changed/);
    } finally {
      await app.end();
    }
  });

  test('A-17 a carer’s answer names the carer', async () => {
    await send(...sitting());
    const carer = await carerOf(suite.scene.harbour, patient());
    await answerBatch(carer, batch([morning()]), now);
    const { rows } = await suite.admin.query(
      'select related_person_id from morning_check where patient_id = $1',
      [patient().patientId],
    );
    expect(rows).toEqual([{ related_person_id: carer.relatedPersonId }]);
  });
});

describe('what the physiotherapist sees', () => {
  test('the morning stands beside the session of the day before, in its last form', async () => {
    const first = morning({ pain: 1 });
    await send(...sitting(), first, morning({ pain: 4, region: 'groin', correctsId: first.id }));
    const next = records().session({ localDate: '2026-03-10', performedAt: '2026-03-10T08:00:00Z' });
    await send(next);
    const { sessions } = await viewRecord(suite.scene.harbour.physio.actor, patient().patientId, now);
    expect(sessions.map((session) => [session.localDate, session.nextMorning])).toEqual([
      ['2026-03-10', null],
      ['2026-03-09', { pain: 4, region: 'groin' }],
    ]);
  });
});

describe('the question on the day', () => {
  test('is asked from 04:00 for what was done the day before, with a short list of places', async () => {
    await send(...sitting());
    expect((await viewToday(patient().actor, new Date('2026-03-10T03:59:00Z'))).morning).toBeNull();
    expect((await viewToday(patient().actor, new Date('2026-03-10T04:00:00Z'))).morning).toEqual({
      localDate: '2026-03-10',
      bodyPart: 'hip',
      regions: ['hip_outer', 'groin', 'buttock_lower', 'thigh_front'],
      usual: null,
      answer: null,
    });
    expect((await viewToday(patient().actor, new Date('2026-03-11T09:00:00Z'))).morning).toBeNull();
  });

  test('is not asked when everything was left out', async () => {
    await send(...sitting({ outcome: 'skipped', skipReason: 'no_time', sets: [], pain: {}, effort: null }));
    expect((await viewToday(patient().actor, now)).morning).toBeNull();
  });

  test('LG-7.5 is asked on each of the first seven days of a program, whatever was done, and taken', async () => {
    // It began on 5 January.
    const at = (day: string) => new Date(`${day}T09:00:00Z`);
    const asked = async (day: string) => (await viewToday(patient().actor, at(day))).morning;
    const say = (localDate: string) => {
      const item = morning({ localDate, recordedAt: `${localDate}T08:00:00.000Z`, pain: 0 });
      const input = { ...batch([item]), deviceNow: at(localDate).toISOString() };
      return answerBatch(patient().actor, input, at(localDate));
    };
    expect(await asked('2026-01-12')).toBeNull();
    expect(await say('2026-01-12')).toEqual([rejected('session_missing')]);
    expect(await asked('2026-01-11')).toMatchObject({ localDate: '2026-01-11', answer: null });
    expect(await say('2026-01-11')).toEqual([stored]);
    expect(await asked('2026-01-11')).toMatchObject({ answer: { pain: 0 } });
  });

  test('LG-7.1 knows what is usual from three mornings on', async () => {
    for (const [day, pain] of [5, 6, 7, 8].map((day, place) => [day, [9, 1, 2, 2][place] ?? 0] as const)) {
      const date = (shift: number) => `2026-03-0${day + shift}`;
      const session = records().session({ localDate: date(-1), performedAt: `${date(-1)}T08:00:00Z` });
      await send(session, morning({ localDate: date(0), recordedAt: `${date(0)}T07:00:00Z`, pain }));
    }
    await send(...sitting(), morning({ pain: 8 }));
    expect((await viewToday(patient().actor, now)).morning?.usual).toBe(2);
  });
});
