import { describe, expect, test } from 'vitest';
import { sideToBegin } from '@/lib/domain/program/sides';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { publishFor } from '../../../../e2e/fixtures/scene.ts';
import { draftOf, prescriptionOf, templateOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import type { StartSource } from '@/lib/schemas/program-start';
import { viewProgramForEdit } from '@/lib/server/data/program/program';
import { listStarts, previewStart, startProgram } from '@/lib/server/data/program/program-start';
import { archiveTemplate, saveTemplate } from '@/lib/server/data/template/template';

const suite = prepareScene();
const now = new Date();
const people = () => suite.scene.harbour;
const patientId = () => people().patient.actor.patientId;
const copying = (programVersionId: string): StartSource => ({ from: 'version', programVersionId });
const begin = async (source: StartSource, take: string[]) => {
  const { physio } = people();
  const start = { title: 'New start', start: { source, take } };
  const { programId } = await startProgram(physio.actor, patientId(), start, now);
  const { draft } = await viewProgramForEdit(physio.actor, patientId(), programId);
  if (draft === null) throw new Error('no draft');
  return draft;
};

describe('what a program starts from', () => {
  test('H-2 a copied version asks again for the side of one-sided work; new lineages; the load of the version in force stays', async () => {
    const { patient } = people();
    const draft = await begin(copying(patient.versionId), [...patient.prescriptionIds]);
    expect(draft.status).toBe('draft');
    expect(draft.prescriptions.map(({ side }) => side)).toEqual(['not_sided', null]);
    expect(draft.prescriptions[0]?.load).toEqual({ unit: 'kg', value: '12.5' });
    const { active } = await viewProgramForEdit(people().physio.actor, patientId(), patient.programId);
    const old = new Set(active?.prescriptions.map(({ lineageId }) => lineageId));
    expect(draft.prescriptions.filter(({ lineageId }) => old.has(lineageId))).toEqual([]);
  });

  test('H-1 a version of another patient does not exist, for looking and for starting', async () => {
    const { physio, otherPatient, colleague, patient } = people();
    const foreign = copying(otherPatient.versionId);
    await expect(previewStart(physio.actor, patientId(), foreign, now)).rejects.toMatchObject({
      code: 'not_found',
    });
    const start = {
      title: 'x',
      start: { source: copying(patient.versionId), take: [...patient.prescriptionIds] },
    };
    const other = otherPatient.actor.patientId;
    await expect(startProgram(colleague.actor, other, start, now)).rejects.toMatchObject({
      code: 'not_found',
    });
    const { versions } = await listStarts(physio.actor, patientId());
    expect(versions.map(({ programVersionId }) => programVersionId)).not.toContain(otherPatient.versionId);
  });

  test('an earlier version, not in force, leaves its loads open', async () => {
    const { physio, patient } = people();
    await suite.admin.query(
      `update program_version set status = 'superseded', ended_at = now() where id = $1`,
      [patient.versionId],
    );
    const draft = await begin(copying(patient.versionId), [...patient.prescriptionIds]);
    expect(draft.prescriptions.map(({ load }) => load)).toEqual([null, null]);
    await suite.admin.query(`update program_version set status = 'active', ended_at = null where id = $1`, [
      patient.versionId,
    ]);
    expect((await listStarts(physio.actor, patientId())).versions.length).toBeGreaterThan(0);
  });

  test('a template of the clinic brings its exercises, without a chosen side, load or note', async () => {
    const { physio } = people();
    const { templateId } = await saveTemplate(physio.actor, templateOf(suite.scene));
    const source: StartSource = { from: 'template', template: templateId, phase: 0 };
    const { candidates, title } = await previewStart(physio.actor, patientId(), source, now);
    expect(title).toBe('Strong hips');
    const draft = await begin(
      source,
      candidates.filter(({ canTake }) => canTake).map(({ key }) => key),
    );
    expect(draft.painModel).toBe('protective');
    for (const { exercise, side, load, note } of draft.prescriptions)
      expect([side, load, note]).toEqual([sideToBegin(exercise.laterality), null, null]);
  });

  test('own limits go along into a copy and through a template; what the new program is more careful about is left to it', async () => {
    const { physio, canary } = people();
    const ownRules = {
      painToRaise: 1,
      painAllowed: 5,
      fullSessions: null,
      daysBetweenSteps: 9,
      stepPct: null,
    };
    const { squat } = suite.scene.exercises;
    const written = draftOf(patientId(), suite.scene.exercises, canary);
    const limited = { ...written, prescriptions: [prescriptionOf(squat, { ownRules })] };
    const { programId, versionId } = await publishFor(physio.actor, limited);
    const { active } = await viewProgramForEdit(physio.actor, patientId(), programId);
    const copy = await begin(
      copying(versionId),
      (active?.prescriptions ?? []).map(({ prescriptionId }) => prescriptionId),
    );
    expect([copy.painModel, copy.prescriptions[0]?.ownRules]).toEqual(['standard', ownRules]);
    const saved = templateOf(suite.scene, { programId, programVersionId: versionId });
    const { templateId } = await saveTemplate(physio.actor, saved);
    const fresh = await begin({ from: 'template', template: templateId, phase: 0 }, ['goblet_squat']);
    expect([fresh.painModel, fresh.prescriptions[0]?.ownRules]).toEqual([
      'protective',
      { ...ownRules, painAllowed: null },
    ]);
  });

  test('a template that was put away, or of a phase it does not have, starts nothing', async () => {
    const { physio } = people();
    const { templateId } = await saveTemplate(physio.actor, templateOf(suite.scene));
    const none: StartSource = { from: 'template', template: templateId, phase: 7 };
    await expect(previewStart(physio.actor, patientId(), none, now)).rejects.toMatchObject({
      code: 'invalid',
    });
    await archiveTemplate(physio.actor, templateId, true, now);
    await expect(previewStart(physio.actor, patientId(), { ...none, phase: 0 }, now)).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  test('what is contraindicated by the record is shown with its reason and cannot be taken', async () => {
    const { physio, clinicId } = people();
    const { rows } = await suite.admin.query(
      `insert into condition (id, clinic_id, patient_id, code, description, side, recorded_by_id)
       values (gen_random_uuid(), $1, $2, 'total_hip_replacement_posterior', 'hip replaced', 'left', $3) returning id`,
      [clinicId, patientId(), physio.actor.practitionerRoleId],
    );
    const { templateId } = await saveTemplate(physio.actor, templateOf(suite.scene));
    const source: StartSource = { from: 'template', template: templateId, phase: 0 };
    const { candidates } = await previewStart(physio.actor, patientId(), source, now);
    const barred = candidates.find(({ slug }) => slug === 'goblet_squat');
    expect(barred).toMatchObject({ rating: 'contraindicated', canTake: false });
    expect(barred?.reasons.join(' ')).toContain('hip');
    const start = { title: 'x', start: { source, take: ['goblet_squat'] } };
    await expect(startProgram(physio.actor, patientId(), start, now)).rejects.toMatchObject({
      code: 'conflict',
    });
    await suite.admin.query(
      `update condition set status = 'entered_in_error', status_changed_at = now() where id = $1`,
      [rows[0].id],
    );
  });
});
