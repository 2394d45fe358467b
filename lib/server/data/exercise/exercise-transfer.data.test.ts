import { beforeAll, describe, expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { ownExerciseOf, transferOf } from '../../../../e2e/fixtures/own-exercise.ts';
import { importCatalogue } from '../../../../prisma/catalogue.ts';
import { AppError } from '@/lib/errors';
import { addOwnExercise } from '@/lib/server/data/exercise/exercise-own';
import { listOwnExercises } from '@/lib/server/data/exercise/exercise-own-view';
import { viewSignOff } from '@/lib/server/data/exercise/exercise-sign';
import { exportOwnExercises, importExercises } from '@/lib/server/data/exercise/exercise-transfer';
import { viewExercise } from '@/lib/server/data/exercise/exercise';

const suite = prepareScene();
beforeAll(() => importCatalogue(suite.database.migrateUrl), 60_000);
const physio = () => suite.scene.harbour.physio.actor;
const stranger = () => suite.scene.hillside.physio.actor;
const messageOf = (text: string) =>
  importExercises(physio(), { text, isTrial: true }).then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.details.fields?.[0]?.message : error),
  );

describe('own exercises out and in', () => {
  test('what one clinic exports another imports: new slugs, links inside the file kept, nothing signed off', async () => {
    const easy = await addOwnExercise(physio(), ownExerciseOf({ progressions: [] }));
    const names = { en: 'Harder sit', es: 'Más difícil' };
    const level = 2;
    await addOwnExercise(
      physio(),
      ownExerciseOf({ names, level, regressions: [easy.slug], progressions: [] }),
    );
    const text = JSON.stringify(await exportOwnExercises(physio()));
    const trial = await importExercises(stranger(), { text, isTrial: true });
    expect(trial).toMatchObject({ added: 2, isTrial: true });
    expect(await listOwnExercises(stranger())).toEqual([]);
    expect(await importExercises(stranger(), { text, isTrial: false })).toMatchObject({ added: 2 });
    const theirs = await listOwnExercises(stranger());
    expect(theirs.map(({ name }) => name)).toEqual(['Harbour wall sit', 'Harder sit']);
    const harder = theirs.find(({ name }) => name === 'Harder sit')?.slug ?? '';
    expect((await viewExercise(stranger(), harder)).easier.map(({ name }) => name)).toEqual([
      'Harbour wall sit',
    ]);
    expect((await viewSignOff(stranger(), harder)).state).toBe('none');
    expect(text).not.toContain(physio().practitionerRoleId);
  });

  test('names that are here already, or twice in the file, are pointed out with the match, whatever the spelling', async () => {
    await addOwnExercise(
      physio(),
      ownExerciseOf({ names: { en: 'Gangway raise', es: 'Pasarela' }, progressions: [] }),
    );
    const text = transferOf([
      ownExerciseOf({ names: { en: 'CLAM-SHELL', es: 'Una' }, progressions: [] }),
      ownExerciseOf({ names: { en: 'Bollard hinge', es: 'Dos' }, progressions: [] }),
      ownExerciseOf({ names: { en: 'bollard-hinge', es: 'Tres' }, progressions: [] }),
      ownExerciseOf({ names: { en: 'Gang way raise', es: 'Cuatro' }, progressions: [] }),
    ]);
    const notes = async (actor: ReturnType<typeof physio>) =>
      (await importExercises(actor, { text, isTrial: true })).exercises.map((one) => one.notes.join(' '));
    expect(await notes(physio())).toEqual([
      'Same name: the library has “Clamshell” (shared).',
      '',
      'Same name: “Bollard hinge” stands in this file before, as number 2.',
      'Same name: the library has “Gangway raise” (our own).',
    ]);
    // What another clinic calls its own is not told.
    expect((await notes(stranger()))[3]).toBe('');
  });

  test('one with a fault is left out and named, the others go in together', async () => {
    const text = transferOf([
      ownExerciseOf({ names: { en: 'Good one', es: 'Bueno' } }),
      ownExerciseOf({ names: { en: 'Lost one', es: 'Perdido' }, progressions: ['no_such_exercise'] }),
      { ...ownExerciseOf(), colour: 'red' },
      { ...ownExerciseOf(), names: { en: 'x'.repeat(500_000), es: 'x' } },
    ]);
    const report = await importExercises(physio(), { text, isTrial: false });
    expect(report.added).toBe(1);
    const good = report.exercises.filter((one) => one.faults.length === 0);
    expect(good.map(({ name }) => name)).toEqual(['Good one']);
    expect(report.exercises).toHaveLength(4);
    const faults = report.exercises.flatMap((one) => one.faults).join(' ');
    expect(faults).toContain('There is no exercise “no_such_exercise” in the library.');
    expect(faults).toMatch(/colour/);
  });
});

describe('V-1 V-6 a file is judged as anybody may have written it', () => {
  test.each([
    ['no JSON', '{"format":', /not JSON/],
    ['a picture', '<svg xmlns="http://www.w3.org/2000/svg"/>', /not JSON/],
    [
      'another format',
      JSON.stringify({ format: 'x', version: 1, exercises: [] }),
      /neither a file of our exercises/,
    ],
    [
      'a later version',
      JSON.stringify({ format: 'plimsoll-exercises', version: 2, exercises: [{}] }),
      /version 1/,
    ],
    [
      'nothing in it',
      JSON.stringify({ format: 'plimsoll-exercises', version: 1, exercises: [] }),
      /no exercise/,
    ],
    [
      'an unknown key',
      JSON.stringify({ format: 'plimsoll-exercises', version: 1, exercises: [], x: 1 }),
      /./,
    ],
    ['too many', transferOf(Array.from({ length: 201 }, () => 1)), /At most 200/],
    ['nested too deeply', `${'['.repeat(5000)}${']'.repeat(5000)}`, /nested too deeply/],
    ['a name of five megabytes', transferOf([{ names: 'x'.repeat(5_000_000) }]), /larger than 4 MB/],
  ])('%s', async (_, text, said) => {
    expect(await messageOf(text)).toMatch(said);
  });
});
