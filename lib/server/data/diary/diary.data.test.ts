import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { prepareScene } from '@/e2e/fixtures/data-suite';
import { diaryOf } from '@/e2e/fixtures/scene-inputs';
import type { DiaryInput } from '@/lib/schemas/diary';
import { transcribeDiary } from '@/lib/server/data/diary/diary';
import { viewDiary } from '@/lib/server/data/diary/diary-view';
import { recordItems } from '@/lib/server/data/log/log';
import { viewRecord } from '@/lib/server/data/patient/record';

const suite = prepareScene();
const now = new Date();
const from = '2026-01-05';
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );

/** The patient's day of that number in January 2026, typed by the physiotherapist. */
function dayOf(day: number, changes: Partial<DiaryInput['logs'][number]> = {}): DiaryInput {
  const input = diaryOf(suite.scene.harbour.patient);
  return {
    ...input,
    sessions: input.sessions.map((session) => ({
      ...session,
      localDate: `2026-01-${String(day).padStart(2, '0')}`,
    })),
    logs: input.logs.map((log) => ({ ...log, ...changes })),
  };
}
const type = (input: DiaryInput, actor = suite.scene.harbour.physio.actor) =>
  transcribeDiary(actor, suite.scene.harbour.patient.actor.patientId, input, now);
const weekOf = async () => {
  const { physio, patient } = suite.scene.harbour;
  return (await viewDiary(physio.actor, patient.actor.patientId, { from }, now)).week;
};
const count = async (sql: string, values: unknown[] = []): Promise<number> =>
  (await suite.admin.query(`select count(*)::int as n from ${sql}`, values)).rows[0].n;
const logsOf = ({ sessions }: DiaryInput) => count('exercise_log where session_id = $1', [sessions[0]?.id]);

test('a week from paper is stored once, however often it is sent, and says who typed it', async () => {
  const input = dayOf(5);
  expect(await type(input)).toEqual({ stored: 2 });
  expect(await type(input)).toEqual({ stored: 0 });
  const { actor } = suite.scene.harbour.physio;
  const { rows } = await suite.admin.query(
    `select s.source, s.entered_by_id as session_by, l.entered_by_id as log_by, s.local_date::text as day, s.time_zone as zone
     from exercise_session s join exercise_log l on l.session_id = s.id where s.id = $1`,
    [input.sessions[0]?.id],
  );
  expect(rows).toEqual([
    {
      source: 'paper',
      session_by: actor.practitionerRoleId,
      log_by: actor.practitionerRoleId,
      day: from,
      zone: 'Europe/London',
    },
  ]);
  const record = await viewRecord(actor, suite.scene.harbour.patient.actor.patientId, now);
  const shown = record.sessions.find(({ sessionId }) => sessionId === input.sessions[0]?.id);
  expect([shown?.source, shown?.enteredBy]).toEqual(['paper', actor.name]);
});

test('a correction keeps the old entry; the week shows the last form', async () => {
  const input = dayOf(6);
  await type(input);
  const [first] = input.logs;
  const corrected = {
    ...input,
    logs: input.logs.map((log) => ({
      ...log,
      ...{ id: randomUUID(), pain: { after: 0 }, correctsId: first?.id ?? null },
    })),
  };
  expect(await type(corrected)).toEqual({ stored: 1 });
  expect(await logsOf(input)).toBe(2);
  const week = await weekOf();
  const entry = week?.entries.find(({ localDate }) => localDate === '2026-01-06');
  expect([entry?.logId, entry?.after]).toEqual([corrected.logs[0]?.id, 0]);
});

test('effort, movement, spreading and pain of the sheet are kept, and shown as they were typed', async () => {
  const answers = {
    technique: 'poor',
    symptomsSpread: false,
    pain: { rest: 0, during: 3, after: 4 },
  } as const;
  await type(dayOf(10, { ...answers, effort: 0 }));
  const week = await weekOf();
  expect(week?.entries.find(({ localDate }) => localDate === '2026-01-10')).toMatchObject({
    ...{ effort: 0, before: 0, pain: 3, after: 4, technique: 'poor', spread: false },
  });
});

/** How it was on that day of January 2026, without anything else. */
const morningOf = (day: number, pain: number | null, correctsId: string | null = null): DiaryInput => ({
  ...dayOf(day),
  sessions: [],
  logs: [],
  mornings: [
    {
      ...{ id: randomUUID(), localDate: `2026-01-${String(day).padStart(2, '0')}`, pain },
      ...{ region: null, correctsId },
    },
  ],
});
const storedMorning = async (localDate: string) =>
  (await weekOf())?.mornings.find((morning) => morning.localDate === localDate);

test('LG-7.5 a morning of the sheet is stored once, whether or not something was done before, and can be corrected', async () => {
  const first = morningOf(12, 0);
  expect(await type(first)).toEqual({ stored: 1 });
  expect(await type(first)).toEqual({ stored: 0 });
  expect(await storedMorning('2026-01-12')).toMatchObject({ id: first.mornings[0]?.id, pain: 0 });
  expect(await codeOf(type(morningOf(12, 4)))).toBe('conflict');
  expect(await type(morningOf(12, 4, first.mornings[0]?.id))).toEqual({ stored: 1 });
  expect((await storedMorning('2026-01-12'))?.pain).toBe(4);
  expect(await codeOf(type(morningOf(12, 5, first.mornings[0]?.id)))).toBe('conflict');
  const { practitionerRoleId } = suite.scene.harbour.physio.actor;
  const typedBy = 'morning_check where id = $1 and entered_by_id = $2';
  expect(await count(typedBy, [first.mornings[0]?.id, practitionerRoleId])).toBe(1);
  const audited = `audit_event where action = 'log.transcribe' and entity_id = $1`;
  expect(await count(audited, [first.mornings[0]?.id])).toBe(1);
});

test('a morning the patient answered by phone stands in the sheet, and is not answered a second time', async () => {
  const { patient } = suite.scene.harbour;
  const answer = {
    ...{ kind: 'morning' as const, id: randomUUID(), patientId: patient.actor.patientId },
    ...{ localDate: '2026-01-06', timeZone: 'Europe/London', recordedAt: '2026-01-06T07:30:00Z' },
    ...{ pain: 3, region: null, correctsId: null },
  };
  expect(await recordItems(patient.actor, patient.actor.patientId, [answer])).toEqual([{ status: 'stored' }]);
  expect(await storedMorning('2026-01-06')).toMatchObject({ id: answer.id, pain: 3 });
  expect(await codeOf(type(morningOf(6, 2)))).toBe('conflict');
});

test('mornings before the program, after its day or still to come are refused', async () => {
  const tomorrow = new Date(now.getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
  const ahead = morningOf(12, 1);
  ahead.mornings = ahead.mornings.map((morning) => ({ ...morning, localDate: tomorrow }));
  for (const input of [morningOf(5, 1), ahead]) expect(await codeOf(type(input))).toBe('invalid');
});

test('a second first entry for the same exercise and day is a conflict: nobody counts a sheet twice', async () => {
  await type(dayOf(7));
  expect(await codeOf(type(dayOf(7)))).toBe('conflict');
});

test('two people who type the same day at the same time make one record', async () => {
  const codes = await Promise.all([codeOf(type(dayOf(8))), codeOf(type(dayOf(8)))]);
  expect(new Set(codes)).toEqual(new Set(['conflict', 'done']));
});

test('pain above the limit raises an alert, as it does from a phone', async () => {
  const input = dayOf(9, { pain: { after: 9 } });
  await type(input);
  expect(
    await count('alert a join exercise_log l on l.id = a.log_id where l.session_id = $1', [
      input.sessions[0]?.id,
    ]),
  ).toBe(1);
});

test('days before the program or ahead, and entries that do not fit, store nothing at all', async () => {
  const before = dayOf(4);
  const ahead = dayOf(10);
  const tomorrow = new Date(now.getTime() + 2 * 86_400_000).toISOString().slice(0, 10);
  ahead.sessions = ahead.sessions.map((session) => ({ ...session, localDate: tomorrow }));
  const misfit = dayOf(11, { prescriptionId: randomUUID() });
  for (const input of [before, ahead, misfit]) {
    expect(await codeOf(type(input))).toBe('invalid');
    expect(await count('exercise_session where id = $1', [input.sessions[0]?.id])).toBe(0);
  }
});

test('Z-1 the front desk may not, and a colleague does not find the patient', async () => {
  const { desk, colleague } = suite.scene.harbour;
  expect(await codeOf(type(dayOf(12), desk.actor))).toBe('forbidden');
  expect(await codeOf(type(dayOf(12), colleague.actor))).toBe('not_found');
});
