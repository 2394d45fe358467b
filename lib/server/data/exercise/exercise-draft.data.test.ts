import { describe, expect, test } from 'vitest';
import { withRole } from '../../../../e2e/fixtures/catalogue-queries.ts';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { draftIdIn, emptyDraftSave, finishedDraft } from '../../../../e2e/fixtures/draft-scene.ts';
import { freeExerciseOf, wgerExerciseOf, wgerPageOf } from '../../../../e2e/fixtures/foreign-exercise.ts';
import { ownExerciseOf } from '../../../../e2e/fixtures/own-exercise.ts';
import { AppError } from '@/lib/errors';
import { draftFinish, emptyDraft } from '@/lib/schemas/exercise-draft';
import { listExercises, searchExercises, viewExercise } from '@/lib/server/data/exercise/exercise';
import {
  discardDrafts,
  finishDraft,
  listDrafts,
  saveDraftExercise,
  viewDraft,
} from '@/lib/server/data/exercise/exercise-draft';
import { listOwnExercises } from '@/lib/server/data/exercise/exercise-own-view';
import { exportOwnExercises, importExercises } from '@/lib/server/data/exercise/exercise-transfer';

const suite = prepareScene();
const physio = () => suite.scene.harbour.physio.actor;
const stranger = () => suite.scene.hillside.physio.actor;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );
const bring = (text: string, isTrial = false) => importExercises(physio(), { text, isTrial });
const namesOf = async (q = '') => (await listDrafts(physio(), { q, page: 1 })).drafts.map(({ name }) => name);

describe('exercises of other collections', () => {
  const file = JSON.stringify([
    freeExerciseOf({ id: 'a', name: 'Pier press', equipment: 'bands' }),
    freeExerciseOf({ id: 'b', name: '<script>alert(1)</script>' }),
    freeExerciseOf({ id: 'c', name: 'Pier 100% row' }),
  ]);

  test('a trial says what would come and keeps nothing', async () => {
    const report = await bring(file, true);
    expect(report).toMatchObject({ from: 'free_exercise_db', added: 2, known: 0, isTrial: true });
    expect(report.exercises[0]?.notes.join(' ')).toContain('“bands” may be');
    expect(report.exercises[1]?.faults).toEqual(['name: A name cannot hold < or >.']);
    expect(await namesOf('pier')).toEqual([]);
  });

  test('what is sound comes as drafts, all together; a second time nothing comes twice', async () => {
    expect(await bring(file)).toMatchObject({ added: 2, known: 0, isTrial: false });
    expect(await namesOf('pier')).toEqual(['Pier 100% row', 'Pier press']);
    const again = await bring(file);
    expect(again).toMatchObject({ added: 0, known: 2 });
    expect(again.exercises[0]?.notes).toEqual(['It was brought in before and stays as it is.']);
    expect(await namesOf('pier')).toHaveLength(2);
  });

  test('two imports of one file at the same time bring each exercise once', async () => {
    const text = wgerPageOf([wgerExerciseOf()]);
    const reports = await Promise.all([bring(text), bring(text), bring(text)]);
    expect(reports.filter(({ added }) => added === 1)).toHaveLength(1);
    expect(reports.filter(({ added }) => added === 0)).toHaveLength(2);
    expect(await namesOf('quay curl')).toEqual(['Quay curl']);
  });

  test('nothing is brought in by halves: when the last of them cannot be stored, none is', async () => {
    const names = ['Half one', 'Half two'];
    const half = JSON.stringify(names.map((name) => freeExerciseOf({ id: name, name })));
    await suite.admin.query(
      `alter table exercise_draft add constraint not_the_second check (name <> 'Half two')`,
    );
    expect(await codeOf(bring(half))).not.toBeNull();
    await suite.admin.query('alter table exercise_draft drop constraint not_the_second');
    expect(await namesOf('half')).toEqual([]);
    expect(await bring(half)).toMatchObject({ added: 2 });
  });

  test('a % and a _ in the search mean themselves', async () => {
    expect(await namesOf('100%')).toEqual(['Pier 100% row']);
    expect(await namesOf('pier_press')).toEqual([]);
  });
});

describe('H-9 a draft cannot be prescribed until it is finished', () => {
  test('it stands in no search, no list, no export and behind no address of an exercise', async () => {
    const draftId = await draftIdIn(physio());
    const { name } = await viewDraft(physio(), draftId);
    expect((await searchExercises(physio(), { q: name })).exercises).toEqual([]);
    expect((await listExercises(physio())).map((one) => one.name)).not.toContain(name);
    expect((await listOwnExercises(physio())).map((one) => one.name)).not.toContain(name);
    expect(JSON.stringify(await exportOwnExercises(physio()))).not.toContain(name);
    expect(await codeOf(viewExercise(physio(), draftId))).toBe('not_found');
    const { rows } = await suite.admin.query('select count(*)::int as n from exercise_name where name = $1', [
      name,
    ]);
    expect(rows[0].n).toBe(0);
  });

  test('finishing it makes it an own exercise that is found; the draft is gone, and is not brought in again', async () => {
    const text = JSON.stringify([freeExerciseOf({ id: 'finished', name: 'Mole raise' })]);
    await bring(text);
    const { drafts } = await listDrafts(physio(), { q: 'mole', page: 1 });
    const draftId = drafts[0]?.draftId ?? '';
    const names = { en: 'Mole raise', es: 'Subida del muelle' };
    const { slug } = await finishDraft(physio(), draftId, {
      ...finishedDraft(),
      exercise: ownExerciseOf({ names, progressions: [] }),
    });
    const found = await searchExercises(physio(), { q: 'mole raise' });
    expect(found.exercises.map((one) => one.slug)).toEqual([slug]);
    expect(await codeOf(viewDraft(physio(), draftId))).toBe('not_found');
    expect(await codeOf(saveDraftExercise(physio(), draftId, { ...emptyDraftSave(), basedOn: 2 }))).toBe(
      'not_found',
    );
    expect(await discardDrafts(physio(), [draftId])).toEqual({ discarded: 0 });
    expect(await bring(text)).toMatchObject({ added: 0, known: 1 });
  });

  test('nobody finishes one without having gone through the safety check, or with something missing', () => {
    const finished = finishedDraft();
    expect(draftFinish.safeParse(finished).success).toBe(true);
    expect(draftFinish.safeParse({ ...finished, safetyChecked: false }).success).toBe(false);
    expect(draftFinish.safeParse({ ...finished, exercise: emptyDraft() }).success).toBe(false);
  });

  test('two who finish one at the same time make one exercise', async () => {
    const draftId = await draftIdIn(physio());
    const before = (await listOwnExercises(physio())).length;
    const input = { ...finishedDraft(), exercise: ownExerciseOf({ progressions: [] }) };
    const codes = await Promise.all([1, 2, 3].map(() => codeOf(finishDraft(physio(), draftId, input))));
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'not_found')).toHaveLength(2);
    expect(await listOwnExercises(physio())).toHaveLength(before + 1);
  });
});

describe('work on a draft', () => {
  test('is kept as it stands, gaps included; whoever read an older state is told', async () => {
    const draftId = await draftIdIn(physio());
    const { content } = await viewDraft(physio(), draftId);
    const setup = { en: 'Stand by the rail.', es: '' };
    const saved = { basedOn: 1, content: { ...content, setup } };
    expect(await saveDraftExercise(physio(), draftId, saved)).toEqual({ revision: 2 });
    expect(await viewDraft(physio(), draftId)).toMatchObject({ revision: 2, content: { setup } });
    expect(await codeOf(saveDraftExercise(physio(), draftId, saved))).toBe('conflict');
    expect(await codeOf(finishDraft(physio(), draftId, finishedDraft()))).not.toBeNull();
  });

  test('of another clinic there is none', async () => {
    const draftId = await draftIdIn(physio());
    expect(await codeOf(viewDraft(stranger(), draftId))).toBe('not_found');
    expect(await codeOf(saveDraftExercise(stranger(), draftId, emptyDraftSave()))).toBe('not_found');
    expect(await discardDrafts(stranger(), [draftId])).toEqual({ discarded: 0 });
    expect(await viewDraft(physio(), draftId)).toMatchObject({ draftId });
    expect(await discardDrafts(physio(), [draftId])).toEqual({ discarded: 1 });
    expect(await codeOf(viewDraft(physio(), draftId))).toBe('not_found');
  });

  test('Z-7 the database refuses another clinic’s exercise, and any change to a finished one', async () => {
    const draftId = await draftIdIn(physio());
    const exercise = ownExerciseOf({ progressions: [] });
    const { slug } = await finishDraft(physio(), draftId, { ...finishedDraft(), exercise });
    const theirs = await draftIdIn(stranger());
    await withRole(suite.database.appUrl, async (client) => {
      await client.query('begin');
      await client.query(`select set_config('app.clinic_id', $1, true)`, [stranger().clinicId]);
      await expect(
        client.query('update exercise_draft set slug = $1 where id = $2', [slug, theirs]),
      ).rejects.toThrow('no such exercise');
      await client.query('rollback');
      await client.query('begin');
      await client.query(`select set_config('app.clinic_id', $1, true)`, [physio().clinicId]);
      const changed = await client.query('update exercise_draft set slug = null where id = $1', [draftId]);
      const removed = await client.query('delete from exercise_draft where id = $1', [draftId]);
      expect([changed.rowCount, removed.rowCount]).toEqual([0, 0]);
      await client.query('rollback');
    });
  });
});
