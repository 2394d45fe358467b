import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { withRole } from '../../../../e2e/fixtures/catalogue-queries.ts';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import { carerOf } from '../../../../e2e/fixtures/scene.ts';
import { screeningOf, screeningWith, stopSymptomOf } from '../../../../e2e/fixtures/screening-scene.ts';
import type { ItemAnswer } from '@/lib/schemas/sync';
import type { PatientActor } from '@/lib/server/session/actor-types';
import { answerBatch } from '@/lib/server/sync/answer-batch';

const now = new Date('2026-03-09T09:00:00Z');
const told = '2026-03-09T08:45:00.000Z';
const stored = { status: 'stored' };
const already = { status: 'already_stored' };
const rejected = (code: string) => ({ status: 'rejected', code });

const suite = prepareScene();
const patient = patientForEach(suite);
let before: Record<string, number>;
beforeEach(async () => {
  before = await countRows();
});

const send = (...items: unknown[]): Promise<ItemAnswer[]> => sendAs(patient().actor, ...items);
const sendAs = (actor: PatientActor, ...items: unknown[]): Promise<ItemAnswer[]> =>
  answerBatch(actor, { format: 1, deviceNow: now.toISOString(), items: [...items] }, now);
const patientId = () => patient().patientId;
const query = async (sql: string, values: unknown[] = [patientId()]) =>
  (await suite.admin.query(sql, values)).rows;

async function countRows(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of ['red_flag_screening', 'red_flag_answer', 'red_flag', 'alert', 'audit_event']) {
    const [row] = await query(`select count(*)::int n from ${table} where patient_id = $1`);
    counts[table] = row.n;
  }
  return counts;
}

/** Rows of the patient beside those that there were before the test. */
async function newRows(): Promise<Record<string, number>> {
  const now = await countRows();
  return Object.fromEntries(Object.entries(now).map(([table, n]) => [table, n - (before[table] ?? 0)]));
}

/** A session that a symptom stopped, and an asking with one emergency and some words. */
function worried() {
  const sitting = recordsOf(patient()).session();
  const symptom = stopSymptomOf(patientId(), told, { sessionId: sitting.id });
  const asking = screeningWith(patientId(), told, 'rf_both_legs', 'yes', {
    occasion: 'worry',
    comment: 'My legs feel odd',
  });
  return [sitting, symptom, asking];
}
const effect = {
  red_flag_screening: 1,
  red_flag_answer: 52,
  red_flag: 3,
  alert: 3,
  // The session, the asking, the symptom, and an alert for each flag.
  audit_event: 6,
};

describe('O-2 exactly one effect', () => {
  test('O-2 the same safety records sent twice leave the same rows, flags, alerts and audit', async () => {
    const items = worried();
    expect(await send(...items)).toEqual([stored, stored, stored]);
    expect(await newRows()).toEqual(effect);
    expect(await send(...items)).toEqual([already, already, already]);
    expect(await newRows()).toEqual(effect);
  });

  test('O-2 in reverse order, the batch leaves the same rows', async () => {
    const items = worried().toReversed();
    expect(await send(...items)).toEqual([stored, stored, stored]);
    expect(await newRows()).toEqual(effect);
  });

  test('O-2 split into single items in the worst order, trying again what was not yet possible', async () => {
    const [symptom, ...rest] = worried().toSorted((a, b) => (a.kind < b.kind ? 1 : -1));
    for (const item of [symptom, ...rest, symptom]) await send(item);
    expect(await newRows()).toEqual(effect);
  });

  test('O-2 H-7 sent ten times at once, from two tabs in different order, raises each alert once', async () => {
    const items = worried();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, tab) => send(...(tab % 2 === 0 ? items : items.toReversed()))),
    );
    expect(answers.flat().filter((answer) => answer.status === 'stored')).toHaveLength(3);
    expect(answers.flat().filter((answer) => answer.status === 'rejected')).toHaveLength(0);
    expect(await newRows()).toEqual(effect);
  });
});

describe('O-3 an answer for each item', () => {
  test('O-3 the same id with other content is a conflict, and the first stays', async () => {
    const [sitting, symptom, asking] = worried();
    await send(sitting, symptom, asking);
    expect(
      await send(
        { ...asking, answers: [{ questionId: 'rf_both_legs', answer: 'no' }] },
        { ...asking, comment: null },
        { ...asking, recordedAt: '2026-03-09T08:46:00.000Z' },
        { ...symptom, code: 'chest_pain' },
        { ...symptom, sessionId: null },
        { ...symptom, recordedAt: '2026-03-09T08:46:00.000Z' },
      ),
    ).toEqual(Array.from({ length: 6 }, () => rejected('conflict')));
    expect(await newRows()).toEqual(effect);
  });

  test('O-3 the order of the answers is no other content', async () => {
    const asking = screeningOf(patientId(), told);
    await send(asking);
    expect(await send({ ...asking, answers: asking.answers.toReversed() })).toEqual([already]);
  });

  test('O-3 V-6 bad items stand in no other item’s way', async () => {
    const good = screeningOf(patientId(), told);
    const [first] = good.answers;
    const bad = (changes: object) => ({ ...good, id: randomUUID(), ...changes });
    const answers = await send(
      bad({ answers: [{ questionId: 'rf_of_another_book', answer: 'no' }] }),
      bad({ answers: [first, first] }),
      bad({ answers: [] }),
      bad({ answers: [{ questionId: 'rf_fever', answer: true }] }),
      bad({ region: 'calf' }),
      bad({ comment: ' ' }),
      bad({ enteredById: randomUUID() }),
      bad({ localDate: '2026-03-05' }),
      bad({ patientId: randomUUID() }),
      stopSymptomOf(patientId(), told, { code: 'tiredness' as never }),
      good,
    );
    expect(answers).toEqual([
      ...Array.from({ length: 7 }, () => rejected('invalid')),
      rejected('date_mismatch'),
      rejected('wrong_patient'),
      rejected('invalid'),
      stored,
    ]);
  });

  test('O-7 the future and what is a month old are refused, the last hours are not', async () => {
    const at = (instant: string) => screeningOf(patientId(), instant);
    expect(
      await send(
        at('2026-03-10T09:00:01.000Z'),
        at('2026-02-07T08:00:00.000Z'),
        at('2026-03-10T08:00:00.000Z'),
      ),
    ).toEqual([rejected('future_date'), rejected('too_old'), stored]);
  });
});

describe('stop symptoms', () => {
  test('wait for their session, and are told without it when it can never be taken', async () => {
    const sitting = recordsOf(patient()).session();
    const symptom = stopSymptomOf(patientId(), told, { sessionId: sitting.id });
    expect(await send(symptom)).toEqual([rejected('session_missing')]);
    expect(await send({ ...symptom, sessionId: null })).toEqual([stored]);
    expect(
      await query(
        'select code, is_stop_symptom, urgency, session_id, told_at from red_flag where patient_id = $1',
      ),
    ).toEqual([
      {
        code: 'dizziness',
        is_stop_symptom: true,
        urgency: 'same_day',
        session_id: null,
        told_at: new Date(told),
      },
    ]);
  });

  test('Z-8 a session of somebody else is no session', async () => {
    const sitting = recordsOf(patient()).session();
    await send(sitting);
    const { actor } = suite.scene.harbour.patient;
    const symptom = stopSymptomOf(actor.patientId, told, { sessionId: sitting.id });
    expect(await sendAs(actor, symptom)).toEqual([rejected('session_missing')]);
  });

  test('Z-7 an id that another patient has used stands in nobody’s way and changes nothing there', async () => {
    const symptom = stopSymptomOf(patientId(), told);
    await send(symptom);
    const { actor } = suite.scene.harbour.patient;
    const same = { ...symptom, patientId: actor.patientId };
    expect(await sendAs(actor, same)).toEqual([stored]);
    expect(await sendAs(actor, same)).toEqual([already]);
    expect(await send(symptom)).toEqual([already]);
    const rows = await query('select patient_id from red_flag where id = $1', [symptom.id]);
    expect(new Set(rows.map((row) => row.patient_id))).toEqual(new Set([patientId(), actor.patientId]));
  });
});

test('A-17 what a carer answered names the carer', async () => {
  const carer = await carerOf(suite.scene.harbour, patient());
  await sendAs(carer, screeningOf(patientId(), told));
  expect(
    await query(
      'select related_person_id, entered_by_id, channel from red_flag_screening where patient_id = $1',
    ),
  ).toEqual([{ related_person_id: carer.relatedPersonId, entered_by_id: null, channel: 'device' }]);
});

test('SF-0.4 Z-6 a patient’s request can raise a flag and never acknowledge or close one, whatever a query forgets to ask', async () => {
  const symptom = stopSymptomOf(patientId(), told);
  await send(symptom);
  const { clinicId, physio } = suite.scene.harbour;
  const { practitionerRoleId } = physio.actor;
  await withRole(suite.database.appUrl, async (client) => {
    await client.query('begin');
    await client.query(
      `select set_config('app.clinic_id', $1, true), set_config('app.patient_id', $2, true)`,
      [clinicId, patientId()],
    );
    const closed = await client.query(
      `update red_flag set closed_at = now(), closed_by_id = $1, close_reason = 'feels fine again now' where id = $2`,
      [practitionerRoleId, symptom.id],
    );
    expect(closed.rowCount).toBe(0);
    await expect(
      client.query(
        `insert into red_flag (id, clinic_id, patient_id, code, is_stop_symptom, urgency, closed_at, closed_by_id, close_reason)
         values (gen_random_uuid(), $1, $2, 'dizziness', true, 'same_day', now(), $3, 'closed from the start')`,
        [clinicId, patientId(), practitionerRoleId],
      ),
    ).rejects.toMatchObject({ code: '42501' });
    await client.query('rollback');
  });
});
