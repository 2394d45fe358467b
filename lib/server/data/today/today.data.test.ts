import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { useAppSettings } from '../../../../e2e/fixtures/app-settings.ts';
import {
  makePatientScene,
  patientActorOf,
  type PatientScene,
} from '../../../../e2e/fixtures/patient-scene.ts';
import { createTestDatabase, type TestDatabase } from '../../../../e2e/fixtures/test-database.ts';
import type { PatientActor } from '@/lib/server/session/actor-types';
import { recordItems } from '@/lib/server/data/log/log';
import { viewProgress } from '@/lib/server/data/today/progress';
import { viewToday } from '@/lib/server/data/today/today';
import { disconnect } from '@/lib/server/db';

/** A Wednesday. */
const now = new Date('2026-03-11T09:00:00Z');
const today = '2026-03-11';

let database: TestDatabase;
let admin: pg.Client;
let scene: PatientScene;
let actor: PatientActor;

beforeAll(async () => {
  database = await createTestDatabase();
  useAppSettings(database.appUrl);
  admin = new pg.Client(database.adminUrl);
  await admin.connect();
});
afterAll(async () => {
  await disconnect();
  await admin.end();
  await database.drop();
});
beforeEach(async () => {
  scene = await makePatientScene(database.adminUrl);
  actor = patientActorOf(scene);
});

async function doSquats(localDate: string, amount: number): Promise<void> {
  const common = { patientId: scene.patientId };
  const sessionId = randomUUID();
  const performedAt = `${localDate}T08:00:00Z`;
  const answers = await recordItems(actor, scene.patientId, [
    {
      ...common,
      kind: 'session',
      id: sessionId,
      programVersionId: scene.versionId,
      performedAt,
      localDate,
      timeZone: actor.timeZone,
    },
    {
      ...common,
      kind: 'log',
      id: randomUUID(),
      sessionId,
      prescriptionId: scene.prescriptionIds.squat,
      recordedAt: performedAt,
      outcome: 'done',
      skipReason: null,
      sets: [{ setNumber: 1, side: 'not_sided', amount, loadValue: '12.50', loadUnit: 'kg' }],
      pain: { during: 0, after: 2 },
      effort: 5,
      comment: null,
      correctsId: null,
    },
  ]);
  if (answers.some((answer) => answer.status !== 'stored')) throw new Error('not stored');
}

const setVersion = (sql: string) =>
  admin.query(`update program_version set ${sql} where id = $1`, [scene.versionId]);
const setProgram = (status: string) =>
  admin.query('update program set status = $2 where id = $1', [scene.programId, status]);

test('shows what is due with the dose in words, and what was done last time', async () => {
  await doSquats('2026-03-09', 9);
  const view = await viewToday(actor, now);
  expect(view).toMatchObject({ state: 'ready', localDate: today, patientId: scene.patientId });
  expect(view.exercises.map((exercise) => [exercise.name, exercise.dose.line, exercise.isDue])).toEqual([
    ['Goblet squat', '3 sets of 8 to 10, 12 kg', true],
    ['One-leg bridge', '2 sets of 10, left side', true],
  ]);
  expect(view.exercises[0]?.last).toMatchObject({
    localDate: '2026-03-09',
    sets: [{ amount: 9, loadValue: '12.5' }],
  });
  expect(view.exercises[0]?.logs).toEqual([]);
  expect(view.minutes).toBeGreaterThan(3);
});

test('speaks the patient’s language', async () => {
  const view = await viewToday({ ...actor, language: 'es' }, now);
  expect(view.exercises[0]?.name).toBe('Sentadilla con peso');
  expect(view.exercises[0]?.dose.line).toBe('3 series de 8 a 10, 12 kg');
});

test('shows today’s entries, and pain 0 as a number', async () => {
  await doSquats(today, 10);
  const view = await viewToday(actor, now);
  expect(view.exercises[0]?.logs).toMatchObject([{ outcome: 'done', pain: { during: 0, after: 2 } }]);
  expect(view.exercises[0]?.last).toBeNull();
});

test('H-12 the day is the patient’s, by their zone', async () => {
  const view = await viewToday(
    { ...actor, timeZone: 'Pacific/Kiritimati' },
    new Date('2026-03-11T10:00:00Z'),
  );
  expect(view.localDate).toBe('2026-03-12');
});

test('an exercise of two times a week is not due once it was done on two days of the week', async () => {
  await admin.query('alter table prescription disable trigger published_is_kept');
  await admin.query(
    `update prescription set schedule_type = 'times_per_week', times_per_week = 2 where id = $1`,
    [scene.prescriptionIds.squat],
  );
  await admin.query('alter table prescription enable trigger published_is_kept');
  await doSquats('2026-03-08', 10);
  await doSquats('2026-03-09', 10);
  expect((await viewToday(actor, now)).exercises[0]?.isDue).toBe(true);
  await doSquats('2026-03-10', 10);
  expect((await viewToday(actor, now)).exercises[0]?.isDue).toBe(false);
});

test('says when the program has not begun, is paused or there is none', async () => {
  await setVersion(`effective_from = '2026-01-05'`);
  await setProgram('on_hold');
  expect((await viewToday(actor, now)).state).toBe('paused');
  await setProgram('completed');
  expect((await viewToday(actor, now)).state).toBe('ended');
  await setProgram('active');
  expect(await viewToday(actor, new Date('2026-01-04T09:00:00Z'))).toMatchObject({
    state: 'not_started',
    startsOn: '2026-01-05',
  });
});

test('Z-6 another patient’s program and logs stay out of sight', async () => {
  await doSquats(today, 10);
  const other: PatientActor = { ...actor, patientId: scene.otherPatientId };
  expect(await viewToday(other, now)).toMatchObject({ state: 'no_program', exercises: [] });
  expect((await viewProgress(other, now)).days).toEqual([]);
});

test('progress counts each day once and keeps the worst pain', async () => {
  await doSquats('2026-03-09', 10);
  await doSquats('2026-03-09', 10);
  expect((await viewProgress(actor, now)).days).toEqual([
    { localDate: '2026-03-09', state: 'partly', done: 2, partly: 0, skipped: 0, highestPain: 2 },
  ]);
});
