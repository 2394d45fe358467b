import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { patientForEach, prepareScene } from '@/e2e/fixtures/data-suite';
import { diaryOf } from '@/e2e/fixtures/scene-inputs';
import type { DiaryInput } from '@/lib/schemas/diary';
import { transcribeDiary } from '@/lib/server/data/diary/diary';
import { moveDiaryDay } from '@/lib/server/data/diary/diary-move';
import { viewDiary } from '@/lib/server/data/diary/diary-view';
import { recordItems } from '@/lib/server/data/log/log';
import { viewRecord } from '@/lib/server/data/patient/record';
import { readProgramRecords } from '@/lib/server/data/proposal/progression-records';
import { act } from '@/lib/server/db';
import { lastForms } from '@/lib/domain/record/last-forms';

const suite = prepareScene();
const patientOf = patientForEach(suite);
const now = new Date();
const from = '2026-01-05';
const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}`;
const physio = () => suite.scene.harbour.physio.actor;
const patientId = () => patientOf().actor.patientId;
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string; details?: { fields?: { code: string }[] } }) =>
      error.details?.fields?.[0]?.code ?? error.code,
  );

/** That day of January 2026 as it was typed, with a morning after it if asked for. */
async function typed(
  number: number,
  log: Partial<DiaryInput['logs'][number]> = {},
  morning: number | null = null,
): Promise<DiaryInput> {
  const input = diaryOf(patientOf());
  const whole = {
    ...input,
    sessions: input.sessions.map((session) => ({ ...session, localDate: day(number) })),
    logs: input.logs.map((one) => ({ ...one, ...log })),
    mornings:
      morning === null
        ? []
        : [
            {
              ...{ id: randomUUID(), localDate: day(number + 1), pain: morning },
              ...{ region: null, correctsId: null },
            },
          ],
  };
  await transcribeDiary(physio(), patientId(), whole, now);
  return whole;
}
const week = async () => (await viewDiary(physio(), patientId(), { from }, now)).week;
const entriesOn = async (number: number) =>
  (await week())?.entries.filter(({ localDate }) => localDate === day(number)) ?? [];
const morningOn = async (number: number) =>
  (await week())?.mornings.find(({ localDate }) => localDate === day(number))?.pain;
async function move(fromDay: number, to: string, logIds?: string[], actor = physio()) {
  const seen = logIds ?? (await entriesOn(fromDay)).map(({ logId }) => logId);
  const { versionId } = patientOf();
  return moveDiaryDay(
    actor,
    patientId(),
    { programVersionId: versionId, from: day(fromDay), to, logIds: seen },
    now,
  );
}
const count = async (sql: string, values: unknown[] = []): Promise<number> =>
  (await suite.admin.query(`select count(*)::int as n from ${sql}`, values)).rows[0].n;
const alerts = () => count('alert where patient_id = $1', [patientId()]);
const judged = () =>
  act(physio(), 'record.read', async (tx) => {
    const records = await readProgramRecords(tx, [patientId()], '2026-01-01', now);
    return lastForms(records.get(patientId())?.logs ?? []).map(({ localDate }) => localDate);
  });

test('a day typed into the wrong column stands under the right one, with all that was noted of it', async () => {
  await typed(5, { effort: 0, pain: { rest: 1, during: 0, after: 2 }, technique: 'poor' }, 3);
  expect(await move(5, day(7))).toEqual({ moved: 1 });
  expect(await entriesOn(5)).toEqual([]);
  expect(await entriesOn(7)).toMatchObject([
    { amounts: [10], load: '12.5', effort: 0, before: 1, pain: 0, after: 2, technique: 'poor', turn: 1 },
  ]);
  expect([await morningOn(6), await morningOn(8)]).toEqual([null, 3]);
  expect(await judged()).toEqual([day(7)]);
});

test('what it said before stays on record as corrected, and who moved it is written down', async () => {
  const input = await typed(5);
  await move(5, day(6));
  const { rows } = await suite.admin.query(
    `select old.client_log_id as old, s.local_date::text as day, new.entered_by_id as by
     from exercise_log new join exercise_log old on old.id = new.corrects_id join exercise_session s on s.id = new.session_id
     where new.patient_id = $1`,
    [patientId()],
  );
  expect(rows).toEqual([{ old: input.logs[0]?.id, day: day(6), by: physio().practitionerRoleId }]);
  const moved = `audit_event where action = 'log.transcribe' and entity_id = $1 and fields = '{local_date}'`;
  expect(await count(moved, [input.sessions[0]?.id])).toBe(1);
  const { sessions } = await viewRecord(physio(), patientId(), now);
  expect(sessions.map(({ localDate, movedFrom }) => [localDate, movedFrom])).toEqual([[day(6), day(5)]]);
});

test('moved again and back: each time one entry counts, and the day that became free can be typed in', async () => {
  await typed(5);
  await move(5, day(6));
  await move(6, day(5));
  expect([(await entriesOn(5)).length, (await entriesOn(6)).length]).toEqual([1, 0]);
  await move(5, day(6));
  await typed(5);
  expect([(await entriesOn(5)).length, (await entriesOn(6)).length]).toEqual([1, 1]);
  expect(new Set(await judged())).toEqual(new Set([day(5), day(6)]));
});

test('sent twice it is moved once; what changed since it was looked at is a conflict', async () => {
  const input = await typed(5);
  const seen = input.logs.map(({ id }) => id);
  expect(await move(5, day(6), seen)).toEqual({ moved: 1 });
  expect(await move(5, day(6), seen)).toEqual({ moved: 0 });
  expect(await refusalOf(move(5, day(7), seen))).toBe('conflict');
  expect(await refusalOf(move(6, day(7), [randomUUID()]))).toBe('conflict');
  expect((await entriesOn(6)).length).toBe(1);
});

test('two who move the same day at once leave it on one day', async () => {
  const seen = (await typed(5)).logs.map(({ id }) => id);
  const codes = await Promise.all([refusalOf(move(5, day(6), seen)), refusalOf(move(5, day(7), seen))]);
  expect(new Set(codes)).toEqual(new Set(['conflict', 'done']));
  expect((await judged()).length).toBe(1);
});

test('days outside the version, ahead, the same day and days with entries are refused in words, and nothing moves', async () => {
  await typed(5, {}, 2);
  await typed(7);
  const { actor, versionId, prescriptionIds } = patientOf();
  const phoneSession = randomUUID();
  const common = { patientId: actor.patientId, timeZone: 'Europe/London' };
  await recordItems(actor, actor.patientId, [
    {
      ...{ kind: 'session', id: phoneSession, programVersionId: versionId, ...common },
      ...{ performedAt: `${day(8)}T10:00:00Z`, localDate: day(8) },
    },
    {
      ...{ kind: 'log', id: randomUUID(), sessionId: phoneSession, patientId: actor.patientId },
      ...{ prescriptionId: prescriptionIds[0] ?? '', recordedAt: `${day(8)}T10:00:00Z` },
      ...{ outcome: 'done', skipReason: null, sets: [], pain: {}, effort: null, comment: null },
      correctsId: null,
    },
    {
      ...{ kind: 'morning', id: randomUUID(), localDate: day(9), pain: 1, region: null, correctsId: null },
      ...{ recordedAt: `${day(9)}T08:00:00Z`, ...common },
    },
  ]);
  const today = now.toISOString().slice(0, 10);
  const tomorrow = new Date(now.getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
  expect(await refusalOf(move(5, '2026-01-04'))).toBe('before_version');
  expect(await refusalOf(move(5, tomorrow))).toBe('future_date');
  expect(await refusalOf(move(5, today))).toBe('morning_ahead');
  expect(await refusalOf(move(5, day(5)))).toBe('same_day');
  expect(await refusalOf(move(5, day(7)))).toBe('day_taken');
  expect(await refusalOf(move(5, day(8)))).toBe('day_taken');
  expect(await refusalOf(move(6, day(9)))).toBe('nothing_there');
  await transcribeDiary(
    physio(),
    actor.patientId,
    {
      ...{ programVersionId: versionId, sessions: [], logs: [] },
      mornings: [{ id: randomUUID(), localDate: day(11), pain: 0, region: null, correctsId: null }],
    },
    now,
  );
  expect(await refusalOf(move(5, day(10)))).toBe('morning_taken');
  expect([(await entriesOn(5)).length, await morningOn(6)]).toEqual([1, 2]);
});

test('LG-7.4 severe pain that was told is not told again by moving, and counts on the day it stands on', async () => {
  await typed(5, { pain: { during: 9 } });
  expect(await alerts()).toBe(1);
  await move(5, day(6));
  expect(await alerts()).toBe(1);
  // That day has been told of; the day it was taken from has not: told anew, it joins the alert of that day while it is open (O-9).
  const [, second = ''] = patientOf().prescriptionIds;
  const sets: DiaryInput['logs'][number]['sets'] = [];
  const severe = () => count(`alert where patient_id = $1 and rule = 'severe_pain'`, [patientId()]);
  await typed(5, { prescriptionId: second, sets, pain: { during: 9 } });
  expect(await severe()).toBe(1);
  await suite.admin.query(
    'update alert set acknowledged_at = now(), acknowledged_by_id = $2 where patient_id = $1',
    [patientId(), physio().practitionerRoleId],
  );
  await move(5, day(7));
  await typed(5, { prescriptionId: second, sets, pain: { during: 9 } });
  expect(await severe()).toBe(2);
});

test('an entry moved to before the days that are read does not count as if it had stayed', async () => {
  const input = await typed(12);
  await move(
    12,
    day(5),
    input.logs.map(({ id }) => id),
  );
  const seen = await act(physio(), 'record.read', async (tx) => {
    const records = await readProgramRecords(tx, [patientId()], day(10), now);
    return lastForms(records.get(patientId())?.logs ?? []);
  });
  expect(seen).toEqual([]);
});

test('Z-1 the front desk may not, and a colleague does not find the patient', async () => {
  const seen = (await typed(5)).logs.map(({ id }) => id);
  const { desk, colleague } = suite.scene.harbour;
  expect(await refusalOf(move(5, day(6), seen, desk.actor))).toBe('forbidden');
  expect(await refusalOf(move(5, day(6), seen, colleague.actor))).toBe('not_found');
});
