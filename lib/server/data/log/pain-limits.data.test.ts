import { expect, it } from 'vitest';
import { prepareScene } from '@/e2e/fixtures/data-suite';
import { draftOf, itemsOf } from '@/e2e/fixtures/scene-inputs';
import { loadHandout } from '@/lib/server/data/handout/handout';
import { recordItems } from '@/lib/server/data/log/log';
import { createProgram, publishProgram, saveDraft, viewProgram } from '@/lib/server/data/program/program';
import { readPatientRecords } from '@/lib/server/data/proposal/progression-records';
import { recordIrritability } from '@/lib/server/data/patient/assessment';
import { setChoice } from '@/lib/server/data/rule-book/rule-choice';
import { viewToday } from '@/lib/server/data/today/today';
import { inContext } from '@/lib/server/db';

const suite = prepareScene();
const now = new Date();
const today = now.toISOString().slice(0, 10);

async function publish(programId: string) {
  const { harbour, exercises } = suite.scene;
  const { patientId } = harbour.patient.actor;
  const draft = draftOf(patientId, exercises, harbour.canary);
  const { revision } = await saveDraft(harbour.physio.actor, patientId, programId, {
    ...draft,
    painModel: 'protective',
  });
  return publishProgram(harbour.physio.actor, patientId, programId, { revision }, today, now);
}

it('LG-7.1 phone, paper and alerts go by the limits a version was published with, also after the clinic sets others', async () => {
  const { harbour } = suite.scene;
  const { patientId } = harbour.patient.actor;
  const { programId } = await createProgram(harbour.physio.actor, patientId, 'Knee');
  await setChoice(harbour.physio.actor, 'protectiveAmberTo', 4);
  const { versionId } = await publish(programId);
  await setChoice(harbour.physio.actor, 'protectiveAmberTo', 2);

  expect((await viewToday(harbour.patient.actor, now)).program).toMatchObject({ versionId, painAmberTo: 4 });
  const { source } = await loadHandout(harbour.physio.actor, versionId, now);
  expect(source.program.painAmberTo).toBe(4);
  const { versions } = await viewProgram(harbour.physio.actor, patientId, programId);
  const [prescription] = versions[0]?.prescriptions ?? [];
  if (prescription === undefined) throw new Error('nothing prescribed');
  const alertsAfter = async (painAfter: number) => {
    const { session, log } = itemsOf(patientId, versionId, prescription.prescriptionId, painAfter);
    await recordItems(harbour.patient.actor, patientId, [session, log]);
    const { rows } = await suite.admin.query(
      `select count(*)::int as n from alert a join exercise_log l on l.id = a.log_id
       where l.client_log_id = $1 and a.rule = 'pain_above_limit'`,
      [log.id],
    );
    return rows;
  };
  expect(await alertsAfter(4)).toEqual([{ n: 0 }]);
  expect(await alertsAfter(5)).toEqual([{ n: 1 }]);
});

it('LG-7.2 a new program begins with the pain rule that the latest assessment of irritability allows; zero is an answer', async () => {
  const { actor } = suite.scene.harbour.physio;
  const { patientId } = suite.scene.harbour.patient.actor;
  const assess = (painWorst: number, nightOrRestPain: 'none' | 'constant', settleMinutes: number) =>
    recordIrritability(actor, patientId, { painWorst, nightOrRestPain, settleMinutes }, today);
  const begun = async () => {
    const { programId } = await createProgram(actor, patientId, 'New', now);
    const { rows } = await suite.admin.query('select pain_model from program_version where program_id = $1', [
      programId,
    ]);
    return rows[0].pain_model;
  };
  expect(await begun()).toBe('protective');
  await assess(0, 'none', 0);
  expect(await begun()).toBe('standard');
  await assess(8, 'constant', 180);
  expect(await begun()).toBe('protective');
  const records = await inContext(actor, (tx) =>
    readPatientRecords(tx, { clinicId: actor.clinicId, patientId }, now),
  );
  expect(records.context.irritability).toEqual({
    painWorst: 8,
    nightOrRestPain: 'constant',
    settleMinutes: 180,
    assessedOn: today,
  });
});
