import type { LimbAngle } from '../angles.ts';
import type { SolvedFigure, SolvedPose } from './solve.ts';
import { sides } from '../types.ts';
import { column } from '../vector.ts';

/**
 * Attributes of the safety vocabulary (SF-1.1) that a drawing can show. Effort, speed and purpose cannot be seen; who moves the shoulder
 * cannot either, and a foot is drawn up in every step and squat, so that those marks are left to the person who writes the record.
 */
export const visibleAttributes = [
  'hip_flexion_gt_90',
  'deep_knee_flexion',
  'hip_extension_end_range',
  'hip_abduction_end_range',
  'overhead',
  'end_range_lumbar_extension',
  'kneeling',
  'quadruped',
  'prone_lying',
  'supine_lying',
  'side_lying',
  'upper_limb_weight_bearing',
  'weight_bearing_bilateral',
  'weight_bearing_single_leg',
  'floor_transfer',
  'knee_flexion_past_90',
] as const;
export type VisibleAttribute = (typeof visibleAttributes)[number];

/** Angles are drawn, not measured: ten degrees past the right angle count as past it. */
const RIGHT_ANGLE_MARGIN = 10;
const HIP_EXTENSION_END = 12;
const HIP_ABDUCTION_END = 38;
const LUMBAR_EXTENSION_END = 18;
const FLOOR_METRES = 0.35;

const highest = (pose: SolvedPose, angle: LimbAngle): number =>
  Math.max(pose.angles.left[angle], pose.angles.right[angle]);
const lowest = (pose: SolvedPose, angle: LimbAngle): number =>
  Math.min(pose.angles.left[angle], pose.angles.right[angle]);

const ofPose = (pose: SolvedPose): readonly VisibleAttribute[] => {
  const rests = (part: string): boolean => pose.contacts.some((contact) => contact.limbPart === part);
  const foot = (side: string): boolean =>
    pose.contacts.some(
      (contact) =>
        contact.side === side &&
        !contact.pinned &&
        contact.surface.normal[2] > 0.5 &&
        (contact.limbPart === 'Foot' || contact.limbPart === 'Toes' || contact.limbPart === 'Heel'),
    );
  const trunk = pose.contacts.some((contact) => contact.trunkPart !== undefined);
  const up = column(pose.pelvisFrame, 2)[2];
  const front = column(pose.pelvisFrame, 0)[2];
  const left = column(pose.pelvisFrame, 1)[2];
  const isLying = trunk && Math.abs(up) < 0.5;
  const kneels = rests('Knee');
  const leans = sides.some((side) =>
    pose.contacts.some(
      (contact) =>
        contact.side === side &&
        contact.surface.normal[2] > 0.5 &&
        (contact.limbPart === 'Hand' || contact.limbPart === 'Forearm' || contact.limbPart === 'Elbow'),
    ),
  );
  const stands = !trunk && !kneels && !leans;
  const isOverhead = sides.some(
    (side) => pose.skeleton[side].palm[2] > pose.skeleton[side].shoulder[2] + 0.25 && !isLying && up > 0.5,
  );
  const found: readonly (readonly [boolean, VisibleAttribute])[] = [
    [highest(pose, 'hipFlexion') > 90 + RIGHT_ANGLE_MARGIN, 'hip_flexion_gt_90'],
    [(stands || kneels) && highest(pose, 'kneeFlexion') > 90 + RIGHT_ANGLE_MARGIN, 'deep_knee_flexion'],
    [lowest(pose, 'hipFlexion') < -HIP_EXTENSION_END, 'hip_extension_end_range'],
    [highest(pose, 'hipAbduction') > HIP_ABDUCTION_END, 'hip_abduction_end_range'],
    [isOverhead, 'overhead'],
    [pose.angles.axial.lumbarFlexion < -LUMBAR_EXTENSION_END, 'end_range_lumbar_extension'],
    [kneels, 'kneeling'],
    [kneels && leans && Math.abs(up) < 0.6 && front < -0.5, 'quadruped'],
    [isLying && front < -0.6, 'prone_lying'],
    [isLying && front > 0.6, 'supine_lying'],
    [isLying && Math.abs(left) > 0.6, 'side_lying'],
    [leans && !isLying, 'upper_limb_weight_bearing'],
    [stands && foot('left') && foot('right'), 'weight_bearing_bilateral'],
    [stands && foot('left') !== foot('right'), 'weight_bearing_single_leg'],
    [(kneels || trunk) && pose.root[2] < FLOOR_METRES + 0.2 && isOnFloor(pose), 'floor_transfer'],
    // Whoever kneels puts the whole bend on the knee sooner or later (SF-1.1: every record with kneeling or quadruped).
    [kneels || highest(pose, 'kneeFlexion') > 90 + RIGHT_ANGLE_MARGIN, 'knee_flexion_past_90'],
  ];
  return found.filter(([holds]) => holds).map(([, attribute]) => attribute);
};
const isOnFloor = (pose: SolvedPose): boolean =>
  pose.contacts.some(
    (contact) =>
      (contact.trunkPart !== undefined || contact.limbPart === 'Knee') && contact.surface.point[2] < 0.1,
  );

/** What the poses themselves show, in the order of the vocabulary, to be compared with an exercise's record. */
export const deriveAttributes = (solved: SolvedFigure): readonly VisibleAttribute[] => {
  const seen = new Set(solved.poses.flatMap(ofPose));
  return visibleAttributes.filter((attribute) => seen.has(attribute));
};
