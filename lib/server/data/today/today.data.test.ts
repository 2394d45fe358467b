import { describe, expect, test } from 'vitest';
import { patientForEach, prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { recordsOf } from '../../../../e2e/fixtures/log-records.ts';
import { conditionOf, draftOf, patientOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { registerPatient } from '@/lib/server/data/patient/patient';
import { recordItems } from '@/lib/server/data/log/log';
import { publishProgram, saveDraft } from '@/lib/server/data/program/program';
import { addCondition } from '@/lib/server/data/record/condition';
import { changeEpisode } from '@/lib/server/data/record/episode';
import { addPause, endPause } from '@/lib/server/data/record/pause';
import { viewPortal } from '@/lib/server/data/today/portal';
import { viewToday } from '@/lib/server/data/today/today';

/** A Wednesday. */
const now = new Date('2026-03-11T09:00:00Z');
const today = '2026-03-11';

const suite = prepareScene();
const patient = patientForEach(suite);

async function doSquats(localDate: string, amount: number, technique?: 'ok' | 'poor'): Promise<void> {
  const { session, log } = recordsOf(patient());
  const performedAt = `${localDate}T08:00:00Z`;
  const sitting = session({ localDate, performedAt });
  const sets = [{ setNumber: 1, side: 'not_sided', amount, loadValue: '12.50', loadUnit: 'kg' } as const];
  const entry = log(sitting.id, {
    ...{ recordedAt: performedAt, sets, pain: { during: 0, after: 2 } },
    ...(technique === undefined ? {} : { technique }),
  });
  const answers = await recordItems(patient().actor, patient().patientId, [sitting, entry]);
  if (answers.some((answer) => answer.status !== 'stored')) throw new Error('not stored');
}

const setVersion = (sql: string) =>
  suite.admin.query(`update program_version set ${sql} where id = $1`, [patient().versionId]);
const setProgram = (status: string) =>
  suite.admin.query('update program set status = $2 where id = $1', [patient().programId, status]);

test('shows what is due with the dose in words, and what was done last time', async () => {
  await doSquats('2026-03-09', 9);
  const view = await viewToday(patient().actor, now);
  expect(view).toMatchObject({ state: 'ready', localDate: today, patientId: patient().patientId });
  expect(view.exercises.map((exercise) => [exercise.name, exercise.dose.line, exercise.isDue])).toEqual([
    ['Goblet squat', '3 sets of 8 to 10, 12.5 kg', true],
    ['Single-leg bridge', '3 sets of 8 to 10, left side', true],
  ]);
  expect(view.exercises[0]?.last).toMatchObject({
    localDate: '2026-03-09',
    sets: [{ amount: 9, loadValue: '12.5' }],
  });
  expect(view.exercises[0]?.logs).toEqual([]);
  expect(view.minutes).toBeGreaterThan(3);
});

test('says when it was last said how the movement looked, and that spreading is asked in a program for the hip', async () => {
  const saidOn = async () =>
    (await viewToday(patient().actor, now)).exercises.map((one) => one.techniqueSaidOn);
  expect(await saidOn()).toEqual([null, null]);
  await doSquats('2026-03-09', 9, 'poor');
  await doSquats('2026-03-05', 9, 'ok');
  await doSquats('2026-03-10', 9);
  expect(await saidOn()).toEqual(['2026-03-09', null]);
  expect((await viewToday(patient().actor, now)).program?.asksSpread).toBe(true);
});

test('speaks the patient’s language', async () => {
  const view = await viewToday({ ...patient().actor, language: 'es' }, now);
  expect(view.exercises[0]?.name).toBe('Sentadilla con peso al pecho');
  expect(view.exercises[0]?.dose.line).toBe('3 series de 8 a 10, 12,5 kg');
});

test('shows today’s entries, and pain 0 as a number', async () => {
  await doSquats(today, 10);
  const view = await viewToday(patient().actor, now);
  expect(view.exercises[0]?.logs).toMatchObject([{ outcome: 'done', pain: { during: 0, after: 2 } }]);
  expect(view.exercises[0]?.last).toBeNull();
});

test('H-12 the day is the patient’s, by their zone', async () => {
  const view = await viewToday(
    { ...patient().actor, timeZone: 'Pacific/Kiritimati' },
    new Date('2026-03-11T10:00:00Z'),
  );
  expect(view.localDate).toBe('2026-03-12');
});

test('an exercise of two times a week is not due once it was done on two days of the week', async () => {
  await suite.admin.query('alter table prescription disable trigger published_is_kept');
  await suite.admin.query(
    `update prescription set schedule_type = 'times_per_week', times_per_week = 2 where id = $1`,
    [patient().prescriptionIds[0]],
  );
  await suite.admin.query('alter table prescription enable trigger published_is_kept');
  await doSquats('2026-03-08', 10);
  await doSquats('2026-03-09', 10);
  expect((await viewToday(patient().actor, now)).exercises[0]?.isDue).toBe(true);
  await doSquats('2026-03-10', 10);
  expect((await viewToday(patient().actor, now)).exercises[0]?.isDue).toBe(false);
});

test('says when the program has not begun, is paused or there is none', async () => {
  await setVersion(`effective_from = '2026-01-05'`);
  await setProgram('on_hold');
  expect((await viewToday(patient().actor, now)).state).toBe('paused');
  await setProgram('completed');
  expect((await viewToday(patient().actor, now)).state).toBe('ended');
  await setProgram('active');
  expect(await viewToday(patient().actor, new Date('2026-01-04T09:00:00Z'))).toMatchObject({
    state: 'not_started',
    startsOn: '2026-01-05',
  });
});

describe('MS-1 a pause of the whole patient', () => {
  const pause = (fromOn: string, untilOn: string | null) =>
    addPause(
      suite.scene.harbour.physio.actor,
      patient().patientId,
      { reason: 'illness', note: 'by phone', fromOn, untilOn },
      now,
    );
  const day = (localDate: string) => viewToday(patient().actor, new Date(`${localDate}T09:00:00Z`));

  test('shows no exercise and says until when, from its first to its last day', async () => {
    await pause('2026-03-11', '2026-03-13');
    expect(await day('2026-03-10')).toMatchObject({ state: 'ready', pausedUntil: null });
    for (const on of ['2026-03-11', '2026-03-13']) {
      const view = await day(on);
      expect(view).toMatchObject({ state: 'paused', pausedUntil: '2026-03-13', exercises: [], minutes: 0 });
      expect(JSON.stringify(view)).not.toContain('by phone');
    }
    expect(await day('2026-03-14')).toMatchObject({ state: 'ready', pausedUntil: null });
  });

  test('ended early, the exercises are back the same day', async () => {
    const { pauseId } = await pause('2026-03-09', null);
    expect(await day(today)).toMatchObject({ state: 'paused', pausedUntil: null });
    await endPause(suite.scene.harbour.physio.actor, patient().patientId, pauseId, today, now);
    expect((await day(today)).exercises.map(({ isDue }) => isDue)).toEqual([true, true]);
  });

  test('where no program runs, that is what is said', async () => {
    await pause('2026-03-11', '2026-03-13');
    await setProgram('completed');
    expect((await day(today)).state).toBe('ended');
  });
});

test('who was discharged is told so, unless the program was a mistake', async () => {
  const { physio } = suite.scene.harbour;
  const discharge = { deed: 'discharge', reason: 'all goals reached' } as const;
  await changeEpisode(physio.actor, patient().patientId, discharge, now);
  expect(await viewToday(patient().actor, now)).toMatchObject({ state: 'discharged', exercises: [] });
  await setProgram('entered_in_error');
  expect((await viewToday(patient().actor, now)).state).toBe('withdrawn');
});

test('Z-6 another patient’s program and logs stay out of sight', async () => {
  await doSquats(today, 10);
  const { physio, canary } = suite.scene.harbour;
  const { patientId } = await registerPatient(physio.actor, patientOf(canary));
  const other = { ...patient().actor, patientId };
  expect(await viewToday(other, now)).toMatchObject({ state: 'no_program', exercises: [] });
  expect((await viewPortal(other, now)).progress.days).toEqual([]);
});

test('progress counts each day once and keeps the worst pain', async () => {
  await doSquats('2026-03-09', 10);
  await doSquats('2026-03-09', 10);
  expect((await viewPortal(patient().actor, now)).progress.days).toEqual([
    { localDate: '2026-03-09', state: 'partly', done: 2, partly: 0, skipped: 0, highestPain: 2 },
  ]);
});

describe('MS-1.4 the plan of the last seven days', () => {
  const planOn = async (localDate: string) => {
    const { plan } = await viewPortal(patient().actor, new Date(`${localDate}T09:00:00Z`));
    return plan;
  };

  test('holds the entries of the whole weeks that they lie in, and the version that was in force', async () => {
    await doSquats('2026-03-02', 9);
    await doSquats('2026-03-08', 10);
    const plan = await planOn(today);
    // The seventh day before is Wednesday, 4 March; its week began on Monday.
    expect(plan.entriesFrom).toBe('2026-03-02');
    expect(plan.versions[0]?.exercises[0]?.logs.map(({ localDate }) => localDate)).toEqual([
      '2026-03-08',
      '2026-03-02',
    ]);
  });

  test('keeps a version that was replaced for as long as its days can be noted, with its own dose', async () => {
    const { physio, canary } = suite.scene.harbour;
    const { patientId, programId, versionId } = patient();
    const draft = draftOf(patientId, suite.scene.exercises, canary);
    const { revision } = await saveDraft(physio.actor, patientId, programId, {
      ...draft,
      prescriptions: draft.prescriptions.map((one) => ({ ...one, sets: 4 })),
      revision: 0,
      basedOn: versionId,
    });
    await publishProgram(physio.actor, patientId, programId, { revision }, today, now);
    const numbers = async (localDate: string) =>
      (await planOn(localDate)).versions.map(({ number, exercises }) => [number, exercises[0]?.sets]);
    expect(await numbers(today)).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(await numbers('2026-03-17')).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(await numbers('2026-03-18')).toEqual([[2, 4]]);
    expect((await viewToday(patient().actor, now)).program?.number).toBe(2);
  });

  test('O-11 tells where the treated conditions lie, never which they are', async () => {
    const { physio } = suite.scene.harbour;
    const hip = conditionOf({ code: 'hip_osteoarthritis', description: 'a worn hip' });
    await addCondition(physio.actor, patient().patientId, hip, now);
    await doSquats('2026-03-10', 9);
    const plan = await planOn(today);
    expect(plan.treatedRegions).toEqual([['hip']]);
    // The squat is an exercise for the knee.
    expect((await viewToday(patient().actor, now)).morning?.bodyPart).toBe('hip');
    expect(JSON.stringify(plan)).not.toMatch(/osteoarthritis|worn hip|sore hip/);
  });
});
