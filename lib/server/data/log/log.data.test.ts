import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { countRecords, recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import type { LogItem, SessionItem } from '@/lib/schemas/log';
import type { ItemAnswer, SyncInput } from '@/lib/schemas/sync';
import { answerBatch } from '@/lib/server/sync/answer-batch';

const now = new Date('2026-03-09T09:00:00Z');
const stored = { status: 'stored' };
const already = { status: 'already_stored' };
const rejected = (code: string) => ({ status: 'rejected', code });

const suite = prepareScene();
const patient = patientForEach(suite);

const session = (changes?: Partial<SessionItem>) => recordsOf(patient()).session(changes);
const log = (sessionId: string, changes?: Partial<LogItem>) => recordsOf(patient()).log(sessionId, changes);

const batch = (items: readonly unknown[]): SyncInput => ({
  format: 1,
  deviceNow: now.toISOString(),
  items: [...items],
});
const send = (...items: unknown[]): Promise<ItemAnswer[]> => answerBatch(patient().actor, batch(items), now);

const rowCounts = () => countRecords(suite.admin, patient().patientId);

/** A session of three logs; the second hurts above the limit and is corrected by the third. */
function painfulBatch() {
  const sitting = session();
  const first = log(sitting.id);
  const second = log(sitting.id, {
    prescriptionId: patient().prescriptionIds[1] ?? '',
    sets: [],
    pain: { after: 7 },
  });
  const third = { ...second, id: randomUUID(), pain: { after: 3 }, correctsId: second.id };
  return [sitting, first, second, third];
}
const effect = {
  exercise_session: 1,
  exercise_log: 3,
  logged_set: 3,
  pain_score: 4,
  alert: 1,
  audit_event: 5,
};

describe('O-2 exactly one effect', () => {
  test('O-2 the same batch sent twice leaves the same rows, alerts and audit', async () => {
    const items = painfulBatch();
    expect(await send(...items)).toEqual([stored, stored, stored, stored]);
    expect(await rowCounts()).toEqual(effect);
    expect(await send(...items)).toEqual([already, already, already, already]);
    expect(await rowCounts()).toEqual(effect);
  });

  test('O-2 in reverse order, the batch leaves the same rows', async () => {
    expect(await send(...painfulBatch().toReversed())).toEqual([stored, stored, stored, stored]);
    expect(await rowCounts()).toEqual(effect);
  });

  test('O-2 split into single items in the worst order, trying again what was not yet possible leaves the same rows', async () => {
    const items = painfulBatch().toReversed();
    for (let round = 0; round < 4; round++) for (const item of items) await send(item);
    expect(await rowCounts()).toEqual(effect);
  });

  test('O-2 H-6 sent ten times at once, from two tabs in different order, leaves the same rows', async () => {
    const items = painfulBatch();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, tab) => send(...(tab % 2 === 0 ? items : items.toReversed()))),
    );
    expect(answers.flat().filter((answer) => answer.status === 'stored')).toHaveLength(4);
    expect(answers.flat().filter((answer) => answer.status === 'rejected')).toHaveLength(0);
    expect(await rowCounts()).toEqual(effect);
  });

  test('O-2 twice the same item in one batch is stored once', async () => {
    const sitting = session();
    const entry = log(sitting.id);
    expect(await send(sitting, entry, entry, sitting)).toEqual([stored, stored, already, already]);
    expect(await send({ ...entry, effort: 3 }, entry)).toEqual([rejected('conflict'), rejected('conflict')]);
  });
});

describe('O-3 an answer for each item', () => {
  test('O-3 the same id with other content is a conflict and the first stays', async () => {
    const sitting = session();
    const entry = log(sitting.id);
    await send(sitting, entry);
    expect(await send({ ...entry, effort: 9 }, { ...sitting, performedAt: '2026-03-09T08:31:00Z' })).toEqual([
      rejected('conflict'),
      rejected('conflict'),
    ]);
    const { rows } = await suite.admin.query('select effort from exercise_log where patient_id = $1', [
      patient().patientId,
    ]);
    expect(rows).toEqual([{ effort: 6 }]);
  });

  test('O-3 bad items stand in no other item’s way', async () => {
    const sitting = session();
    const answers = await send(
      'not an item',
      sitting,
      log(sitting.id, { effort: 11 }),
      { ...log(sitting.id), clinicId: suite.scene.harbour.clinicId },
      log(sitting.id, { sets: [{ setNumber: 1, side: 'left', amount: 8, loadValue: null, loadUnit: null }] }),
      log(sitting.id),
    );
    expect(answers).toEqual([
      rejected('invalid'),
      stored,
      rejected('invalid'),
      rejected('invalid'),
      rejected('side_mismatch'),
      stored,
    ]);
  });

  test('V-5 a weight without its unit, and a unit without its weight, are refused', async () => {
    const sitting = session();
    const set = { setNumber: 1, side: 'not_sided' as const, amount: 8 };
    expect(
      await send(
        sitting,
        { ...log(sitting.id), sets: [{ ...set, loadValue: '12', loadUnit: null }] },
        { ...log(sitting.id), sets: [{ ...set, loadValue: null, loadUnit: 'kg' }] },
        { ...log(sitting.id), sets: [{ ...set, loadValue: '12,5', loadUnit: 'kg' }] },
        { ...log(sitting.id), sets: [{ ...set, loadValue: '0', loadUnit: 'kg' }] },
      ),
    ).toEqual([stored, rejected('invalid'), rejected('invalid'), rejected('invalid'), stored]);
  });
});
