import { describe, expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { draftOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import type { ProgramDeed } from '@/lib/domain/program/program-life';
import { createProgram, publishProgram, saveDraft, viewProgram } from '@/lib/server/data/program/program';
import { changeProgramLife } from '@/lib/server/data/program/program-life';
import { viewDashboard } from '@/lib/server/data/review/review';
import { viewToday } from '@/lib/server/data/today/today';

const suite = prepareScene();
const now = new Date();
const today = now.toISOString().slice(0, 10);

/** Publishes a new program for the patient, the one before it ends. */
async function publishNew(): Promise<string> {
  const { physio, patient, canary } = suite.scene.harbour;
  const { patientId } = patient.actor;
  const { programId } = await createProgram(physio.actor, patientId, 'Life');
  const draft = draftOf(patientId, suite.scene.exercises, canary);
  await saveDraft(physio.actor, patientId, programId, draft);
  await publishProgram(physio.actor, patientId, programId, { revision: 2 }, today, now);
  return programId;
}

const change = (programId: string, deed: ProgramDeed) => {
  const { physio, patient } = suite.scene.harbour;
  const { patientId } = patient.actor;
  return changeProgramLife(physio.actor, patientId, programId, { deed }, now);
};
const dayOf = async () => (await viewToday(suite.scene.harbour.patient.actor, now)).state;
const stateOf = async (programId: string) => {
  const { physio, patient } = suite.scene.harbour;
  const { status, versions } = await viewProgram(physio.actor, patient.actor.patientId, programId);
  return [status, versions[0]?.status];
};

const onReview = async () => {
  const { physio, patient } = suite.scene.harbour;
  const rows = await viewDashboard(physio.actor, now);
  return rows.find(({ patientId }) => patientId === patient.actor.patientId);
};

describe('pause, resume, end, entered in error', () => {
  test('a paused program shows the patient nothing to do and says so; resumed, the same version is there again', async () => {
    const programId = await publishNew();
    await change(programId, 'pause');
    expect([await dayOf(), await stateOf(programId)]).toEqual(['paused', ['on_hold', 'active']]);
    await change(programId, 'resume');
    expect([await dayOf(), await stateOf(programId)]).toEqual(['ready', ['active', 'active']]);
  });

  test('MS-1 (1.1) a patient whose program is paused stands on the review list as paused, not as silent or without a program', async () => {
    const programId = await publishNew();
    await change(programId, 'pause');
    expect(await onReview()).toMatchObject({
      summary: { pause: { firstDay: today, lastDay: null }, daysSilent: null },
    });
    await change(programId, 'resume');
    expect(await onReview()).toMatchObject({ summary: { pause: null } });
  });

  test('an ended program is told to the patient as ended, its version is kept, and nothing resumes it', async () => {
    const programId = await publishNew();
    await change(programId, 'end');
    expect([await dayOf(), await stateOf(programId)]).toEqual(['ended', ['completed', 'ended']]);
    await expect(change(programId, 'resume')).rejects.toMatchObject({ code: 'conflict' });
    await expect(change(programId, 'pause')).rejects.toMatchObject({ code: 'conflict' });
  });

  test('a program entered in error is taken back from the patient, and stays on record', async () => {
    const programId = await publishNew();
    await change(programId, 'mark_error');
    expect([await dayOf(), await stateOf(programId)]).toEqual(['withdrawn', ['entered_in_error', 'ended']]);
    await expect(change(programId, 'end')).rejects.toMatchObject({ code: 'conflict' });
  });

  test('publishing another program ends a paused one too, so that it is never resumed beside it', async () => {
    const paused = await publishNew();
    await change(paused, 'pause');
    await publishNew();
    expect(await stateOf(paused)).toEqual(['completed', 'ended']);
    await expect(change(paused, 'resume')).rejects.toMatchObject({ code: 'conflict' });
  });

  test('a paused program is not set going by publishing: it is resumed first', async () => {
    const { physio, patient, canary } = suite.scene.harbour;
    const { patientId } = patient.actor;
    const programId = await publishNew();
    await change(programId, 'pause');
    const { versions } = await viewProgram(physio.actor, patientId, programId);
    const draft = draftOf(patientId, suite.scene.exercises, canary);
    const basedOn = versions[0]?.versionId ?? null;
    const saved = await saveDraft(physio.actor, patientId, programId, { ...draft, revision: 0, basedOn });
    const input = { revision: saved.revision };
    await expect(publishProgram(physio.actor, patientId, programId, input, today, now)).rejects.toMatchObject(
      { code: 'conflict' },
    );
    expect((await stateOf(programId))[0]).toBe('on_hold');
  });

  test('two people who end it at the same time: one does, the other is told', async () => {
    const programId = await publishNew();
    const results = await Promise.allSettled([change(programId, 'end'), change(programId, 'end')]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('H-1 the program has to be this patient’s', async () => {
    const { physio, otherPatient, patient } = suite.scene.harbour;
    const { patientId } = patient.actor;
    await expect(
      changeProgramLife(physio.actor, patientId, otherPatient.programId, { deed: 'end' }, now),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
