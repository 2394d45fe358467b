import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { patientForEach, prepareScene } from '@/e2e/fixtures/data-suite';
import { draftOf, patientOf } from '@/e2e/fixtures/scene-inputs';
import { seatPatient } from '@/e2e/fixtures/scene';
import type { DiaryInput } from '@/lib/schemas/diary';
import { transcribeDiary } from '@/lib/server/data/diary/diary';
import { viewDiary } from '@/lib/server/data/diary/diary-view';
import { loadHandout } from '@/lib/server/data/handout/handout';
import { recordIrritability, recordStrengthTest } from '@/lib/server/data/patient/assessment';
import { registerPatient } from '@/lib/server/data/patient/patient';
import { viewRecord } from '@/lib/server/data/patient/record';
import { changeProgramLife } from '@/lib/server/data/program/program-life';
import {
  createProgram,
  publishProgram,
  saveDraft,
  viewBuilder,
  viewProgram,
} from '@/lib/server/data/program/program';
import { readProgramRecords } from '@/lib/server/data/proposal/progression-records';
import { viewDashboard } from '@/lib/server/data/review/review';
import { viewToday } from '@/lib/server/data/today/today';
import { act } from '@/lib/server/db';

const suite = prepareScene();
const patient = patientForEach(suite);
/** Half past eleven at night for the clinic in London; in Auckland it is past noon of the day after. */
const now = new Date('2026-12-09T23:30:00Z');
const inAuckland = '2026-12-10';
const physio = () => suite.scene.harbour.physio.actor;

beforeEach(async () => {
  await suite.admin.query(`update patient set time_zone = 'Pacific/Auckland' where id = $1`, [
    patient().patientId,
  ]);
});
/** One date column of what was written last for the patient. */
const dateIn = async (table: string, column: string): Promise<string> =>
  (
    await suite.admin.query(
      `select ${column}::text as day from ${table} where patient_id = $1 order by id desc limit 1`,
      [patient().patientId],
    )
  ).rows[0].day;

test('a version is in force from the patient’s day on which it was published', async () => {
  const { patientId } = patient();
  const { programId } = await createProgram(physio(), patientId, 'Night');
  const draft = draftOf(patientId, suite.scene.exercises, suite.scene.harbour.canary);
  const { revision } = await saveDraft(physio(), patientId, programId, draft);
  const { versionId } = await publishProgram(physio(), patientId, programId, { revision }, now, now);
  const { versions, today } = await viewProgram(physio(), patientId, programId, now);
  expect([today, versions[0]?.effectiveFrom]).toEqual([inAuckland, inAuckland]);
  const { source } = await loadHandout(physio(), versionId, now);
  expect([source.program.publishedOn, source.logStartsOn]).toEqual([inAuckland, inAuckland]);
  const record = await viewRecord(physio(), patientId, now);
  expect(record.programs.map(({ since }) => since)).toContain(inAuckland);
  expect((await viewToday({ ...patient().actor, timeZone: 'Pacific/Auckland' }, now)).program?.since).toBe(
    inAuckland,
  );
});

test('weights tested and irritability are dated with the patient’s day', async () => {
  const { patientId } = patient();
  await recordStrengthTest(
    physio(),
    patientId,
    {
      ...{ exerciseSlug: 'goblet_squat', side: 'bilateral', load: { value: '10', unit: 'kg' } },
      ...{ repetitions: 8, effort: 7 },
    },
    now,
  );
  const answers = { painWorst: 3, nightOrRestPain: 'none', settleMinutes: 10 } as const;
  await recordIrritability(physio(), patientId, answers, now);
  expect(await dateIn('strength_test', 'performed_on')).toBe(inAuckland);
  expect(await dateIn('irritability_assessment', 'assessed_on')).toBe(inAuckland);
});

test('who signs in with the link has the patient’s day, whatever the clinic’s is', async () => {
  const { actor } = await seatPatient(patient().link);
  expect(actor.timeZone).toBe('Pacific/Auckland');
  expect((await viewToday(actor, now)).localDate).toBe(inAuckland);
});

test('the review list, the builder and the diary look at the patient’s day', async () => {
  const { patientId, programId, versionId, prescriptionIds } = patient();
  const rows = await viewDashboard(physio(), now);
  expect(rows.find((row) => row.patientId === patientId)?.today).toBe(inAuckland);
  expect((await viewBuilder(physio(), patientId, programId, now)).context.today).toBe(inAuckland);
  expect((await viewDiary(physio(), patientId, {}, now)).today).toBe(inAuckland);
  const sessionId = randomUUID();
  const input: Omit<DiaryInput, 'patientId'> = {
    programVersionId: versionId,
    sessions: [{ id: sessionId, localDate: inAuckland, turn: 1 }],
    logs: [
      {
        ...{ id: randomUUID(), sessionId, prescriptionId: prescriptionIds[0] ?? '' },
        ...{ outcome: 'done', skipReason: null, sets: [] },
        ...{ pain: {}, effort: null, comment: null, correctsId: null },
      },
    ],
    mornings: [],
  };
  expect(await transcribeDiary(physio(), patientId, input, now)).toEqual({ stored: 2 });
});

test('a program is in force until the patient’s day on which it was ended', async () => {
  const { patientId, programId, versionId } = patient();
  await changeProgramLife(physio(), patientId, programId, { deed: 'end' }, now);
  const records = await act(physio(), 'record.read', (tx) =>
    readProgramRecords(tx, [patientId], '2026-12-01', now),
  );
  const ended = records.get(patientId)?.versions.find((version) => version.versionId === versionId);
  expect(ended?.lastDay).toBe(inAuckland);
});

test('an episode begins on the patient’s day', async () => {
  const zones = { 'Pacific/Kiritimati': 14, 'Pacific/Pago_Pago': -11 };
  for (const [timeZone, hours] of Object.entries(zones)) {
    const before = Date.now();
    const { patientId } = await registerPatient(physio(), {
      ...patientOf(suite.scene.harbour.canary),
      timeZone,
    });
    const days = [before, Date.now()].map((at) =>
      new Date(at + hours * 3_600_000).toISOString().slice(0, 10),
    );
    const { rows } = await suite.admin.query(
      'select started_on::text as day from episode_of_care where patient_id = $1',
      [patientId],
    );
    expect(days).toContain(rows[0].day);
  }
});
