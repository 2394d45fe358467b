import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { VisibleAttribute } from '@/lib/domain/figure/solve/derive-attributes';
import { solveFigure } from '@/lib/domain/figure/solve/solve';
import { readFigure } from '@/lib/domain/figure/solve/validate';
import { readCatalogue } from '../../prisma/catalogue';
import type { ExerciseContent } from './exercise-content';
import { onlyDrawn } from './exercise-own';

/**
 * Where a drawing shows more than its record says, and the record stands: the reference decides what an exercise asks of the body
 * (SF-1.1), the drawing is one person at one moment. Everything else that is drawn is recorded.
 */
const standing: readonly [reason: string, mark: VisibleAttribute, slugs: string][] = [
  [
    'the arm rests on a table, a thigh or the mat and carries nothing',
    'upper_limb_weight_bearing',
    'ankle_dorsiflexion_band ankle_eversion_band ankle_inversion_band child_pose forearm_rotation_hammer reverse_crunch table_slide wrist_active_motion wrist_extension_dumbbell wrist_extension_eccentric wrist_extension_isometric wrist_flexion_dumbbell',
  ],
  ['the good arm leans, the working one hangs', 'upper_limb_weight_bearing', 'pendulum'],
  [
    'seen close up, with the hand held up to be seen',
    'overhead',
    'finger_extension_band grip_squeeze tendon_glides_hand thumb_opposition',
  ],
  [
    'the hand passes the height of the shoulder, but works below it or rests there',
    'overhead',
    'doorway_pec_stretch median_nerve_slider squat_jump suspension_row',
  ],
  [
    'the words stop at a low chair; deep bends are other records, and knee_flexion_past_90 is recorded',
    'deep_knee_flexion',
    'bodyweight_squat bodyweight_squat_band floor_lift_box suspension_assisted_squat',
  ],
  [
    'the kneeling knee is bent without being sat upon',
    'deep_knee_flexion',
    'ab_wheel_rollout bear_hold half_kneeling_hip_flexor_stretch half_kneeling_hip_flexor_stretch_tilt',
  ],
  ['the words say "a little", with a hand on the chair', 'deep_knee_flexion', 'split_squat_supported'],
  ['as above', 'knee_flexion_past_90', 'split_squat_supported'],
  [
    'feet flat, knees up: as drawn a few degrees past the right angle, nowhere asked for',
    'knee_flexion_past_90',
    'bent_knee_fall_out foot_roll_ball knee_rolls_full knee_rolls_small pelvic_clock_supine pelvic_tilt_supine side_lying_hip_adduction thoracic_extension_roller',
  ],
  [
    'the outer side of the knee lies on the mat',
    'kneeling',
    'hip_90_90_stretch hip_90_90_switch side_lying_hip_adduction',
  ],
  ['the elbows rest, not the hands', 'quadruped', 'child_pose kneeling_thoracic_extension_bench plank_knees'],
  ['may be done sitting', 'supine_lying', 'ankle_pumps'],
  ['passed through on the way into the pose', 'prone_lying', 'plank'],
  ['passed through on the way into the pose', 'end_range_lumbar_extension', 'plank'],
  ['the pelvis rolls over, the back stays down', 'side_lying', 'knee_rolls_full supine_twist_stretch'],
  [
    'stops before the end, as its words say',
    'hip_abduction_end_range',
    'ankle_isometric_four_way bent_knee_fall_out',
  ],
  [
    'the thigh comes in line with the trunk or a few centimetres past it',
    'hip_extension_end_range',
    'doorway_pec_stretch hamstring_slider_curl plank_leg_lift quad_stretch_side_lying',
  ],
  [
    'drawn a little past the right angle that the words ask for',
    'hip_flexion_gt_90',
    'half_kneeling_hip_flexor_stretch_tilt supine_band_march',
  ],
  ['a step on the spot is a step', 'weight_bearing_single_leg', 'march_in_place'],
  ['sat on the rolling seat, feet strapped in', 'weight_bearing_bilateral', 'rowing_ergometer'],
  ['sat on the rolling seat, as high as a low stool', 'floor_transfer', 'rowing_ergometer'],
];

const isUpright = ({ position }: ExerciseContent) =>
  position === 'standing' || position === 'single_leg_standing' || position === 'walking';

/** What a position says by itself: the weight-bearing order reads it there (SF-1), and a stride is no end of range. */
const saidByPosition = (entry: ExerciseContent, mark: VisibleAttribute): boolean =>
  (mark === 'weight_bearing_bilateral' &&
    (isUpright(entry) || entry.attributes.includes('weight_bearing_single_leg'))) ||
  (entry.position === 'walking' &&
    (mark === 'weight_bearing_single_leg' || mark === 'hip_extension_end_range'));

test('what a drawing shows is recorded, but for the named exceptions, each of which is needed (SF-1.1)', () => {
  const drawn = readCatalogue().flatMap((entry) => {
    const file = new URL(`../../prisma/catalogue/figures/${entry.slug}.json`, import.meta.url);
    const check = readFigure(JSON.parse(readFileSync(file, 'utf8')));
    if (!check.ok) throw new Error(`${entry.slug} has no figure`);
    return onlyDrawn(solveFigure(check.figure), entry)
      .filter((mark) => !saidByPosition(entry, mark))
      .map((mark) => `${entry.slug} ${mark}`);
  });
  const expected = standing.flatMap(([, mark, slugs]) => slugs.split(' ').map((slug) => `${slug} ${mark}`));
  expect(drawn.toSorted()).toEqual(expected.toSorted());
});

test('lying as drawn is on the floor, unless the setup offers a bed in both languages (LB-1)', () => {
  const bridge = readCatalogue().find(({ slug }) => slug === 'bridge_double');
  const check = readFigure(
    JSON.parse(
      readFileSync(new URL('../../prisma/catalogue/figures/bridge_double.json', import.meta.url), 'utf8'),
    ),
  );
  if (bridge === undefined || !check.ok) throw new Error('the catalogue has no bridge');
  const solved = solveFigure(check.figure);
  expect(onlyDrawn(solved, bridge)).toEqual([]);
  const onAMat = { en: 'Lie on a mat.', es: bridge.setup.es };
  expect(onlyDrawn(solved, { ...bridge, setup: onAMat })).toEqual(['floor_transfer']);
  expect(onlyDrawn(solved, { ...bridge, attributes: ['floor_transfer'], setup: onAMat })).toEqual([
    'supine_lying',
  ]);
});
