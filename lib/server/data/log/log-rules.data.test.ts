import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { countStatements } from '../../../../e2e/fixtures/count-statements.ts';
import { carerOf } from '../../../../e2e/fixtures/scene.ts';
import { countRecords, recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import { draftOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { viewRecord } from '@/lib/server/data/patient/record';
import { publishProgram, saveDraft } from '@/lib/server/data/program/program';
import { viewDashboard } from '@/lib/server/data/review/review';
import { mutePain } from '@/lib/server/data/review/watch';
import { changeEpisode } from '@/lib/server/data/record/episode';
import type { LogItem, SessionItem } from '@/lib/schemas/log';
import type { ItemAnswer, SyncInput } from '@/lib/schemas/sync';
import { recordBatch, recordItems } from '@/lib/server/data/log/log';
import { viewToday } from '@/lib/server/data/today/today';
import { answerBatch } from '@/lib/server/sync/answer-batch';

const now = new Date('2026-03-09T09:00:00Z');
const stored = { status: 'stored' };
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

describe('Z-8 ids inside a batch', () => {
  test('Z-8 a version, session, prescription or log of another patient is as unknown as none', async () => {
    const { otherPatient: other } = suite.scene.harbour;
    const sitting = session();
    await send(sitting);
    const foreign = { ...session({ programVersionId: other.versionId }) };
    expect(await send(foreign)).toEqual([rejected('unknown_version')]);
    expect(await send(session({ programVersionId: randomUUID() }))).toEqual([rejected('unknown_version')]);
    expect(
      await send(
        log(sitting.id, { prescriptionId: other.prescriptionIds[0] ?? '' }),
        log(randomUUID()),
        log(sitting.id, { correctsId: randomUUID() }),
        { ...log(sitting.id), patientId: other.actor.patientId },
      ),
    ).toEqual([
      rejected('unknown_prescription'),
      rejected('session_missing'),
      rejected('corrected_missing'),
      rejected('wrong_patient'),
    ]);
    expect((await rowCounts())['exercise_log']).toBe(0);
  });

  test('Z-6 a patient writes for nobody else, also below the route', async () => {
    const { otherPatient } = suite.scene.harbour;
    await expect(
      recordItems(patient().actor, otherPatient.actor.patientId, [session()]),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('what was done stays, whatever became of the rest', () => {
  const oneSet = {
    sets: [{ setNumber: 1, side: 'not_sided' as const, amount: 10, loadValue: null, loadUnit: null }],
  };
  test.each<[string, Partial<LogItem>]>([
    ['a part, with the reason for the rest', { ...oneSet, outcome: 'partly', skipReason: 'no_time' }],
    ['a part, without one', { ...oneSet, outcome: 'partly', skipReason: null }],
    ['stopped because it hurt', { ...oneSet, outcome: 'stopped', pain: { during: 6 } }],
    ['stopped before a set was done', { outcome: 'stopped', sets: [], pain: {}, effort: null }],
  ])('%s is stored, and read again by its patient as it was', async (_, changes) => {
    const sitting = session();
    const entry = log(sitting.id, changes);
    expect(await send(sitting, entry)).toEqual([stored, stored]);
    const { exercises } = await viewToday(patient().actor, now);
    const [read] = exercises.flatMap(({ logs }) => logs);
    expect(read).toMatchObject({
      ...{ outcome: entry.outcome, skipReason: entry.skipReason, sets: entry.sets, pain: entry.pain },
    });
  });

  test('a reason belongs to nothing that was done whole or stopped: neither the batch nor the database takes it', async () => {
    const sitting = session();
    await send(sitting);
    for (const outcome of ['done', 'stopped'] as const) {
      expect(await send(log(sitting.id, { outcome, skipReason: 'pain' }))).toEqual([rejected('invalid')]);
      const entry = log(sitting.id);
      expect(await send(entry)).toEqual([stored]);
      await expect(
        suite.admin.query(
          `insert into exercise_log select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(),
             'client_log_id', gen_random_uuid(), 'outcome', $2::text, 'skip_reason', 'pain'))).*
           from exercise_log l where client_log_id = $1`,
          [entry.id, outcome],
        ),
      ).rejects.toThrow('skip_has_reason');
    }
  });
});

describe('F-4 the work of a batch', () => {
  const chain = (sitting: SessionItem, length: number): LogItem[] => {
    const entries = [log(sitting.id, { pain: { during: 9 } })];
    while (entries.length < length)
      entries.push(log(sitting.id, { correctsId: entries.at(-1)?.id ?? null, pain: { during: 9 } }));
    return entries;
  };

  test('F-4 is the same number of statements for one entry and for forty that each correct the one before, in any order', async () => {
    const counts: number[] = [];
    for (const length of [1, 40]) {
      const sitting = session();
      const items = [sitting, ...chain(sitting, length).toReversed()];
      counts.push(
        await countStatements(async () => {
          expect(new Set((await send(...items)).map(({ status }) => status))).toEqual(new Set(['stored']));
        }),
      );
      expect(await send(...items)).toEqual(items.map(() => ({ status: 'already_stored' })));
    }
    expect(counts[1]).toBe(counts[0]);
  });

  test('O-3 of two that correct the same one the first by id counts, and what corrects the other is refused with it', async () => {
    const sitting = session();
    const entry = log(sitting.id);
    const rivals = [1, 2].map(() => log(sitting.id, { correctsId: entry.id, effort: 5 }));
    const [winner, loser] = rivals.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const after = log(sitting.id, { correctsId: loser?.id ?? null });
    const answers = await send(sitting, after, ...rivals, entry);
    const answerOf = (id: string | undefined) =>
      answers[[sitting, after, ...rivals, entry].findIndex((item) => item.id === id)];
    expect(answerOf(winner?.id)).toEqual(stored);
    expect(answerOf(loser?.id)).toEqual(rejected('already_corrected'));
    expect(answerOf(after.id)).toEqual(rejected('corrected_missing'));
  });
});

describe('O-7 clocks', () => {
  test.each([
    ['24 hours ahead is still taken', '2026-03-10T09:00:00Z', '2026-03-10', stored],
    ['more than 24 hours ahead', '2026-03-10T09:00:01Z', '2026-03-10', rejected('future_date')],
    ['30 days ago is still taken', '2026-02-07T09:00:00Z', '2026-02-07', stored],
    ['older than 30 days', '2026-02-07T08:59:59Z', '2026-02-07', rejected('too_old')],
    ['a day that cannot be the moment’s', '2026-03-09T08:00:00Z', '2026-03-07', rejected('date_mismatch')],
  ])('O-7 %s', async (_, performedAt, localDate, answer) => {
    expect(await send(session({ performedAt, localDate }))).toEqual([answer]);
  });

  test('O-7 keeps the moment as given, its own time of receipt, and how far the device’s clock was off', async () => {
    const sitting = session();
    const deviceNow = '2026-03-09T09:10:00Z';
    await answerBatch(patient().actor, { format: 1, deviceNow, items: [sitting] }, now);
    const { rows } = await suite.admin.query(
      `select performed_at, clock_skew_seconds, abs(extract(epoch from now() - received_at)) < 60 as is_fresh
       from exercise_session where id = $1`,
      [sitting.id],
    );
    expect(rows).toEqual([
      { performed_at: new Date(sitting.performedAt), clock_skew_seconds: 600, is_fresh: true },
    ]);
    const { sessions } = await viewRecord(suite.scene.harbour.physio.actor, patient().patientId, now);
    expect(sessions.map(({ clockOffMinutes }) => clockOffMinutes)).toEqual([10]);
  });
});

describe('O-8 and O-9', () => {
  test.each([
    ['pain after is added to pain during that was told already', { during: 7 }, { during: 7, after: 6 }, 1],
    ['pain after was worse', { during: 7 }, { during: 7, after: 9 }, 2],
    ['only pain after lies above the limit', { during: 3 }, { during: 3, after: 7 }, 1],
    ['it was less than was said at first', { during: 7 }, { during: 6 }, 1],
    ['it was no more than allowed after all', { during: 7 }, { during: 3 }, 1],
  ])('O-9 a correction is told of when it says something new: %s', async (_, first, then, alerts) => {
    const sitting = session();
    const entry = log(sitting.id, { pain: first });
    await send(sitting, entry);
    expect(await send(log(sitting.id, { pain: then, correctsId: entry.id }))).toEqual([stored]);
    expect((await rowCounts())['alert']).toBe(alerts);
  });

  test('O-8 a late log counts for the version it was made under, though a new one is active and the patient is discharged', async () => {
    const { physio, canary } = suite.scene.harbour;
    const { patientId, programId, versionId } = patient();
    const early = session({ performedAt: '2026-03-08T08:00:00Z', localDate: '2026-03-08' });
    expect(await send(early)).toEqual([stored]);
    const { revision } = await saveDraft(physio.actor, patientId, programId, {
      ...draftOf(patientId, suite.scene.exercises, canary),
      revision: 0,
      basedOn: versionId,
    });
    await publishProgram(physio.actor, patientId, programId, { revision }, '2026-03-09', new Date());
    await changeEpisode(physio.actor, patientId, { deed: 'discharge', reason: 'moved away' }, now);
    const sitting = session();
    // Above the limit of the version that was on the screen: what was felt is told, however late.
    expect(await send(sitting, log(sitting.id, { pain: { during: 9 } }))).toEqual([stored, stored]);
    expect((await rowCounts())['alert']).toBe(1);
    const { rows } = await suite.admin.query(
      `select v.number, v.status::text from exercise_session s
       join program_version v on v.clinic_id = s.clinic_id and v.id = s.program_version_id where s.id = $1`,
      [sitting.id],
    );
    expect(rows).toEqual([{ number: 1, status: 'superseded' }]);
    const { sessions } = await viewRecord(physio.actor, patientId, now);
    expect(sessions.map(({ versionNumber, isLate }) => [versionNumber, isLate])).toEqual([
      [1, true],
      [1, false],
    ]);
  });

  test.each([
    [5, 0],
    [6, 1],
  ])('O-9 H-7 pain %i under standard limits raises %i alerts', async (after, alerts) => {
    const sitting = session();
    await send(sitting, log(sitting.id, { pain: { during: 0, after } }));
    expect((await rowCounts())['alert']).toBe(alerts);
  });

  test('LG-7.4 LG-8.5 severe pain is told once a day, spreading every time, each with one alert', async () => {
    const rules = async () =>
      (
        await suite.admin.query('select rule::text from alert where patient_id = $1 order by rule::text', [
          patient().patientId,
        ])
      ).rows.map(({ rule }) => rule);
    const [first, second] = [session(), session()];
    await send(first, log(first.id, { pain: { during: 0, after: 9 } }));
    expect(await rules()).toEqual(['severe_pain']);
    await send(second, log(second.id, { pain: { during: 0, after: 8 } }));
    expect(await rules()).toEqual(['pain_above_limit', 'severe_pain']);
    const third = session();
    const spreading = log(third.id, { pain: { during: 1, after: 1 }, symptomsSpread: true });
    await send(third, spreading);
    await send(
      log(third.id, { pain: { during: 1, after: 1 }, symptomsSpread: true, correctsId: spreading.id }),
    );
    expect(await rules()).toEqual(['pain_above_limit', 'severe_pain', 'symptoms_spread']);
  });
});

test.each([
  ['the day before it was muted, told late', '2026-03-08', 'severe_pain'],
  ['a day on which it is muted', '2026-03-09', 'pain_above_limit'],
])('LG-7.4 muted severe pain above the agreed limit: %s', async (_, localDate, rule) => {
  await mutePain(suite.scene.harbour.physio.actor, patient().patientId, 'a flare that we know', now);
  const sitting = session({ localDate, performedAt: `${localDate}T08:30:00+00:00` });
  await send(sitting, log(sitting.id, { pain: { during: 0, after: 9 } }));
  const { rows } = await suite.admin.query('select rule::text from alert where patient_id = $1', [
    patient().patientId,
  ]);
  expect(rows).toEqual([{ rule }]);
});

describe('D-6 corrections', () => {
  test('D-6 a correction is a new log that names the old one; the old one stays; a second correction of it is refused', async () => {
    const sitting = session();
    const wrong = log(sitting.id);
    const right = { ...wrong, id: randomUUID(), effort: 3, correctsId: wrong.id };
    expect(await send(sitting, wrong, right)).toEqual([stored, stored, stored]);
    expect(await send({ ...right, id: randomUUID() })).toEqual([rejected('already_corrected')]);
    expect(
      await send({
        ...right,
        id: randomUUID(),
        prescriptionId: patient().prescriptionIds[1] ?? '',
        sets: [],
        correctsId: right.id,
      }),
    ).toEqual([rejected('corrects_other')]);
    const { rows } = await suite.admin.query(
      'select l.effort, c.client_log_id as corrects from exercise_log l left join exercise_log c on c.id = l.corrects_id where l.patient_id = $1 order by l.effort',
      [patient().patientId],
    );
    expect(rows).toEqual([
      { effort: 3, corrects: wrong.id },
      { effort: 6, corrects: null },
    ]);
  });

  test('two logs that correct each other are refused', async () => {
    const sitting = session();
    const one = log(sitting.id, { correctsId: randomUUID() });
    const two = log(sitting.id, { correctsId: one.id });
    expect(await send(sitting, { ...one, correctsId: two.id }, two)).toEqual([
      stored,
      rejected('corrected_missing'),
      rejected('corrected_missing'),
    ]);
  });
});

describe('how the movement went', () => {
  test.each([
    ['well', { technique: 'ok', symptomsSpread: false }, { technique: 'ok', symptoms_spread: false }],
    ['spreading', { symptomsSpread: true }, { technique: null, symptoms_spread: true }],
    ['not said', {}, { technique: null, symptoms_spread: null }],
  ] as const)('%s is stored as it was said, and what was not said stays open', async (_, said, row) => {
    const sitting = session();
    await send(sitting, log(sitting.id, said));
    const { rows } = await suite.admin.query(
      'select technique, symptoms_spread from exercise_log where patient_id = $1',
      [patient().patientId],
    );
    expect(rows).toEqual([row]);
  });
});

describe('history', () => {
  test('A-17 a carer’s entries name the carer', async () => {
    const carer = await carerOf(suite.scene.harbour, patient());
    const sitting = session();
    await answerBatch(carer, batch([sitting, log(sitting.id)]), now);
    const { rows } = await suite.admin.query(
      'select related_person_id from exercise_log where patient_id = $1',
      [patient().patientId],
    );
    expect(rows).toEqual([{ related_person_id: carer.relatedPersonId }]);
    const { sessions } = await viewRecord(suite.scene.harbour.physio.actor, patient().patientId, now);
    expect(sessions.map(({ carerName }) => carerName)).toEqual([carer.carerName]);
  });

  test('the product writes history as received when it was made; a patient may not', async () => {
    const product = suite.scene.harbour.system;
    const sitting = session({ performedAt: '2026-01-12T18:00:00Z', localDate: '2026-01-12' });
    const entry = log(sitting.id, { recordedAt: '2026-01-12T18:20:00Z', pain: { after: 8 } });
    await recordItems(product, patient().patientId, [sitting, entry], { history: true });
    const { rows } = await suite.admin.query('select raised_at from alert where patient_id = $1', [
      patient().patientId,
    ]);
    expect(rows).toEqual([{ raised_at: new Date(entry.recordedAt) }]);
    await expect(
      recordItems(patient().actor, patient().patientId, [session()], { history: true }),
    ).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('MS-1.4 an entry for an earlier day', () => {
  const made = '2026-03-09T08:50:00Z';
  const lateOf = (localDate: string, changes: Partial<LogItem> = {}) => {
    const sitting = session({ localDate, performedAt: `${localDate}T12:00:00Z` });
    return [sitting, log(sitting.id, { recordedAt: made, ...changes })] as const;
  };
  const alerts = async () =>
    (
      await suite.admin.query<{ told: string }>(
        `select rule || ' ' || local_date as told from alert where patient_id = $1 order by 1`,
        [patient().patientId],
      )
    ).rows.map(({ told }) => told);
  const dashboard = async () =>
    (await viewDashboard(suite.scene.harbour.physio.actor, now)).find(
      ({ patientId }) => patientId === patient().patientId,
    )?.review;

  test.each([
    ['yesterday', '2026-03-08', stored],
    ['the seventh day before', '2026-03-02', stored],
    ['the eighth', '2026-03-01', rejected('too_late')],
    ['four weeks ago', '2026-02-09', rejected('too_late')],
  ])('of %s', async (_, localDate, answer) => {
    const items = lateOf(localDate);
    expect(await send(...items)).toEqual([stored, answer]);
    expect(await send(...items)).toEqual(
      answer === stored
        ? items.map(() => ({ status: 'already_stored' }))
        : [{ status: 'already_stored' }, answer],
    );
  });

  test.each([true, false])('is judged the same on the careful road (%s) as at once', async (isCareful) => {
    const { actor, patientId } = patient();
    const [old, entry] = lateOf('2026-03-01');
    const [fresh, second] = lateOf('2026-03-02');
    const { answers } = await recordBatch(actor, patientId, [old, entry, fresh, second], { now, isCareful });
    expect(answers).toEqual([stored, rejected('too_late'), stored, stored]);
  });

  test('that was made on its day is taken however long it waited for a network', async () => {
    const sitting = session({ localDate: '2026-02-12', performedAt: '2026-02-12T12:00:00Z' });
    const entry = log(sitting.id, { recordedAt: '2026-02-12T12:20:00Z' });
    expect(await send(sitting, entry)).toEqual([stored, stored]);
    // To correct it now is too late: what was said then stands.
    const correction = log(sitting.id, { recordedAt: made, correctsId: entry.id, effort: 3 });
    expect(await send(correction)).toEqual([rejected('too_late')]);
  });

  test('of a day that has not come is refused', async () => {
    const ahead = session({ localDate: '2026-03-11', performedAt: '2026-03-11T12:00:00Z' });
    const named = session({ localDate: '2026-03-11', performedAt: '2026-03-09T08:00:00Z' });
    expect(await send(ahead, named, log(ahead.id))).toEqual([
      rejected('future_date'),
      rejected('date_mismatch'),
      rejected('session_missing'),
    ]);
  });

  test('D-6 takes the place of an entry of that day, and both stay', async () => {
    const [sitting, first] = lateOf('2026-03-05', { recordedAt: '2026-03-05T12:10:00Z' });
    const correction = log(sitting.id, { recordedAt: made, correctsId: first.id, effort: 3 });
    expect(await send(sitting, first)).toEqual([stored, stored]);
    expect(await send(correction)).toEqual([stored]);
    expect((await rowCounts())['exercise_log']).toBe(2);
  });

  test('staff read by how much it came later, also of a correction', async () => {
    const [sitting, late] = lateOf('2026-03-06');
    const onTime = session();
    await send(sitting, late, onTime, log(onTime.id));
    const { sessions } = await viewRecord(suite.scene.harbour.physio.actor, patient().patientId, now);
    expect(sessions.map(({ localDate, exercises }) => [localDate, exercises[0]?.daysLate])).toEqual([
      ['2026-03-09', 0],
      ['2026-03-06', 3],
    ]);
  });

  test.each<[string, Partial<LogItem>, string]>([
    ['severe pain', { pain: { during: 9 } }, 'severe_pain 2026-03-06'],
    ['pain above the limit', { pain: { during: 6 } }, 'pain_above_limit 2026-03-06'],
    ['symptoms that spread', { symptomsSpread: true }, 'symptoms_spread 2026-03-06'],
    ['broken off', { outcome: 'stopped' }, 'stopped_for_pain 2026-03-06'],
    [
      'left out for pain',
      { outcome: 'skipped', skipReason: 'pain', sets: [], pain: {}, effort: null },
      'skipped_for_pain 2026-03-06',
    ],
  ])('MS-8 raises what it raises on the day: %s, though calm days followed', async (_, said, alert) => {
    for (const calm of ['2026-03-07', '2026-03-08']) {
      const sitting = session({ localDate: calm, performedAt: `${calm}T08:00:00Z` });
      await send(sitting, log(sitting.id, { recordedAt: `${calm}T08:10:00Z`, pain: { during: 1 } }));
    }
    expect(await alerts()).toEqual([]);
    expect(await send(...lateOf('2026-03-06', said))).toEqual([stored, stored]);
    expect(await alerts()).toEqual([alert]);
    expect((await dashboard())?.group).toBe('call_today');
  });
});
