import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { templateOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import {
  archiveTemplate,
  listTemplates,
  saveTemplate,
  viewTemplate,
} from '@/lib/server/data/template/template';
import { inContext } from '@/lib/server/db';

const suite = prepareScene();
const people = () => suite.scene.harbour;
const keysOf = async (actor: Parameters<typeof listTemplates>[0]) =>
  (await listTemplates(actor)).map(({ key }) => key);

describe('templates of a clinic and of one person', () => {
  test('every file of the catalogue is offered to everyone who prescribes', async () => {
    const files = readdirSync('prisma/catalogue/templates').map((name) => name.replace('.json', ''));
    const listed = await listTemplates(people().physio.actor);
    expect(
      listed
        .filter(({ from }) => from === 'authored')
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(files.toSorted());
  });

  test('Z-10 what belongs to the patient stays behind: load, side, note, name', async () => {
    const { templateId } = await saveTemplate(people().physio.actor, templateOf(suite.scene));
    const view = await viewTemplate(people().physio.actor, templateId);
    const text = JSON.stringify(view.content);
    expect(view.content.phases.flatMap((phase) => phase.items.map(({ slug }) => slug))).toHaveLength(2);
    expect(text).not.toMatch(/"(load|side|note|patientId|lineageId|exerciseVersionId)"/);
    for (const word of [people().canary.name, people().canary.note]) expect(text).not.toContain(word);
    expect(view.content.phases[0]?.items[0]?.dose).toMatchObject({ sets: 3, repsMin: 8, repsMax: 10 });
  });

  test('Z-2 a personal template is nobody else’s: not listed, not found, not extended, not put away', async () => {
    const { physio, colleague } = people();
    const mine = templateOf(suite.scene, { owner: 'mine' });
    const { templateId } = await saveTemplate(physio.actor, mine);
    expect(await keysOf(physio.actor)).toContain(templateId);
    expect(await keysOf(colleague.actor)).not.toContain(templateId);
    const refused = { code: 'not_found' };
    await expect(viewTemplate(colleague.actor, templateId)).rejects.toMatchObject(refused);
    await expect(archiveTemplate(colleague.actor, templateId, true, new Date())).rejects.toMatchObject(
      refused,
    );
    await expect(viewTemplate(suite.scene.hillside.physio.actor, templateId)).rejects.toMatchObject(refused);
  });

  test('U-3 a change is a next version; the one before is kept', async () => {
    const { physio } = people();
    const { templateId, number } = await saveTemplate(physio.actor, templateOf(suite.scene));
    const next = templateOf(suite.scene, { templateId, basedOn: 1, name: 'Stronger hips', owner: 'mine' });
    expect([number, (await saveTemplate(physio.actor, next)).number]).toEqual([1, 2]);
    const { summary } = await viewTemplate(physio.actor, templateId);
    expect(summary).toMatchObject({ from: 'clinic', newestVersion: 2, names: { en: 'Stronger hips' } });
    const { rows } = await suite.admin.query(
      `select number, content #>> '{names,en}' as name from program_template_version where template_id = $1 order by number`,
      [templateId],
    );
    expect(rows.map(({ name }) => name)).toEqual(['Strong hips', 'Stronger hips']);
  });

  test('a template that was put away is still there, takes no new version, and comes back', async () => {
    const { physio, colleague } = people();
    const { templateId } = await saveTemplate(physio.actor, templateOf(suite.scene));
    await archiveTemplate(colleague.actor, templateId, true, new Date());
    expect((await viewTemplate(physio.actor, templateId)).summary.isArchived).toBe(true);
    await expect(saveTemplate(physio.actor, templateOf(suite.scene, { templateId }))).rejects.toMatchObject({
      code: 'not_found',
    });
    await archiveTemplate(physio.actor, templateId, false, new Date());
    expect((await viewTemplate(physio.actor, templateId)).summary.isArchived).toBe(false);
  });

  test('H-1 the version has to be of this program and of this patient', async () => {
    const { physio, otherPatient } = people();
    for (const foreign of [
      { programVersionId: otherPatient.versionId },
      { programId: otherPatient.programId },
      { patientId: otherPatient.actor.patientId },
    ])
      await expect(saveTemplate(physio.actor, templateOf(suite.scene, foreign))).rejects.toMatchObject({
        code: 'not_found',
      });
  });

  test('Z-6 a patient’s request sees no template, whatever it asks', async () => {
    const { clinicId, patient } = people();
    const seen = await inContext({ clinicId, patientId: patient.actor.patientId }, async (tx) => [
      await tx.programTemplate.count(),
      await tx.programTemplateVersion.count(),
    ]);
    expect(seen).toEqual([0, 0]);
  });

  test('the owner and the maker of a template never change, and it is never deleted', async () => {
    const { physio, clinicId } = people();
    const { templateId } = await saveTemplate(physio.actor, templateOf(suite.scene));
    const change = inContext(
      { clinicId },
      (tx) =>
        tx.$executeRaw`update program_template set owner_id = created_by_id where id = ${templateId}::uuid`,
    );
    await expect(change).rejects.toThrow('a template keeps its owner');
    await expect(
      suite.admin.query('delete from program_template where id = $1', [templateId]),
    ).rejects.toThrow('a template is kept');
  });
});
