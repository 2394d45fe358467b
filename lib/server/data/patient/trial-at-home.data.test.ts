import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { atOnce } from '../../../../e2e/fixtures/at-once.ts';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { stopSymptomOf } from '../../../../e2e/fixtures/screening-scene.ts';
import {
  allowedIn,
  homeBeginOf,
  type HomePatient,
  homePatientIn,
  homeSetOf,
  trialSetOf,
} from '../../../../e2e/fixtures/trial-scene.ts';
import type { HomeTrialInput, HomeTrialSetInput } from '@/lib/schemas/trial';
import { recordItems } from '@/lib/server/data/log/log';
import { viewRecord } from '@/lib/server/data/patient/record';
import { recordTrialSet, withdrawTrial } from '@/lib/server/data/patient/trial';
import { recordHomeTrial } from '@/lib/server/data/patient/trial-at-home';
import { allowTrials, endTrialPermission } from '@/lib/server/data/patient/trial-permission';
import { viewPortal } from '@/lib/server/data/today/portal';
import { inContext } from '@/lib/server/db';

const suite = prepareScene();
const now = new Date();
const physio = () => suite.scene.harbour.physio.actor;
const four = { unit: 'kg', value: '4' } as const;
const six = { unit: 'kg', value: '6' } as const;
const send = (patient: HomePatient, input: HomeTrialInput) => recordHomeTrial(patient.actor, input, now);
const set = (patient: HomePatient, changes: Partial<HomeTrialSetInput> = {}) =>
  send(patient, homeSetOf(patient.squatId, changes));
const refusedWith = (code: string) =>
  expect.objectContaining({
    code: 'invalid',
    details: expect.objectContaining({ fields: [expect.objectContaining({ code })] }),
  });
const refused = (code: string) => expect.objectContaining({ code });
const alertsOf = async ({ patientId }: { patientId: string }) =>
  (
    await suite.admin.query(
      `select t.action, t.pain_before as before, t.pain_during as during, a.local_date is not null as dated
       from alert a join trial_set t on t.clinic_id = a.clinic_id and t.id = a.trial_set_id
       where a.patient_id = $1 and a.rule = 'trial_pain'`,
      [patientId],
    )
  ).rows;

test('LG-4.4 at home: from the lightest up by how it feels, and a clinician sees it as done by the patient', async () => {
  const patient = await homePatientIn(suite.scene);
  const { plan } = await viewPortal(patient.actor, now);
  expect(plan.trials).toEqual([{ prescriptionId: patient.squatId, needsAdult: false, repetitions: 8 }]);
  const trialId = randomUUID();
  expect(await send(patient, homeBeginOf(patient.squatId, { trialId }))).toMatchObject({
    sets: [],
    next: { unit: 'bodyweight' },
    target: { low: 4, high: 6 },
  });
  expect(await set(patient, { trialId })).toMatchObject({ sets: [{ action: 'increase' }], next: four });
  expect(await set(patient, { trialId, number: 2, load: four, effort: 5 })).toMatchObject({
    sets: [{ number: 1 }, { number: 2, action: 'accept' }],
    next: null,
  });
  const { facts } = await viewRecord(physio(), patient.patientId, now);
  expect(facts.trials).toMatchObject([
    { trialId, isAtHome: true, byName: null, sets: [{ number: 1 }, { number: 2, load: four }] },
  ]);
  const { rows } = await suite.admin.query(
    'select recorded_by_id, permission_id, present, pain_model from trial_set where trial_id = $1 and number = 2',
    [trialId],
  );
  expect(rows).toEqual([
    { recorded_by_id: null, permission_id: patient.permissionId, present: 'patient', pain_model: 'standard' },
  ]);
  expect(await alertsOf(patient)).toEqual([]);
  // Once a day: it is not offered again.
  expect((await viewPortal(patient.actor, now)).plan.trials).toEqual([]);
  await expect(set(patient)).rejects.toEqual(refusedWith('trial_day_full'));
});

test('LG-4.4 what hurts too much to begin is kept, told once, and nothing of it is tried that day', async () => {
  const patient = await homePatientIn(suite.scene);
  const begin = homeBeginOf(patient.squatId, { painBefore: 6 });
  expect(await send(patient, begin)).toMatchObject({
    sets: [{ action: 'pain_first', painBefore: 6, painDuring: null, effort: null }],
    next: null,
  });
  // Sent again it is the same.
  expect(await send(patient, begin)).toMatchObject({ sets: [{ action: 'pain_first' }], next: null });
  await expect(set(patient, { painBefore: 0 })).rejects.toEqual(refusedWith('trial_pain_first'));
  expect(await alertsOf(patient)).toEqual([{ action: 'pain_first', before: 6, during: null, dated: true }]);
  const { facts } = await viewRecord(physio(), patient.patientId, now);
  expect(facts.trials).toMatchObject([{ isAtHome: true, sets: [{ action: 'pain_first' }] }]);
});

test('LG-4.2 pain in a set ends the trial and is told in the same transaction; 0 before it is a value', async () => {
  const patient = await homePatientIn(suite.scene);
  expect(await set(patient, { painBefore: 0, painDuring: 3 })).toMatchObject({
    sets: [{ action: 'stop_pain', painBefore: 0 }],
    next: null,
  });
  expect(await alertsOf(patient)).toEqual([{ action: 'stop_pain', before: 0, during: 3, dated: true }]);
});

test('LG-4.4 a set that was not finished lowers at most, and one that is broken off counts as one of the two', async () => {
  const patient = await homePatientIn(suite.scene);
  expect(await set(patient, { stoppedEarly: true, repetitions: null, effort: 2 })).toMatchObject({
    sets: [{ action: 'broken_off', effort: 2 }],
    next: null,
  });
  await expect(set(patient)).rejects.toEqual(refusedWith('trial_day_full'));
});

test('LG-4.4 the third of a day is refused, those of the clinic included', async () => {
  const patient = await homePatientIn(suite.scene);
  for (const exerciseSlug of ['bridge_single_leg', 'side_plank'])
    await recordTrialSet(
      physio(),
      patient.patientId,
      trialSetOf({ exerciseSlug, implement: null, side: 'left' }),
      now,
    );
  await expect(set(patient)).rejects.toEqual(refusedWith('trial_day_full'));
  expect((await viewPortal(patient.actor, now)).plan.trials).toEqual([]);
});

test('LG-4.4 only what a clinician has allowed, and no longer than that; what was done meanwhile is kept', async () => {
  const patient = await homePatientIn(suite.scene);
  const trialId = randomUUID();
  await set(patient, { trialId });
  await endTrialPermission(physio(), patient.patientId, patient.permissionId, now);
  await endTrialPermission(physio(), patient.patientId, patient.permissionId, now);
  await expect(set(patient)).rejects.toEqual(refusedWith('trial_not_allowed'));
  expect(await set(patient, { trialId, number: 2, load: four, effort: 1 })).toMatchObject({
    sets: [{ number: 1 }, { number: 2, action: 'increase' }],
    next: null,
  });
  const { rows } = await suite.admin.query(
    `select array_agg(fields::text order by id) as told from audit_event where entity_id = $1`,
    [patient.permissionId],
  );
  expect(rows[0].told).toHaveLength(3);
});

test('LG-4.4 the gates of home: age, an adult, an open question, a stop symptom', async () => {
  const old = await homePatientIn(suite.scene);
  await suite.admin.query(`update patient set birth_date = '1940-01-01' where id = $1`, [old.patientId]);
  await expect(set(old)).rejects.toEqual(refusedWith('trial_clinic_only'));
  const watched = await homePatientIn(suite.scene, {}, true);
  expect((await viewPortal(watched.actor, now)).plan.trials).toMatchObject([{ needsAdult: true }]);
  await expect(set(watched)).rejects.toEqual(refusedWith('trial_adult_missing'));
  expect(await set(watched, { adultPresent: true })).toMatchObject({ next: four });
  const stopped = await homePatientIn(suite.scene);
  await recordItems(stopped.actor, stopped.patientId, [stopSymptomOf(stopped.patientId, now.toISOString())]);
  await expect(set(stopped)).rejects.toEqual(refusedWith('trial_flag_open'));
  expect((await viewPortal(stopped.actor, now)).plan.trials).toEqual([]);
});

test('LG-4.2 only the next weight, in its own unit, and only the next set', async () => {
  const patient = await homePatientIn(suite.scene);
  const trialId = randomUUID();
  await set(patient, { trialId });
  const second = { trialId, number: 2, effort: 5 };
  for (const load of [six, { unit: 'lb', value: '4' }, { unit: 'kg', value: '0' }] as const)
    await expect(set(patient, { ...second, load })).rejects.toEqual(refusedWith('load_not_next'));
  await expect(set(patient, { ...second, number: 3, load: four })).rejects.toEqual(refused('conflict'));
  await expect(set(patient, { ...second, load: four, effort: null })).rejects.toEqual(
    refusedWith('effort_invalid'),
  );
});

test('F-6 sent again, or by several at once, it is one set and one alert; of two phones the second is refused', async () => {
  const patient = await homePatientIn(suite.scene);
  const input = homeSetOf(patient.squatId, { painDuring: 8 });
  const answers = await atOnce([1, 2, 3].map(() => () => send(patient, input)));
  for (const one of answers)
    expect(one).toMatchObject({ status: 'fulfilled', value: { sets: [{ action: 'stop_pain' }] } });
  expect(await alertsOf(patient)).toHaveLength(1);
  const other = await homePatientIn(suite.scene);
  const phones = await atOnce([1, 2].map(() => () => set(other)));
  expect(phones.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('Z-8 another patient’s prescription or trial, and a set that the clinic led, are none of theirs', async () => {
  const patient = await homePatientIn(suite.scene);
  const other = await homePatientIn(suite.scene);
  const trialId = randomUUID();
  await set(patient, { trialId });
  await expect(send(other, homeSetOf(patient.squatId))).rejects.toEqual(refused('not_found'));
  await expect(set(other, { trialId })).rejects.toEqual(refused('conflict'));
  await expect(set(other, { trialId, number: 2, load: four })).rejects.toEqual(refused('conflict'));
  const led = trialSetOf({ side: 'not_sided' });
  await recordTrialSet(physio(), other.patientId, led, now);
  await expect(set(other, { trialId: led.trialId, number: 2, load: four })).rejects.toEqual(
    refused('conflict'),
  );
});

test('a trial at home that was noted in error is taken back by the clinic, and counts for nothing', async () => {
  const patient = await homePatientIn(suite.scene);
  const trialId = randomUUID();
  await set(patient, { trialId });
  await withdrawTrial(physio(), patient.patientId, trialId, 'it was her sister', now);
  expect((await viewRecord(physio(), patient.patientId, now)).context.trialSets).toEqual([]);
  await expect(set(patient, { trialId, number: 2, load: four })).rejects.toEqual(refused('conflict'));
  expect(await set(patient)).toMatchObject({ next: four });
});

test('LG-4.4 it is allowed for what is in force, and allowed anew the former ends', async () => {
  const { patientId, permissionId } = await allowedIn(suite.scene);
  const { rows } = await suite.admin.query(
    'select program_id, lineage_id from trial_permission where id = $1',
    [permissionId],
  );
  const input = { programId: rows[0].program_id, lineageId: rows[0].lineage_id, needsAdult: true };
  const again = await allowTrials(physio(), patientId, input, now);
  expect(again).toMatchObject({ needsAdult: true, allowedBy: 'Sam physio' });
  const { context } = await viewRecord(physio(), patientId, now);
  expect(context.trialsAtHome).toEqual([again]);
  await expect(allowTrials(physio(), patientId, { ...input, lineageId: randomUUID() }, now)).rejects.toEqual(
    refused('not_found'),
  );
});

test('Z-3 a patient’s request writes no permission, no set of the clinic and nobody else’s, and takes nothing back', async () => {
  const patient = await homePatientIn(suite.scene);
  const other = await homePatientIn(suite.scene);
  const trialId = randomUUID();
  await set(patient, { trialId });
  const { clinicId, patientId } = patient.actor;
  const { permissionId, programId } = patient;
  const row = {
    ...{ clinicId, patientId, permissionId, trialId, number: 9, exerciseSlug: 'goblet_squat', painBefore: 1 },
    rule: 'LG-4.2.4',
    side: 'not_sided' as const,
    action: 'accept' as const,
    painModel: 'standard' as const,
    present: 'patient' as const,
    performedOn: new Date('2026-03-09'),
  };
  const recordedById = physio().practitionerRoleId;
  const asPatient = <T>(work: Parameters<typeof inContext<T>>[1]) => inContext({ clinicId, patientId }, work);
  for (const data of [
    { ...row, permissionId: null, recordedById },
    { ...row, patientId: other.patientId, permissionId: other.permissionId },
  ])
    await expect(asPatient((tx) => tx.trialSet.createMany({ data }))).rejects.toThrow(/row-level security/);
  const permission = {
    clinicId,
    patientId,
    programId,
    lineageId: randomUUID(),
    needsAdult: false,
    recordedById,
  };
  await expect(asPatient((tx) => tx.trialPermission.createMany({ data: permission }))).rejects.toThrow(
    /row-level security/,
  );
  const withdrawal = { withdrawnAt: now, withdrawnById: recordedById, withdrawnReason: 'no' };
  const taken = await asPatient((tx) => tx.trialSet.updateMany({ where: { trialId }, data: withdrawal }));
  expect(taken.count).toBe(0);
});
