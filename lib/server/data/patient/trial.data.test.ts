import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { atOnce } from '../../../../e2e/fixtures/at-once.ts';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { conditionOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { trialIn, trialPatientIn, trialSetOf } from '../../../../e2e/fixtures/trial-scene.ts';
import { adviseLoad } from '@/lib/domain/load/load-advice';
import { registerPatient } from '@/lib/server/data/patient/patient';
import { viewRecord } from '@/lib/server/data/patient/record';
import { recordTrialSet, withdrawTrial } from '@/lib/server/data/patient/trial';
import { newestExercises } from '@/lib/server/data/exercise/exercise-slugs';
import { inContext } from '@/lib/server/db';

const suite = prepareScene();
const now = new Date();
const physio = () => suite.scene.harbour.physio.actor;
const record = (patientId: string, changes: Parameters<typeof trialSetOf>[0] = {}) =>
  recordTrialSet(physio(), patientId, trialSetOf(changes), now);
const refusedWith = (code: string) =>
  expect.objectContaining({
    code: 'invalid',
    details: expect.objectContaining({ fields: [expect.objectContaining({ code })] }),
  });
const refused = (code: string) => expect.objectContaining({ code });
const four = { unit: 'kg', value: '4' } as const;

test('LG-4.4 set by set, and the last one is what the first dose begins with', async () => {
  const patientId = await trialPatientIn(suite.scene);
  const trialId = randomUUID();
  expect(await record(patientId, { trialId })).toMatchObject({
    set: { action: 'increase', number: 1 },
    next: four,
  });
  expect(await record(patientId, { trialId, number: 2, load: four, effort: 5 })).toMatchObject({
    set: { action: 'accept', load: four, effort: 5 },
    next: null,
  });
  const { context, facts } = await viewRecord(physio(), patientId, now);
  const squat = await inContext({ clinicId: physio().clinicId }, (tx) =>
    newestExercises(tx, ['goblet_squat']),
  );
  const exercise = squat.get('goblet_squat')?.card;
  if (exercise === undefined) throw new Error('no squat');
  const advice = adviseLoad({
    context,
    exercise,
    side: 'bilateral',
    goal: 'strength',
    implement: 'dumbbell',
  });
  expect(advice).toMatchObject({ ok: true, start: { implement: { choice: 'weight', loadKg: 4 } } });
  expect(facts.trials).toMatchObject([
    {
      trialId,
      exerciseSlug: 'goblet_squat',
      byName: 'Sam physio',
      withdrawn: null,
      sets: [{ number: 1 }, { number: 2 }],
    },
  ]);
  const { rows } = await suite.admin.query(
    `select rule, present, effort_low::float as low, effort_high::float as high, pain_model from trial_set where trial_id = $1 order by number`,
    [trialId],
  );
  expect(rows).toEqual([
    { rule: 'LG-4.2.7', present: 'clinician', low: 4, high: 6, pain_model: 'standard' },
    { rule: 'LG-4.2.4', present: 'clinician', low: 4, high: 6, pain_model: 'standard' },
  ]);
});

test('LG-4.4 where no trial may begin nothing is recorded, and it is said why', async () => {
  const patientId = await trialPatientIn(suite.scene);
  await expect(record(patientId, { painBefore: 6 })).rejects.toEqual(refusedWith('trial_pain_first'));
  const unlisted = await trialPatientIn(suite.scene, { conditions: [conditionOf({ description: 'sore' })] });
  await expect(record(unlisted)).rejects.toEqual(refusedWith('condition_unknown'));
  const { canary } = suite.scene.harbour;
  const { patientId: unasked } = await registerPatient(physio(), {
    ...{
      fullName: canary.name,
      callName: canary.name,
      birthDate: '1931-02-03',
      language: 'en',
      timeZone: 'Europe/London',
    },
    ...{
      loadUnit: 'kg',
      phone: null,
      email: null,
      usesPaper: false,
      reason: 'hip',
      trainingStatus: 'novice',
    },
    conditions: [],
    equipment: [],
  });
  await expect(record(unasked)).rejects.toEqual(refusedWith('trial_flag_open'));
  await expect(record(patientId, { exerciseSlug: 'no_such_thing' })).rejects.toEqual(
    refusedWith('exercise_unknown'),
  );
  expect((await viewRecord(physio(), patientId, now)).facts.trials).toEqual([]);
});

test('LG-4.2 only the weight that the last set led to, and nothing after the end', async () => {
  const patientId = await trialPatientIn(suite.scene);
  const trialId = randomUUID();
  await expect(record(patientId, { trialId, load: four })).rejects.toEqual(refusedWith('load_not_next'));
  await record(patientId, { trialId });
  const second = { trialId, number: 2, load: four };
  await expect(record(patientId, { ...second, load: { unit: 'kg', value: '8.5' } })).rejects.toEqual(
    refusedWith('load_not_next'),
  );
  await expect(record(patientId, { ...second, number: 3 })).rejects.toEqual(refused('conflict'));
  await record(patientId, { ...second, painDuring: 7 });
  await expect(record(patientId, { trialId, number: 3, load: four })).rejects.toEqual(refused('conflict'));
});

test('LG-4.4 a trial that was broken off is kept, and counts as one of the four of the day', async () => {
  const patientId = await trialPatientIn(suite.scene);
  const broken = { brokenOff: true, effort: null, painDuring: null, technique: null, repetitions: null };
  expect(await record(patientId, broken)).toMatchObject({ set: { action: 'broken_off' }, next: null });
  for (let trial = 0; trial < 3; trial += 1) await record(patientId);
  await expect(record(patientId)).rejects.toEqual(refusedWith('trial_day_full'));
  const { facts } = await viewRecord(physio(), patientId, now);
  expect(facts.trials).toHaveLength(4);
});

test('F-6 a set that is sent twice, or by several at once, is recorded once', async () => {
  const { patientId, input } = await trialIn(suite.scene);
  const again = await atOnce([1, 2, 3].map(() => () => recordTrialSet(physio(), patientId, input, now)));
  for (const one of again) expect(one).toMatchObject({ status: 'fulfilled', value: { next: four } });
  const { facts } = await viewRecord(physio(), patientId, now);
  expect(facts.trials[0]?.sets).toHaveLength(1);
});

test('a trial that was entered in error counts for nothing and stays with the reason', async () => {
  const { patientId, input } = await trialIn(suite.scene);
  await withdrawTrial(physio(), patientId, input.trialId, 'another patient', now);
  await withdrawTrial(physio(), patientId, input.trialId, 'once more', now);
  const { context, facts } = await viewRecord(physio(), patientId, now);
  expect(context.trialSets).toEqual([]);
  expect(facts.trials[0]?.withdrawn).toMatchObject({ reason: 'another patient', byName: 'Sam physio' });
  await expect(record(patientId, { ...input, number: 2, load: four })).rejects.toEqual(refused('conflict'));
});

test('Z-8 a trial of another patient, another clinic or nobody is not found', async () => {
  const { patientId, input } = await trialIn(suite.scene);
  const other = await trialPatientIn(suite.scene);
  const { colleague } = suite.scene.harbour;
  const foreign = suite.scene.hillside;
  for (const [actor, of, id] of [
    [physio(), other, input.trialId],
    [colleague.actor, patientId, input.trialId],
    [foreign.physio.actor, foreign.patient.actor.patientId, input.trialId],
    [physio(), patientId, randomUUID()],
  ] as const)
    await expect(withdrawTrial(actor, of, id, 'a slip', now)).rejects.toEqual(refused('not_found'));
  await expect(record(other, { trialId: input.trialId, number: 2, load: four })).rejects.toEqual(
    refused('conflict'),
  );
  await expect(recordTrialSet(colleague.actor, patientId, trialSetOf(), now)).rejects.toEqual(
    refused('not_found'),
  );
});
