import { expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../e2e/fixtures/data-suite.ts';
import { recordsOf } from '../../../e2e/fixtures/log-records.ts';
import { newPatient } from '../../../e2e/fixtures/scene.ts';
import { screeningWith, stopSymptomOf } from '../../../e2e/fixtures/screening-scene.ts';
import { syncFormat } from '@/lib/schemas/sync';
import { answerBatch } from '@/lib/server/sync/answer-batch';

const now = new Date('2026-03-10T09:00:00Z');
const told = '2026-03-10T08:45:00.000Z';
const stored = { status: 'stored' };

const suite = prepareScene();
const patient = patientForEach(suite);
const send = (who: ReturnType<typeof patient>, format: number, items: readonly unknown[]) =>
  answerBatch(who.actor, { format, deviceNow: now.toISOString(), items: [...items] }, now);

test('O-3 Z-7 two patients of a clinic whose devices made the same ids do not stand in each other’s way', async () => {
  const first = patient();
  const second = await newPatient(suite.scene.harbour, suite.scene.exercises);
  const ids = Array.from({ length: 7 }, () => crypto.randomUUID());
  const [
    sessionId = '',
    logId = '',
    morningId = '',
    symptomId = '',
    pauseId = '',
    usualId = '',
    askedId = '',
  ] = ids;
  const all = (who: typeof first) => {
    const { patientId } = who;
    const records = recordsOf(who);
    const day = { localDate: '2026-03-10', recordedAt: told };
    return [
      records.session({ id: sessionId }),
      records.log(sessionId, { id: logId }),
      records.morning({ id: morningId }),
      stopSymptomOf(patientId, told, { id: symptomId }),
      { kind: 'pause', id: pauseId, patientId, ...day, reason: 'holiday', untilOn: '2026-03-12' },
      { kind: 'usual_morning', id: usualId, patientId, ...day, pain: 2 },
      { ...screeningWith(patientId, told, 'rf_both_legs', 'no'), id: askedId },
    ];
  };
  for (const who of [first, second]) {
    const answers = await send(who, syncFormat, all(who));
    expect(answers).toEqual(all(who).map(() => stored));
  }
  // What was told by both is an alert of both.
  const { rows } = await suite.admin.query(
    `select count(distinct patient_id)::int as n from alert where red_flag_id = $1`,
    [symptomId],
  );
  expect(rows).toEqual([{ n: 2 }]);
});

test('O-3 a batch as devices of the first release sent it is read: what was added since may be missing', async () => {
  const { patientId, versionId, prescriptionIds } = patient();
  const [prescriptionId] = prescriptionIds;
  const sessionId = '01a0c0de-0000-7000-8000-000000000001';
  // Written down word by word, so that it stays as it was.
  const items = [
    {
      kind: 'session',
      id: sessionId,
      patientId,
      programVersionId: versionId,
      performedAt: '2026-03-09T08:30:00+00:00',
      localDate: '2026-03-09',
      timeZone: 'Europe/London',
    },
    {
      kind: 'log',
      id: '01a0c0de-0000-7000-8000-000000000002',
      patientId,
      sessionId,
      prescriptionId,
      recordedAt: '2026-03-09T08:40:00+00:00',
      outcome: 'done',
      skipReason: null,
      sets: [{ setNumber: 1, side: 'not_sided', amount: 10, loadValue: '12.5', loadUnit: 'kg' }],
      pain: { during: 2 },
      effort: 6,
      comment: null,
      correctsId: null,
    },
  ];
  expect(await send(patient(), 1, items)).toEqual([stored, stored]);
});

test('O-3 of a device that is ahead of this server what can be read is taken, and the rest is asked for again', async () => {
  const { session } = recordsOf(patient());
  const items = [session(), { ...session(), weather: 'rain' }, { kind: 'photo' }];
  const again = { status: 'rejected', code: 'newer_format' };
  expect(await send(patient(), syncFormat + 1, items)).toEqual([stored, again, again]);
  const never = { status: 'rejected', code: 'invalid' };
  expect((await send(patient(), syncFormat, items)).slice(1)).toEqual([never, never]);
});
