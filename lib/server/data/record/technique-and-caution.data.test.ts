import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { atOnce } from '../../../../e2e/fixtures/at-once.ts';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { heldPatientIn, techniqueIn } from '../../../../e2e/fixtures/record-scene.ts';
import { toProgramInput } from '@/lib/domain/progression/records/program-input';
import { viewRecord } from '@/lib/server/data/patient/record';
import { changeProgramLife } from '@/lib/server/data/program/program-life';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { recordCaution } from '@/lib/server/data/record/caution';
import { observeTechnique, withdrawTechnique } from '@/lib/server/data/record/technique';
import { inContext } from '@/lib/server/db';

const suite = prepareScene();
const now = new Date();
const refused = (code: string) => expect.objectContaining({ code });
const physio = () => suite.scene.harbour.physio.actor;
const factsOf = async (patientId: string) => (await viewRecord(physio(), patientId, now)).facts;

/** Which exercises of the running version still wait until somebody has seen how they are done. */
async function waitingOf(patientId: string): Promise<boolean[]> {
  const { clinicId } = physio();
  const records = await inContext({ clinicId }, (tx) => readPatientRecords(tx, { clinicId, patientId }, now));
  const [version] = records.versions;
  if (version === undefined) throw new Error('nothing runs');
  return toProgramInput(records, version, 'en').prescriptions.map(
    ({ techniqueUnseen }) => techniqueUnseen === true,
  );
}

async function youngPatient() {
  const { patientId, first, second } = await heldPatientIn(suite.scene);
  const years = now.getUTCFullYear() - 14;
  await suite.admin.query('update patient set birth_date = $2 where id = $1', [patientId, `${years}-01-01`]);
  const inputOf = ({ programId, lineageId }: typeof first) => ({ programId, lineageId });
  return { patientId, first: inputOf(first), second: inputOf(second) };
}

test('LG-4.3 a patient of 14: each exercise waits until its technique was seen, and waits again when that was a slip', async () => {
  const { patientId, first } = await youngPatient();
  expect(await waitingOf(patientId)).toEqual([true, true]);
  const { observationId } = await observeTechnique(physio(), patientId, first, now);
  expect(await waitingOf(patientId)).toEqual([false, true]);
  expect((await factsOf(patientId)).techniqueSeen).toEqual([
    { observationId, lineageId: first.lineageId, at: now.toISOString(), byName: 'Sam physio' },
  ]);
  await withdrawTechnique(physio(), patientId, observationId, now);
  await withdrawTechnique(physio(), patientId, observationId, now);
  expect(await waitingOf(patientId)).toEqual([true, true]);
  await observeTechnique(physio(), patientId, first, now);
  expect(await waitingOf(patientId)).toEqual([false, true]);
});

test('LG-4.3 nobody else waits for it', async () => {
  const { patientId } = await heldPatientIn(suite.scene);
  expect(await waitingOf(patientId)).toEqual([false, false]);
});

test('LG-8.0 small steps asked for by the clinician count until they are taken back, and the reason stays', async () => {
  const { patientId } = await heldPatientIn(suite.scene);
  const { clinicId } = physio();
  const isCautious = async () => {
    const records = await inContext({ clinicId }, (tx) =>
      readPatientRecords(tx, { clinicId, patientId }, now),
    );
    const [version] = records.versions;
    return version === undefined ? null : toProgramInput(records, version, 'en').patient.cautiousTicked;
  };
  expect(await isCautious()).toBe(false);
  await recordCaution(physio(), patientId, { isCautious: true, reason: 'two falls this year' }, now);
  expect(await isCautious()).toBe(true);
  expect((await factsOf(patientId)).caution).toMatchObject({
    reason: 'two falls this year',
    byName: 'Sam physio',
  });
  const later = new Date(now.getTime() + 60_000);
  await recordCaution(physio(), patientId, { isCautious: false, reason: 'steady for months' }, later);
  expect(await isCautious()).toBe(false);
  const { rows } = await suite.admin.query(
    'select is_cautious from caution_record where patient_id = $1 order by recorded_at',
    [patientId],
  );
  expect(rows.map(({ is_cautious }) => is_cautious)).toEqual([true, false]);
});

test('F-6 seen by several at once is seen once', async () => {
  const { patientId, first } = await youngPatient();
  const all = await atOnce([1, 2, 3].map(() => () => observeTechnique(physio(), patientId, first, now)));
  const ids = all.map((one) => (one.status === 'fulfilled' ? one.value.observationId : 'refused'));
  expect(new Set(ids).size).toBe(1);
  expect((await factsOf(patientId)).techniqueSeen).toHaveLength(1);
});

test('an exercise that runs no more is not seen', async () => {
  const { patientId, first } = await youngPatient();
  await changeProgramLife(physio(), patientId, first.programId, { deed: 'end' }, now);
  await expect(observeTechnique(physio(), patientId, first, now)).rejects.toEqual(refused('conflict'));
});

test('Z-8 an exercise or observation of another patient, another clinic or nobody is not found', async () => {
  const { patientId, input, observationId } = await techniqueIn(suite.scene);
  const other = await heldPatientIn(suite.scene);
  const { colleague } = suite.scene.harbour;
  const foreign = suite.scene.hillside;
  const ofForeign = foreign.patient.actor.patientId;
  for (const [actor, of, exercise] of [
    [physio(), patientId, { ...input, lineageId: other.first.lineageId }],
    [physio(), patientId, { ...input, lineageId: randomUUID() }],
    [physio(), other.patientId, input],
    [colleague.actor, patientId, input],
    [foreign.physio.actor, ofForeign, input],
  ] as const)
    await expect(observeTechnique(actor, of, exercise, now)).rejects.toEqual(refused('not_found'));
  for (const [actor, of, id] of [
    [physio(), other.patientId, observationId],
    [colleague.actor, patientId, observationId],
    [foreign.physio.actor, ofForeign, observationId],
    [physio(), patientId, randomUUID()],
  ] as const)
    await expect(withdrawTechnique(actor, of, id, now)).rejects.toEqual(refused('not_found'));
  expect((await factsOf(patientId)).techniqueSeen).toHaveLength(1);
});
