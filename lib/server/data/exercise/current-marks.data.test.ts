import { expect, test } from 'vitest';
import { addCondition } from '@/lib/server/data/record/condition';
import { viewRecord } from '@/lib/server/data/patient/record';
import { conditionOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';

const suite = prepareScene();
const now = new Date();

/** The library learns that an exercise is done in water; programs keep the version they were published with. */
const learnWater = (slug: string) =>
  suite.admin.query(
    `with learnt as (
       insert into exercise_version (id, slug, version, content)
       select gen_random_uuid(), slug, version + 1,
         jsonb_set(content, '{attributes}', content -> 'attributes' || '["water_immersion"]')
       from exercise_version where slug = $1 order by version desc limit 1
       returning slug, version)
     update exercise e set current_version = learnt.version from learnt where e.slug = learnt.slug`,
    [slug],
  );

test('SF-1 a mark that the library learns later is checked in a running program', async () => {
  const { physio, patient } = suite.scene.harbour;
  const { patientId } = patient.actor;
  const onsetOn = new Date(now.getTime() - 20 * 86_400_000).toISOString().slice(0, 10);
  await addCondition(
    physio.actor,
    patientId,
    conditionOf({ code: 'rotator_cuff_repair', description: 'Cuff repair', side: 'left', onsetOn }),
    now,
  );
  const conflicts = async () => (await viewRecord(physio.actor, patientId, now)).precautions.conflicts;
  const rules = (words: readonly { words: string }[]) => words.map((one) => one.words).join(' ');
  expect(rules(await conflicts())).not.toContain('water');
  const { rows } = await suite.admin.query<{ slug: string }>(
    `select v.slug from prescription p join exercise_version v on v.id = p.exercise_version_id
     where p.program_version_id = $1 limit 1`,
    [patient.versionId],
  );
  await learnWater(rows[0]?.slug ?? '');
  expect(rules(await conflicts()).toLowerCase()).toContain('water');
});
