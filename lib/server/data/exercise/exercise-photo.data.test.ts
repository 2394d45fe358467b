import { describe, expect, test } from 'vitest';
import { withRole } from '../../../../e2e/fixtures/catalogue-queries.ts';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { ownExerciseOf } from '../../../../e2e/fixtures/own-exercise.ts';
import { photoIn, photoInputOf } from '../../../../e2e/fixtures/photo-scene.ts';
import { draftOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { AppError } from '@/lib/errors';
import { viewExercise } from '@/lib/server/data/exercise/exercise';
import { addOwnExercise, changeOwnExercise } from '@/lib/server/data/exercise/exercise-own';
import { viewOwnPicture } from '@/lib/server/data/exercise/exercise-own-view';
import { addPhoto, changePhotos, readPhoto } from '@/lib/server/data/exercise/exercise-photo';
import { exportOwnExercises } from '@/lib/server/data/exercise/exercise-transfer';
import { createProgram, publishProgram, saveDraft } from '@/lib/server/data/program/program';
import { viewToday } from '@/lib/server/data/today/today';

const suite = prepareScene();
const physio = () => suite.scene.harbour.physio.actor;
const stranger = () => suite.scene.hillside.physio.actor;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );
const photosOf = async (slug: string) => (await viewExercise(physio(), slug)).content.photos ?? [];

describe('photos of an own exercise (V-9)', () => {
  test('one is added with its words in both languages, as a new version, and comes back as a JPEG', async () => {
    const { slug, photoId } = await photoIn(physio());
    const { content } = await viewExercise(physio(), slug);
    expect(content.contentVersion).toBe(2);
    expect(content.photos).toEqual([
      { id: photoId, alt: photoInputOf(1).alt, widthPixels: 160, heightPixels: 120 },
    ]);
    const jpeg = await readPhoto(physio(), slug, photoId);
    expect([...jpeg.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    expect(await viewOwnPicture(physio(), slug)).toEqual({ figure: null, photoId });
  });

  test('new words leave the photos where they are; a copy and a file do not take them along', async () => {
    const { slug, photoId } = await photoIn(physio());
    const exercise = ownExerciseOf({ names: { en: 'Reworded', es: 'Otra vez' }, progressions: [] });
    await changeOwnExercise(physio(), slug, { basedOn: 2, exercise });
    expect((await photosOf(slug)).map(({ id }) => id)).toEqual([photoId]);
    expect(JSON.stringify(await exportOwnExercises(physio()))).not.toContain(photoId);
  });

  test('four are the most; they can be put in another order, reworded and taken out', async () => {
    const { slug } = await photoIn(physio());
    for (const basedOn of [2, 3, 4]) await addPhoto(physio(), slug, photoInputOf(basedOn));
    expect(await codeOf(addPhoto(physio(), slug, photoInputOf(5)))).toBe('invalid');
    const [first, second] = (await photosOf(slug)).map(({ id }) => id);
    const alt = { en: 'Seen from behind', es: 'Visto desde atrás' };
    const photos = [second, first].map((id) => ({ id: id ?? '', alt }));
    await changePhotos(physio(), slug, { basedOn: 5, photos });
    expect((await photosOf(slug)).map((photo) => [photo.id, photo.alt.en, photo.widthPixels])).toEqual([
      [second, alt.en, 160],
      [first, alt.en, 160],
    ]);
  });

  test('F-7 whoever read an older version is told, and nothing is added', async () => {
    const { slug } = await photoIn(physio());
    expect(await codeOf(addPhoto(physio(), slug, photoInputOf(1)))).toBe('conflict');
    expect(await codeOf(changePhotos(physio(), slug, { basedOn: 1, photos: [] }))).toBe('conflict');
    const { rows } = await suite.admin.query(
      'select count(*)::int as n from exercise_photo where slug = $1',
      [slug],
    );
    expect(rows[0].n).toBe(1);
  });

  test('Z-8 a photo of another exercise cannot be put into this one, nor be read by way of it', async () => {
    const mine = await photoIn(physio());
    const other = await photoIn(physio());
    const photos = [{ id: other.photoId, alt: photoInputOf(1).alt }];
    expect(await codeOf(changePhotos(physio(), mine.slug, { basedOn: 2, photos }))).toBe('not_found');
    expect(await codeOf(readPhoto(physio(), mine.slug, other.photoId))).toBe('not_found');
    expect(await codeOf(readPhoto(stranger(), mine.slug, mine.photoId))).toBe('not_found');
  });

  test('what is no picture is refused, and the exercise stays at its version', async () => {
    const { slug } = await addOwnExercise(physio(), ownExerciseOf({ progressions: [] }));
    const image = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
    expect(await codeOf(addPhoto(physio(), slug, { ...photoInputOf(1), image }))).toBe('invalid');
    expect((await viewExercise(physio(), slug)).content.contentVersion).toBe(1);
  });
});

describe('photos in a patient’s day', () => {
  const now = new Date();
  const today = now.toISOString().slice(0, 10);

  async function prescribe(slug: string) {
    const { harbour, exercises } = suite.scene;
    const { patientId } = harbour.patient.actor;
    const { rows } = await suite.admin.query<{ id: string }>(
      'select id from exercise_version where slug = $1 order by version desc limit 1',
      [slug],
    );
    const { programId } = await createProgram(physio(), patientId, 'Wall');
    const draft = draftOf(patientId, exercises, harbour.canary);
    const prescriptions = draft.prescriptions.slice(0, 1).map((row) => ({
      ...row,
      exerciseVersionId: rows[0]?.id ?? '',
      side: 'not_sided' as const,
    }));
    await saveDraft(physio(), patientId, programId, { ...draft, prescriptions });
    return { patientId, programId };
  }

  test('Z-6 Z-12 the patient sees them and the link to a film once the program is published, in their language; no other patient does', async () => {
    const { slug, photoId } = await photoIn(physio());
    const { patient, otherPatient } = suite.scene.harbour;
    expect(await codeOf(readPhoto(patient.actor, slug, photoId))).toBe('not_found');
    const { patientId, programId } = await prescribe(slug);
    expect(await codeOf(readPhoto(patient.actor, slug, photoId))).toBe('not_found');
    await publishProgram(physio(), patientId, programId, { revision: 2 }, today, now);
    expect(await codeOf(readPhoto(patient.actor, slug, photoId))).toBeNull();
    expect(await codeOf(readPhoto(otherPatient.actor, slug, photoId))).toBe('not_found');
    const { exercises } = await viewToday({ ...patient.actor, language: 'es' }, now);
    expect(exercises.map(({ photos, video }) => ({ photos, video }))).toEqual([
      {
        photos: [{ id: photoId, alt: photoInputOf(1).alt.es, widthPixels: 160, heightPixels: 120 }],
        video: 'https://films.example/wall',
      },
    ]);
    // Taken out later: the published program keeps it.
    await changePhotos(physio(), slug, { basedOn: 2, photos: [] });
    expect(await codeOf(readPhoto(patient.actor, slug, photoId))).toBeNull();
  });

  test('Z-6 the database itself shows a patient’s request no photo of what was not prescribed, and takes none', async () => {
    const { slug } = await photoIn(physio());
    const { clinicId, patientId } = suite.scene.harbour.patient.actor;
    await withRole(suite.database.appUrl, async (client) => {
      await client.query('begin');
      await client.query(
        `select set_config('app.clinic_id', $1, true), set_config('app.patient_id', $2, true)`,
        [clinicId, patientId],
      );
      const seen = await client.query('select 1 from exercise_photo where slug = $1', [slug]);
      expect(seen.rowCount).toBe(0);
      await expect(
        client.query(
          `insert into exercise_photo (id, clinic_id, slug, jpeg, width_pixels, height_pixels, added_by_id)
           values (gen_random_uuid(), $1, $2, '\\xffd8ff', 1, 1, $3)`,
          [clinicId, slug, physio().practitionerRoleId],
        ),
      ).rejects.toThrow('row-level security');
      await client.query('rollback');
    });
  });
});
