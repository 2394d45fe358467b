import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { prepareScene } from '../../../../e2e/fixtures/data-suite.ts';
import { importCatalogue } from '../../../../prisma/catalogue.ts';
import { AppError } from '@/lib/errors';
import { exerciseContent } from '@/lib/schemas/exercise-content';
import type { ExerciseSearch, PatientExerciseSearch } from '@/lib/schemas/exercise-search';
import { suitabilityOf } from '@/components/safety/suitability';
import { conditionFacts } from '@/lib/domain/safety/condition-facts';
import { searchForPatient } from '@/lib/server/data/exercise/exercise-for-patient';
import { viewLibraryPatient } from '@/lib/server/data/exercise/library-patient';
import { addCondition } from '@/lib/server/data/record/condition';
import { conditionOf } from '../../../../e2e/fixtures/scene-inputs.ts';
import { searchExercises } from '@/lib/server/data/exercise/exercise';
import { setFavourite, viewKeptExercises } from '@/lib/server/data/exercise/exercise-kept';
import { signExercises, viewSignOff } from '@/lib/server/data/exercise/exercise-sign';
import { viewEarlierWording } from '@/lib/server/data/exercise/exercise-earlier';
import { viewExerciseUse } from '@/lib/server/data/exercise/exercise-use';

const suite = prepareScene();
const physio = () => suite.scene.harbour.physio.actor;

const readShipped = (slug: string) => {
  const file = join(process.cwd(), 'prisma', 'catalogue', 'exercises', `${slug}.json`);
  return exerciseContent.parse(JSON.parse(readFileSync(file, 'utf8')));
};
const shippedVersion = (slug: string) => readShipped(slug).contentVersion;

/** Stored by the scene as version 1, as a clinic has it before an upgrade; its words have changed since. */
const upgraded = 'bridge_single_leg';
beforeAll(async () => {
  await signExercises(physio(), { act: 'signed', exercises: [{ slug: upgraded, version: 1 }] });
  await importCatalogue(suite.database.migrateUrl);
}, 60_000);

const search = (asked: Partial<ExerciseSearch>) => searchExercises(physio(), { q: '', ...asked });
const find = async (asked: Partial<ExerciseSearch>) => (await search(asked)).exercises;
const slugs = async (search: Partial<ExerciseSearch>) => (await find(search)).map(({ slug }) => slug);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

describe('the search of the library', () => {
  test.each([
    ['a name begun', 'clam', 'clamshell'],
    ['a letter missing', 'clamshel', 'clamshell'],
    ['two letters swapped', 'clmashell', 'clamshell'],
    ['Spanish', 'almeja', 'clamshell'],
    ['Spanish with capitals and accents', 'ALMÉJA', 'clamshell'],
    ['another order of words', 'leg straight raise', 'straight_leg_raise'],
    ['another order and a typo', 'leg strait raise', 'straight_leg_raise'],
    ['two words misspelt', 'stright leg rais', 'straight_leg_raise'],
    ['a letter doubled', 'gobblet squat', 'goblet_squat'],
    ['a typo in Spanish', 'almejja', 'clamshell'],
    ['a misspelt word beside the start of one', 'gobet squ', 'goblet_squat'],
    ['a word that nothing is like', 'clamshell xyzzyq', 'clamshell'],
    ['a name as it is', 'goblet squat', 'goblet_squat'],
    ['a name with signs in it', 'Supine knee rolls, full range', 'knee_rolls_full'],
    ['nothing but signs around it', '  (goblet) & squat: ', 'goblet_squat'],
  ])('finds by %s first: %s', async (_, q, slug) => {
    expect((await slugs({ q })).slice(0, 4)).toContain(slug);
  });

  test.each([
    ['English', 'quadriceps'],
    ['plain English', 'front of the thigh'],
    ['Spanish', 'muslo delantera'],
    ['English with a typo', 'quadricps'],
    ['Spanish with a typo', 'muslo delantra'],
  ])('finds by a muscle in %s', async (_, q) => {
    const found = await find({ q });
    expect(found.length).toBeGreaterThan(10);
    expect(found.slice(0, 10).every(({ muscles }) => muscles.includes('quadriceps'))).toBe(true);
  });

  test('a name that is what was typed comes first, with its signs and accents and in any language', async () => {
    expect((await slugs({ q: 'Elevación de la pierna de lado, de pie' }))[0]).toBe('standing_hip_abduction');
    expect((await slugs({ q: 'Gaze stability head turns, standing' }))[0]).toBe('gaze_stability_x1_standing');
  });

  test('with no words the easiest come first, and those as easy by their names', async () => {
    const found = await find({ q: '', region: 'hip' });
    const inOrder = found.toSorted((a, b) => a.level - b.level || (a.names.en < b.names.en ? -1 : 1));
    expect(found.length).toBeGreaterThan(10);
    expect(found.map(({ slug }) => slug)).toEqual(inOrder.map(({ slug }) => slug));
  });

  test('words that no exercise holds together find those that hold most of them', async () => {
    const found = await slugs({ q: 'clamshell wrist goblet squat' });
    expect(found[0]).toBe('goblet_squat');
    expect(found).toContain('clamshell');
  });

  test('finds nothing by letters that nothing is like', async () => {
    expect(await slugs({ q: 'zzqqxx' })).toEqual([]);
  });

  test.each(["'", "' | '", '!!', ':*', '½', '\\', '%', '_', '…'])(
    'reads %s as words, not as a query',
    async (q) => {
      expect(await codeOf(find({ q }))).toBeNull();
    },
  );

  test('each facet narrows, and all of them together', async () => {
    const found = await find({
      region: 'hip',
      pattern: 'bridge',
      position: 'supine',
      goal: 'strength',
      level: '1',
    });
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) {
      expect(one).toMatchObject({ region: 'hip', pattern: 'bridge', position: 'supine', level: 1 });
      expect(Object.keys(one.defaultDosage)).toContain('strength');
    }
  });

  test('with what somebody owns, nothing needs anything else', async () => {
    const { rows } = await suite.admin.query<{ slug: string; needs: string[] }>(
      'select slug, needs from exercise',
    );
    const needs = new Map(rows.map((row) => [row.slug, row.needs]));
    for (const [owned, may] of [
      ['', ['wall', 'doorway', 'table']],
      ['mat,band_loop', ['wall', 'doorway', 'table', 'mat', 'band_loop']],
    ] as const) {
      const found = await slugs({ owned });
      expect(found.length).toBe(40);
      for (const slug of found) for (const need of needs.get(slug) ?? []) expect(may).toContain(need);
    }
  });

  test('by use, what the clinic’s published programs hold comes first', async () => {
    const used = (await slugs({ sort: 'used' })).slice(0, 3).toSorted();
    const { rows } = await suite.admin.query<{ slug: string }>(
      `select distinct v.slug from prescription p join exercise_version v on v.id = p.exercise_version_id
       join program_version pv on pv.id = p.program_version_id and pv.status <> 'draft' where p.clinic_id = $1 order by 1`,
      [suite.scene.harbour.clinicId],
    );
    expect(used).toEqual(expect.arrayContaining(rows.map(({ slug }) => slug)));
  });
});

describe('the counts beside the list', () => {
  const rowsWith = async (where: string) => {
    const { rows } = await suite.admin.query<{ n: number }>(
      `select count(*)::int as n from exercise where not retired and clinic_id is null and ${where}`,
    );
    return rows[0]?.n;
  };

  test('are of the whole library, not of the page', async () => {
    const whole = await search({});
    expect(whole.exercises.length).toBe(40);
    expect(whole.total).toBe(await rowsWith('true'));
    expect((await search({ region: 'hip' })).total).toBe(await rowsWith(`region = 'hip'`));
    expect((await search({ q: 'zzqqxx' })).total).toBe(0);
  });

  test('say of each choice how many it would leave, the other choices staying as they are', async () => {
    const { leaves } = await search({ region: 'hip', level: '1' });
    expect(leaves.region?.['knee']).toBe(await rowsWith(`region = 'knee' and level = 1`));
    expect(leaves.level?.['2']).toBe(await rowsWith(`region = 'hip' and level = 2`));
    expect(leaves.goal?.['strength']).toBe(
      await rowsWith(`region = 'hip' and level = 1 and 'strength' = any(goals)`),
    );
    expect((await search({ region: 'knee', level: '1' })).total).toBe(leaves.region?.['knee']);
  });

  test('more pages go on where the first ends, up to the last', async () => {
    const first = await search({});
    const two = await search({ pages: '2' });
    expect(two.exercises).toHaveLength(80);
    expect(two.exercises.slice(0, 40)).toEqual(first.exercises);
    expect((await search({ pages: '25' })).exercises).toHaveLength(first.total);
  });

  test('follow the words that were typed', async () => {
    const { leaves, total } = await search({ q: 'clamshell' });
    const regions = Object.values(leaves.region ?? {}).reduce((sum, count) => sum + count, 0);
    expect(regions).toBe(total);
  });
});

describe('H-9 the list for one patient', () => {
  const forPatient = (asked: Partial<PatientExerciseSearch> = {}) =>
    searchForPatient(physio(), suite.scene.harbour.patient.actor.patientId, { q: '', ...asked }, new Date());
  const record = (code: string) =>
    addCondition(
      physio(),
      suite.scene.harbour.patient.actor.patientId,
      conditionOf({ code: code as never, description: 'Thin bones', side: 'not_sided' }),
      new Date(),
    );

  test('begins with what suits the condition and what this clinic gives for it, not with the alphabet', async () => {
    await record('osteoporosis');
    const { exercises, fitting } = await forPatient({ safety: 'fitting' });
    expect(fitting.length).toBeGreaterThan(0);
    expect(exercises.slice(0, fitting.length).map(({ slug }) => slug)).toEqual(fitting);
    const { rows } = await suite.admin.query<{ slug: string }>(
      `select distinct v.slug from prescription p join exercise_version v on v.id = p.exercise_version_id
       join program_version pv on pv.id = p.program_version_id and pv.status <> 'draft' where p.patient_id = $1`,
      [suite.scene.harbour.patient.actor.patientId],
    );
    const given = rows.map(({ slug }) => slug);
    expect(fitting).toEqual(expect.arrayContaining(given));
    const regions = new Set<string>(conditionFacts.osteoporosis.regions);
    const elsewhere = exercises.filter(({ slug, region }) => fitting.includes(slug) && !regions.has(region));
    expect(given).toEqual(expect.arrayContaining(elsewhere.map(({ slug }) => slug)));
  });

  test('H-9 leaves out what is not safe and says how many that is in the whole library', async () => {
    const fitting = await forPatient({ safety: 'fitting' });
    const unsafe = await forPatient({ safety: 'unsafe' });
    const all = await forPatient();
    expect(unsafe.total).toBe(all.suits.unsafe);
    expect(all.suits.unsafe).toBeGreaterThan(0);
    expect(fitting.total).toBe(all.suits.safe + all.suits.caution);
    expect(all.total).toBe((await search({})).total);
    const { facts } = await viewLibraryPatient(
      physio(),
      suite.scene.harbour.patient.actor.patientId,
      new Date(),
    );
    const suits = (found: typeof unsafe) => found.exercises.map((one) => suitabilityOf(one, facts).suits);
    expect(new Set(suits(unsafe))).toEqual(new Set(['unsafe']));
    expect(suits(fitting)).not.toContain('unsafe');
  });

  test('words still lead: what was typed comes first', async () => {
    expect((await forPatient({ q: 'clamshell' })).exercises[0]?.slug).toBe('clamshell');
    expect((await forPatient({ q: 'zzqqxx' })).total).toBe(0);
    expect((await forPatient({ q: '', sort: 'used' })).exercises[0]?.slug).toBe(
      (await slugs({ sort: 'used' }))[0],
    );
  });

  test('U-1 writes into the audit whose conditions were read', async () => {
    const { rows } = await suite.admin.query(
      `select fields from audit_event where action = 'record.read' and agent_id = $1 and patient_id = $2 and fields = '{conditions}'`,
      [physio().practitionerRoleId, suite.scene.harbour.patient.actor.patientId],
    );
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('what one has at hand', () => {
  test('a favourite is one’s own, is kept once and goes again', async () => {
    await setFavourite(physio(), 'clamshell', true);
    await setFavourite(physio(), 'clamshell', true);
    expect((await viewKeptExercises(physio())).favourites.map(({ slug }) => slug)).toEqual(['clamshell']);
    expect((await find({ q: 'clamshell' }))[0]).toMatchObject({ slug: 'clamshell', isFavourite: true });
    expect((await viewKeptExercises(suite.scene.harbour.colleague.actor)).favourites).toEqual([]);
    expect((await viewKeptExercises(suite.scene.hillside.physio.actor)).favourites).toEqual([]);
    await setFavourite(physio(), 'clamshell', false);
    expect((await viewKeptExercises(physio())).favourites).toEqual([]);
    expect(await codeOf(setFavourite(physio(), 'no_such_exercise', true))).toBe('not_found');
  });

  test('what one prescribed last is there, and it is one’s own', async () => {
    expect((await viewKeptExercises(physio())).recent.map(({ slug }) => slug)).toContain('goblet_squat');
    expect((await viewKeptExercises(suite.scene.harbour.desk.actor)).recent).toEqual([]);
  });
});

describe('the sign-off', () => {
  const clam = { slug: 'clamshell', version: shippedVersion('clamshell') };
  const later = clam.version + 1;
  const sign = { act: 'signed' as const, exercises: [clam] };

  test('starts as not signed, is signed by a clinical lead for this clinic only, and taken back with a reason', async () => {
    expect(await viewSignOff(physio(), 'clamshell')).toMatchObject({ state: 'none', by: null, isLead: true });
    expect(await codeOf(signExercises(suite.scene.harbour.colleague.actor, sign))).toBe('forbidden');
    expect(await signExercises(physio(), sign)).toEqual({ signed: 1 });
    expect(await viewSignOff(physio(), 'clamshell')).toMatchObject({ state: 'signed', by: 'Sam physio' });
    expect(await viewSignOff(suite.scene.hillside.physio.actor, 'clamshell')).toMatchObject({
      state: 'none',
    });
    expect(await slugs({ q: 'clamshell', unsigned: '1' })).not.toContain('clamshell');
    const back = { act: 'withdrawn' as const, exercises: [clam], reason: 'Step two is unclear.' };
    await signExercises(physio(), back);
    expect(await viewSignOff(physio(), 'clamshell')).toMatchObject({ state: 'none', by: null, at: null });
    expect(await codeOf(signExercises(physio(), back))).toBe('invalid');
  });

  test('a wording that was not read is not signed, nor is anything beside it', async () => {
    const exercises = [
      { slug: 'goblet_squat', version: shippedVersion('goblet_squat') },
      { slug: 'clamshell', version: later },
    ];
    expect(await codeOf(signExercises(physio(), { act: 'signed', exercises }))).toBe('conflict');
    expect(await viewSignOff(physio(), 'goblet_squat')).toMatchObject({ state: 'none' });
    const unknown = [clam, { slug: 'no_such_exercise', version: 1 }];
    expect(await codeOf(signExercises(physio(), { act: 'signed', exercises: unknown }))).toBe('not_found');
  });

  test('a change of content takes the signature off by itself', async () => {
    await signExercises(physio(), sign);
    const content = { ...readShipped('clamshell'), contentVersion: later };
    await suite.admin.query(
      `insert into exercise_version (id, slug, version, content) values (gen_random_uuid(), 'clamshell', $2, $1)`,
      [JSON.stringify(content), later],
    );
    await suite.admin.query(`update exercise set current_version = $1 where slug = 'clamshell'`, [later]);
    expect(await viewSignOff(physio(), 'clamshell')).toMatchObject({ state: 'earlier', by: 'Sam physio' });
    const [found] = await find({ q: 'clamshell' });
    expect(found).toMatchObject({ slug: 'clamshell', sign: 'earlier', contentVersion: later });
    expect(await slugs({ q: 'clamshell', unsigned: '1' })).toContain('clamshell');
    expect(await codeOf(signExercises(physio(), sign))).toBe('conflict');
  });

  test('the new wording is held against the one that was signed, and without a signature against the one before', async () => {
    const before = await viewEarlierWording(physio(), 'clamshell');
    expect(before).toMatchObject({
      isSigned: true,
      content: { contentVersion: shippedVersion('clamshell') },
    });
    const elsewhere = await viewEarlierWording(suite.scene.hillside.physio.actor, 'clamshell');
    expect(elsewhere).toMatchObject({
      isSigned: false,
      content: { contentVersion: shippedVersion('clamshell') },
    });
    expect(await codeOf(viewEarlierWording(physio(), 'no_such_exercise'))).toBe('not_found');
  });

  test('an upgrade brings the new words and takes the signature off by itself; a second run changes nothing', async () => {
    const now = shippedVersion(upgraded);
    expect(now).toBeGreaterThan(1);
    const asShipped = { state: 'earlier', by: 'Sam physio', contentVersion: now };
    expect(await viewSignOff(physio(), upgraded)).toMatchObject(asShipped);
    await importCatalogue(suite.database.migrateUrl);
    expect(await viewSignOff(physio(), upgraded)).toMatchObject(asShipped);
    await signExercises(physio(), { act: 'signed', exercises: [{ slug: upgraded, version: now }] });
    expect(await viewSignOff(physio(), upgraded)).toMatchObject({ state: 'signed' });
  });
});

describe('Z-2 where an exercise is used', () => {
  test('Z-2 U-1 counts the clinic’s running programs, names one’s own patients only, and writes that into the audit', async () => {
    const { patient, otherPatient, colleague } = suite.scene.harbour;
    const use = await viewExerciseUse(physio(), 'goblet_squat');
    expect(use.programs).toBe(2);
    expect(use.own.map(({ patientId }) => patientId)).toEqual([patient.actor.patientId]);
    const theirs = await viewExerciseUse(colleague.actor, 'goblet_squat');
    expect(theirs.own.map(({ patientId }) => patientId)).toEqual([otherPatient.actor.patientId]);
    const { rows } = await suite.admin.query(
      `select patient_id from audit_event where action = 'record.read' and agent_id = $1 and patient_id = $2`,
      [physio().practitionerRoleId, patient.actor.patientId],
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(await viewExerciseUse(physio(), 'clamshell')).toEqual({ programs: 0, own: [] });
  });
});
