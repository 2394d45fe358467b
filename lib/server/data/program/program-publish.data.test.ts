import { expect, it } from 'vitest';
import { prepareScene } from '@/e2e/fixtures/data-suite';
import { draftOf } from '@/e2e/fixtures/scene-inputs';
import { createProgram, publishProgram, saveDraft, viewProgram } from '@/lib/server/data/program/program';

const suite = prepareScene();

it('H-3 publishing another program completes the one that was running: a patient follows one', async () => {
  const { harbour, exercises } = suite.scene;
  const { actor } = harbour.physio;
  const { patientId } = harbour.patient.actor;
  const before = await viewProgram(actor, patientId, harbour.patient.programId);
  expect(before.status).toBe('active');

  const { programId } = await createProgram(actor, patientId, 'Second program');
  const { revision } = await saveDraft(
    actor,
    patientId,
    programId,
    draftOf(patientId, exercises, harbour.canary),
  );
  await publishProgram(actor, patientId, programId, { revision }, '2026-11-24', new Date());

  const first = await viewProgram(actor, patientId, harbour.patient.programId);
  const second = await viewProgram(actor, patientId, programId);
  expect([first.status, first.versions[0]?.status]).toEqual(['completed', 'ended']);
  expect([second.status, second.versions[0]?.status]).toEqual(['active', 'active']);
  const { rows } = await suite.admin.query(
    "select count(*)::int as running from program_version where patient_id = $1 and status = 'active'",
    [patientId],
  );
  expect(rows).toEqual([{ running: 1 }]);
});

it('H-3 other patients’ programs go on', async () => {
  const { harbour } = suite.scene;
  const other = await viewProgram(
    harbour.colleague.actor,
    harbour.otherPatient.actor.patientId,
    harbour.otherPatient.programId,
  );
  expect(other.status).toBe('active');
});
