import { describe, expect, test } from 'vitest';
import type { ExerciseAttribute } from '@/lib/domain/safety/vocabulary';
import { readCatalogue } from '../../prisma/catalogue';
import * as named from './catalogue-marks-fixture';
import type { ExerciseContent } from './exercise-content';

const entries = readCatalogue();
const slugsWhere = (holds: (entry: ExerciseContent) => boolean): string[] =>
  entries.filter(holds).map(({ slug }) => slug);
const has = (...marks: ExerciseAttribute[]) =>
  slugsWhere(({ attributes }) => marks.some((one) => attributes.includes(one)));
const together = (...lists: readonly (readonly string[])[]) => [...new Set(lists.flat())].toSorted();

const planks = slugsWhere(
  ({ slug, position }) => position === 'plank' || position === 'side_plank' || slug.includes('plank'),
);
const deadlifts = slugsWhere(({ slug }) => /deadlift|_rdl_/.test(slug));
const deepSquats = slugsWhere(
  ({ slug, pattern, attributes }) =>
    attributes.includes('deep_knee_flexion') &&
    (pattern === 'squat' || (slug.includes('squat') && pattern !== 'lunge')),
);
const halfKneelingLunges = slugsWhere(
  ({ position, pattern }) =>
    position === 'half_kneeling' && (pattern === 'stretch' || pattern === 'mobility'),
);

const resisted = [...named.resistedShoulder, ...named.resistedShoulderLater, ...planks, ...deadlifts];
const ofRegion = slugsWhere(({ region }) => region === 'shoulder');

describe('marks of SF-1.1 on exactly the records that carry them', () => {
  test.each<[ExerciseAttribute, readonly string[]]>([
    [
      'shoulder_moved',
      together(
        ofRegion.filter((slug) => !named.restingShoulder.includes(slug)),
        named.movedBesideRegion,
        named.readMovedShoulder,
      ),
    ],
    [
      'shoulder_active',
      together(resisted, named.isometricShoulder, named.activeShoulder, named.readActiveShoulder),
    ],
    ['shoulder_resisted', together(resisted)],
    [
      'ankle_dorsiflexion_past_neutral',
      together(
        named.footDrawnUp,
        has('ankle_end_range_dorsiflexion'),
        deepSquats,
        halfKneelingLunges,
        named.readFootDrawnUp,
      ),
    ],
    [
      'knee_flexion_past_90',
      together(has('deep_knee_flexion', 'kneeling', 'quadruped'), named.kneeBent, named.readKneeBent),
    ],
  ])('%s', (mark, expected) => {
    expect(has(mark)).toEqual(expected);
  });

  test('every name of the lists is a record', () => {
    const known = new Set(entries.map(({ slug }) => slug));
    expect(
      Object.values(named)
        .flat()
        .filter((slug) => !known.has(slug)),
    ).toEqual([]);
  });
});

describe('single marks (LB-1)', () => {
  test.each<[string, ExerciseAttribute]>([
    ['barbell_back_squat', 'shoulder_abd_er_end_range'],
    ['bridge_single_leg', 'weight_bearing_single_leg'],
    ['thread_the_needle', 'upper_limb_weight_bearing'],
    ['forward_lunge', 'deep_knee_flexion'],
    ['reverse_lunge', 'deep_knee_flexion'],
    ['split_squat', 'deep_knee_flexion'],
    ['plantar_fascia_stretch', 'hip_external_rotation_end_range'],
    ['big_toe_mobility', 'hip_external_rotation_end_range'],
    ['russian_twist', 'floor_transfer'],
    ...['band_lateral_walk_knees', 'band_walk_four_way_ankles', 'band_lateral_walk_feet'].flatMap(
      (slug): [string, ExerciseAttribute][] => [
        [slug, 'unsupported_standing_balance'],
        [slug, 'weight_bearing_single_leg'],
      ],
    ),
  ])('%s carries %s', (slug, mark) => {
    expect(has(mark)).toContain(slug);
  });

  test('a lunge that grows out of a deep one is as deep', () => {
    const deep = new Set(has('deep_knee_flexion'));
    const shallower = entries.filter(
      ({ pattern, slug, regressions }) =>
        pattern === 'lunge' && !deep.has(slug) && regressions.some((easier) => deep.has(easier)),
    );
    // It goes to the side, hips back, and stops short of level.
    expect(shallower.map(({ slug }) => slug)).toEqual(['lateral_lunge']);
  });
});
