import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, beforeAll } from 'vitest';
import { withRole } from '../../../../e2e/fixtures/catalogue-queries.ts';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { ownExerciseOf } from '../../../../e2e/fixtures/own-exercise.ts';
import { draftOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { importCatalogue } from '../../../../prisma/catalogue.ts';
import { readFigure } from '@/lib/domain/figure/solve/validate';
import { AppError } from '@/lib/errors';
import { ownExercise } from '@/lib/schemas/exercise-own';
import { searchExercises, viewExercise } from '@/lib/server/data/exercise/exercise';
import { setFavourite } from '@/lib/server/data/exercise/exercise-kept';
import {
  addOwnExercise,
  archiveOwnExercise,
  changeOwnExercise,
} from '@/lib/server/data/exercise/exercise-own';
import { listOwnExercises, viewOwnPicture } from '@/lib/server/data/exercise/exercise-own-view';
import { signExercises, viewSignOff } from '@/lib/server/data/exercise/exercise-sign';
import { createProgram, publishProgram, saveDraft } from '@/lib/server/data/program/program';
import { viewToday } from '@/lib/server/data/today/today';

const suite = prepareScene();
beforeAll(() => importCatalogue(suite.database.migrateUrl), 60_000);
const physio = () => suite.scene.harbour.physio.actor;
const colleague = () => suite.scene.harbour.colleague.actor;
const stranger = () => suite.scene.hillside.physio.actor;
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const codeOf = async (work: Promise<unknown>) => {
  const error = await errorOf(work);
  return error instanceof AppError ? error.code : error;
};
const faultsOf = async (work: Promise<unknown>) => {
  const error = await errorOf(work);
  return error instanceof AppError ? error.details.fields?.map(({ path, code }) => `${path} ${code}`) : error;
};
const found = async (actor: ReturnType<typeof physio>, q: string) =>
  (await searchExercises(actor, { q })).exercises.map(({ slug }) => slug);
const versionOf = async (slug: string) => {
  const { rows } = await suite.admin.query<{ id: string }>(
    'select id from exercise_version where slug = $1 order by version desc limit 1',
    [slug],
  );
  return rows[0]?.id ?? '';
};
const figureOf = (slug: string) => {
  const check = readFigure(
    JSON.parse(readFileSync(join(process.cwd(), 'prisma', 'catalogue', 'figures', `${slug}.json`), 'utf8')),
  );
  if (!check.ok) throw new Error(slug);
  return check.figure;
};

describe('a clinic’s own exercise', () => {
  test('is found by its words, in both languages, beside the shared ones; its slug cannot be guessed', async () => {
    const { slug } = await addOwnExercise(physio(), ownExerciseOf());
    expect(slug).toMatch(/^own_[a-z0-9]{12}$/);
    for (const q of ['harbour wall', 'sentadilla puerto', 'quay'])
      expect(await found(physio(), q)).toContain(slug);
    expect(await found(colleague(), 'harbour wall')).toContain(slug);
    expect((await viewExercise(physio(), 'goblet_squat')).easier.map((one) => one.slug)).toContain(slug);
  });

  test('Z-2 Z-3 does not exist for another clinic', async () => {
    const { slug } = await addOwnExercise(physio(), ownExerciseOf());
    expect(await found(stranger(), 'harbour wall')).toEqual([]);
    expect(await listOwnExercises(stranger())).toEqual([]);
    expect(await viewOwnPicture(stranger(), slug)).toEqual({ figure: null, photoId: null });
    const tries = [
      viewExercise(stranger(), slug),
      setFavourite(stranger(), slug, true),
      viewSignOff(stranger(), slug),
      archiveOwnExercise(stranger(), slug, true, new Date()),
      changeOwnExercise(stranger(), slug, { basedOn: 1, exercise: ownExerciseOf() }),
    ];
    expect(await Promise.all(tries.map(codeOf))).toEqual(tries.map(() => 'not_found'));
    const naming = addOwnExercise(stranger(), ownExerciseOf({ progressions: [slug] }));
    expect(await faultsOf(naming)).toEqual(['progressions neighbour_unknown']);
  });

  test('kept to oneself it is found by nobody else, and no colleague changes it', async () => {
    const exercise = ownExerciseOf({
      visibility: 'me',
      names: { en: 'Secret lunge', es: 'Zancada secreta' },
    });
    const { slug } = await addOwnExercise(physio(), exercise);
    expect(await found(physio(), 'secret lunge')).toEqual([slug]);
    expect(await found(colleague(), 'secret lunge')).not.toContain(slug);
    expect(await codeOf(viewExercise(colleague(), slug))).toBe('not_found');
    expect(await codeOf(changeOwnExercise(colleague(), slug, { basedOn: 1, exercise }))).toBe('not_found');
    const open = ownExerciseOf();
    await changeOwnExercise(physio(), slug, { basedOn: 1, exercise: open });
    expect(await codeOf(changeOwnExercise(colleague(), slug, { basedOn: 2, exercise }))).toBe('forbidden');
  });

  test('Z-3 what it is called changes with it, in every language, and no other clinic reads or changes it', async () => {
    const { slug } = await addOwnExercise(physio(), ownExerciseOf());
    const names = { en: 'Lighthouse lunge, slow', es: 'Zancada del faro' };
    await changeOwnExercise(physio(), slug, { basedOn: 1, exercise: ownExerciseOf({ names }) });
    for (const q of [names.en, names.es]) expect((await found(physio(), q))[0]).toBe(slug);
    const listed = (await listOwnExercises(physio())).filter((one) => one.slug === slug);
    expect(listed.map(({ name }) => name)).toEqual([names.en]);
    const seenIn = (clinicId: string) =>
      withRole(suite.database.appUrl, async (client) => {
        await client.query(`begin; select set_config('app.clinic_id', '${clinicId}', true)`);
        const { rows } = await client.query<{ name: string }>(
          'select name from exercise_name where slug = $1 order by locale',
          [slug],
        );
        const changed = await client.query('update exercise_name set name = name where slug = $1', [slug]);
        return [rows.map(({ name }) => name), changed.rowCount];
      });
    expect(await seenIn(suite.scene.harbour.clinicId)).toEqual([[names.en, names.es], 2]);
    expect(await seenIn(suite.scene.hillside.clinicId)).toEqual([[], 0]);
  });

  test('a shared exercise cannot be changed as if it were an own one', async () => {
    const change = { basedOn: 1, exercise: ownExerciseOf() };
    expect(await codeOf(changeOwnExercise(physio(), 'goblet_squat', change))).toBe('not_found');
    expect(await codeOf(archiveOwnExercise(physio(), 'goblet_squat', true, new Date()))).toBe('not_found');
  });

  test('D-6 a change is a new version, takes the sign-off off, and leaves the old one as it was', async () => {
    const { slug } = await addOwnExercise(
      physio(),
      ownExerciseOf({
        figure: figureOf('bodyweight_squat'),
        attributes: [
          'weight_bearing_bilateral',
          'deep_knee_flexion',
          'hip_flexion_gt_90',
          'knee_flexion_past_90',
        ],
      }),
    );
    const before = await versionOf(slug);
    await signExercises(physio(), { act: 'signed', exercises: [{ slug, version: 1 }] });
    expect((await viewSignOff(physio(), slug)).state).toBe('signed');
    const names = { en: 'Wall sit two', es: 'Sentadilla dos' };
    expect(
      await changeOwnExercise(physio(), slug, { basedOn: 1, exercise: ownExerciseOf({ names }) }),
    ).toEqual({
      slug,
      version: 2,
    });
    expect((await viewSignOff(physio(), slug)).state).toBe('earlier');
    expect(await viewOwnPicture(physio(), slug)).toEqual({ figure: null, photoId: null });
    const { rows } = await suite.admin.query('select content from exercise_version where id = $1', [before]);
    expect(rows[0].content).toMatchObject({
      names: ownExerciseOf().names,
      figure: { base: expect.any(String) },
    });
    expect(await codeOf(changeOwnExercise(physio(), slug, { basedOn: 1, exercise: ownExerciseOf() }))).toBe(
      'conflict',
    );
  });

  test('D-6 a running program and the patient’s day keep the words and the drawing it was published with', async () => {
    const { patient, canary } = suite.scene.harbour;
    const { patientId } = patient.actor;
    const figure = figureOf('bodyweight_squat');
    const { slug } = await addOwnExercise(
      physio(),
      ownExerciseOf({
        figure,
        attributes: [
          'weight_bearing_bilateral',
          'deep_knee_flexion',
          'hip_flexion_gt_90',
          'knee_flexion_past_90',
        ],
      }),
    );
    const { programId } = await createProgram(physio(), patientId, 'Own');
    const squat = await versionOf(slug);
    const draft = draftOf(patientId, { ...suite.scene.exercises, squat }, canary);
    const { revision } = await saveDraft(physio(), patientId, programId, draft);
    await publishProgram(physio(), patientId, programId, { revision }, '2026-01-05', new Date());
    const names = { en: 'Renamed sit', es: 'Otra sentadilla' };
    await changeOwnExercise(physio(), slug, { basedOn: 1, exercise: ownExerciseOf({ names }) });
    await archiveOwnExercise(physio(), slug, true, new Date());
    const { exercises } = await viewToday(patient.actor, new Date());
    const shown = exercises.find((one) => one.slug === slug);
    expect(shown).toMatchObject({ figure });
    expect(Object.values(ownExerciseOf().names)).toContain(shown?.name);
  });

  test('archived it leaves the search and stays in the list and on its page; it comes back', async () => {
    const { slug } = await addOwnExercise(physio(), ownExerciseOf());
    await archiveOwnExercise(physio(), slug, true, new Date());
    expect(await found(physio(), 'harbour wall')).not.toContain(slug);
    expect(await listOwnExercises(colleague())).toContainEqual(
      expect.objectContaining({ slug, isArchived: true }),
    );
    expect((await viewExercise(physio(), slug)).content.slug).toBe(slug);
    await archiveOwnExercise(physio(), slug, false, new Date());
    expect(await found(physio(), 'harbour wall')).toContain(slug);
  });

  test('a new shipped catalogue leaves own exercises alone', async () => {
    const { slug } = await addOwnExercise(physio(), ownExerciseOf());
    await importCatalogue(suite.database.migrateUrl);
    expect(await found(physio(), 'harbour wall')).toContain(slug);
  });
});

describe('Z-7 Z-8 another clinic’s exercise cannot be named', () => {
  test('Z-8 a program refuses its version id like one that does not exist', async () => {
    const { slug } = await addOwnExercise(stranger(), ownExerciseOf());
    const { patient, canary } = suite.scene.harbour;
    const { patientId } = patient.actor;
    const draft = draftOf(patientId, { ...suite.scene.exercises, squat: await versionOf(slug) }, canary);
    const { programId } = await createProgram(physio(), patientId, 'Draft');
    expect(await faultsOf(saveDraft(physio(), patientId, programId, draft))).toContain(
      'prescriptions.0.exerciseVersionId exercise_unknown',
    );
  });

  test('Z-7 the database refuses it too, whoever writes', async () => {
    const { slug } = await addOwnExercise(stranger(), ownExerciseOf());
    const theirs = await versionOf(slug);
    const { clinicId, patient } = suite.scene.harbour;
    const role = physio().practitionerRoleId;
    const { canary } = suite.scene.harbour;
    const { programId } = await createProgram(physio(), patient.actor.patientId, 'Draft');
    const own = draftOf(patient.actor.patientId, suite.scene.exercises, canary);
    await saveDraft(physio(), patient.actor.patientId, programId, own);
    const draft = `(select id from prescription p where exists (select 1 from program_version v where v.id = p.program_version_id and v.status = 'draft') limit 1)`;
    const tries = [
      [`update prescription set exercise_version_id = $1 where id = ${draft}`, [theirs]],
      [
        `insert into strength_test (id, clinic_id, patient_id, exercise_slug, side, load_value, load_unit, repetitions, effort, performed_on, recorded_by_id)
         values (gen_random_uuid(), $1, $2, $3, 'not_sided', 10, 'kg', 8, 8, '2026-03-09', $4)`,
        [clinicId, patient.actor.patientId, slug, role],
      ],
      [
        `insert into exercise_favourite (clinic_id, practitioner_role_id, slug) values ($1, $2, $3)`,
        [clinicId, role, slug],
      ],
      [
        `insert into exercise_signature (id, clinic_id, slug, version, act, signed_by_id) values (gen_random_uuid(), $1, $2, 1, 'signed', $3)`,
        [clinicId, slug, role],
      ],
    ] as const;
    for (const url of [suite.database.appUrl, suite.database.adminUrl])
      await withRole(url, async (client) => {
        await client.query('begin');
        await client.query(`select set_config('app.clinic_id', $1, true)`, [clinicId]);
        for (const [sql, values] of tries) {
          await client.query('savepoint s');
          await expect(client.query(sql, [...values])).rejects.toMatchObject({ code: '23503' });
          await client.query('rollback to s');
        }
        await client.query('rollback');
      });
  });

  test('Z-3 the app role adds no shared row, no version of one, and none for another clinic', async () => {
    const { clinicId } = suite.scene.harbour;
    const { slug } = await addOwnExercise(stranger(), ownExerciseOf());
    await withRole(suite.database.appUrl, async (client) => {
      await client.query('begin');
      await client.query(`select set_config('app.clinic_id', $1, true)`, [clinicId]);
      const row = (name: string, clinic: string | null) =>
        [
          `insert into exercise (slug, current_version, region, pattern, position, equipment, level, search_text, clinic_id, owner_id, visibility)
         values ($1, 1, 'hip', 'squat', 'standing', 'none', 1, 'x', $2, $3, $4)`,
          [
            name,
            clinic,
            clinic === null ? null : stranger().practitionerRoleId,
            clinic === null ? null : 'clinic',
          ],
        ] as const;
      const version = (name: string) =>
        [
          `insert into exercise_version (id, slug, version, content) values (gen_random_uuid(), $1, 9, '{}')`,
          [name],
        ] as const;
      const named = (name: string) =>
        [
          `insert into exercise_name (slug, locale, name, folded) values ($1, 'es', 'x', 'x')`,
          [name],
        ] as const;
      const tries = [
        named('goblet_squat'),
        named(slug),
        row('smuggled', null),
        row('own_aaaaaaaaaaaa', suite.scene.hillside.clinicId),
        version('goblet_squat'),
        version(slug),
      ];
      for (const [sql, values] of tries) {
        await client.query('savepoint s');
        await expect(client.query(sql, [...values])).rejects.toMatchObject({ code: '42501' });
        await client.query('rollback to s');
      }
      await client.query('rollback');
    });
  });
});

describe('wrong input gets its message', () => {
  const messages = (change: object) =>
    ownExercise.safeParse({ ...ownExerciseOf(), ...change }).error?.issues.map((issue) => issue.message) ??
    [];

  test('an unknown slug in the ladder', async () => {
    const error = await errorOf(
      addOwnExercise(physio(), ownExerciseOf({ progressions: ['no_such_exercise'] })),
    );
    expect(error instanceof AppError ? error.details.fields?.[0]?.message : error).toBe(
      'There is no exercise “no_such_exercise” in the library.',
    );
  });

  test('a circle: harder than what is harder than it', async () => {
    const { slug } = await addOwnExercise(physio(), ownExerciseOf({ progressions: [] }));
    const second = await addOwnExercise(physio(), ownExerciseOf({ progressions: [slug] }));
    const back = changeOwnExercise(physio(), slug, {
      basedOn: 1,
      exercise: ownExerciseOf({ progressions: [second.slug] }),
    });
    expect(await faultsOf(back)).toEqual(['progressions cycle']);
  });

  test('an angle past its limit names the joint and the limit', () => {
    const figure = figureOf('bodyweight_squat');
    const poses = figure.poses.map((pose) => ({
      ...pose,
      contacts: [],
      level: null,
      angles: { ...pose.angles, neckFlexion: 90 },
    }));
    expect(messages({ figure: { ...figure, poses } })).toContain(
      'Pose 1: neck flexion is 90°, past its limit of 50°.',
    );
  });

  test('an attribute that the drawing shows must be ticked', () => {
    expect(messages({ figure: figureOf('clamshell') }).join()).toMatch(/The drawing shows more: .*Tick it/);
  });

  test.each([
    ['a name of five megabytes', { names: { en: 'x'.repeat(5_000_000), es: 'x' } }, /60/],
    ['a film that is not https', { video: 'http://films.example/1' }, /https/],
    ['a film that is script', { video: 'javascript:alert(1)' }, /https/],
    [
      'a pose file with an unknown field',
      { figure: { camera: {}, base: 'stand', poses: [{}], svg: '<svg/>' } },
      /cannot be read/,
    ],
    ['a picture in the place of the drawing', { figure: '<svg onload="alert(1)"/>' }, /cannot be read/],
  ])('%s', (_, change, said) => {
    expect(messages(change).join(' ')).toMatch(said);
  });
});
