import { depthOf, type View } from './camera.ts';
import { type Skeleton, sideSign } from './kinematics.ts';
import { type Painted, solid } from './paint.ts';
import type { Side } from './types.ts';
import { add, apply, type Mat, mixVec, type Vec } from './vector.ts';

type Segment =
  | 'thigh'
  | 'shank'
  | 'upperArm'
  | 'forearm'
  | 'pelvis'
  | 'waist'
  | 'chest'
  | 'shoulderCap'
  | 'neck'
  | 'foot';
/** A strip on a segment: the direction it faces (forward, outward, up) and how far it runs (0 at the root, 1 at the end). */
interface Strip {
  readonly segment: Segment;
  readonly faces: Vec;
  readonly run: readonly [number, number];
}
const strip = (segment: Segment, faces: Vec, from: number, to: number): Strip => ({
  segment,
  faces,
  run: [from, to],
});

/** Where each muscle group of the library shows on the body. */
const places: Readonly<Record<string, readonly Strip[]>> = {
  abdominals: [strip('waist', [1, 0.1, 0], 0.05, 0.95)],
  obliques: [strip('waist', [0.3, 1, 0], 0.1, 0.95)],
  quadratus_lumborum: [strip('waist', [-0.8, 0.7, 0], 0.1, 0.6)],
  erector_spinae: [strip('waist', [-1, 0.25, 0], 0, 1), strip('chest', [-1, 0.25, 0], 0, 0.8)],
  adductors: [strip('thigh', [0.2, -1, 0], 0.15, 0.65)],
  quadriceps: [strip('thigh', [1, 0.1, 0], 0.25, 0.88)],
  hamstrings: [strip('thigh', [-1, 0, 0], 0.25, 0.88)],
  hip_flexors: [strip('thigh', [1, 0.1, 0], 0, 0.25)],
  hip_rotators: [strip('pelvis', [-0.7, 0.9, 0], 0.1, 0.5)],
  glute_max: [strip('pelvis', [-1, 0.45, 0], 0, 0.6)],
  glute_med: [strip('pelvis', [-0.25, 1, 0], 0.25, 0.85)],
  calves: [strip('shank', [-1, 0, 0], 0.12, 0.55)],
  tibialis_anterior: [strip('shank', [1, 0.3, 0], 0.2, 0.7)],
  tibialis_posterior: [strip('shank', [-0.4, -1, 0], 0.3, 0.8)],
  peroneals: [strip('shank', [0, 1, 0], 0.2, 0.75)],
  foot_intrinsics: [strip('foot', [0, 0, -1], 0.2, 0.9)],
  biceps: [strip('upperArm', [1, 0, 0], 0.35, 0.85)],
  triceps: [strip('upperArm', [-1, 0, 0], 0.3, 0.85)],
  deltoids: [strip('upperArm', [0.1, 1, 0], 0, 0.35)],
  rotator_cuff: [strip('shoulderCap', [-0.8, 0.5, 0.4], 0, 1)],
  pectorals: [strip('chest', [1, 0.6, 0], 0.45, 0.75)],
  serratus: [strip('chest', [0.5, 1, 0], 0, 0.45)],
  lats: [strip('chest', [-0.7, 0.9, 0], 0, 0.5)],
  rhomboids_mid_traps: [strip('chest', [-1, 0.3, 0], 0.55, 0.9)],
  lower_traps: [strip('chest', [-1, 0.2, 0], 0.2, 0.6)],
  upper_traps: [strip('shoulderCap', [-0.4, -0.6, 0.9], 0, 1)],
  deep_neck_flexors: [strip('neck', [1, 0.2, 0], 0, 1)],
  neck_extensors: [strip('neck', [-1, 0.2, 0], 0, 1)],
  wrist_extensors: [strip('forearm', [0, 1, 0], 0.1, 0.6)],
  wrist_flexors: [strip('forearm', [0, -1, 0], 0.1, 0.6)],
  grip: [strip('forearm', [0.3, -1, 0], 0.1, 0.6)],
  diaphragm: [strip('waist', [1, 0.1, 0], 0.6, 0.95)],
  pelvic_floor: [strip('pelvis', [0.6, 0.1, -1], 0.3, 0.4)],
};
export const muscleNames = Object.keys(places);

interface Bone {
  readonly from: Vec;
  readonly to: Vec;
  readonly frame: Mat;
  readonly half: readonly [number, number];
  readonly depthFrom: readonly Vec[];
  readonly bias: number;
}
const boneOf = (
  skeleton: Skeleton,
  side: Side,
  segment: Segment,
  bias: Readonly<Record<'thigh' | 'shank' | 'trunk' | 'upperArm' | 'forearm' | 'neck', number>>,
): Bone => {
  const limb = skeleton[side];
  const [s0, , s2, s3, s4] = skeleton.spine;
  const trunk = [skeleton.root, s2, s4];
  const s = sideSign(side);
  switch (segment) {
    case 'thigh':
      return {
        from: limb.hip,
        to: limb.knee,
        frame: limb.thighFrame,
        half: [0.05, 0.05],
        depthFrom: [limb.hip, limb.knee],
        bias: bias.thigh + 0.003,
      };
    case 'shank':
      return {
        from: limb.knee,
        to: limb.ankle,
        frame: limb.shankFrame,
        half: [0.03, 0.025],
        depthFrom: [limb.knee, limb.ankle],
        bias: bias.shank + 0.003,
      };
    case 'foot':
      return {
        from: limb.heel,
        to: limb.ball,
        frame: limb.footFrame,
        half: [0.014, 0.01],
        depthFrom: [limb.ankle, limb.ball],
        bias: bias.shank + 0.006,
      };
    case 'upperArm':
      return {
        from: limb.shoulder,
        to: limb.elbow,
        frame: limb.upperArmFrame,
        half: [0.026, 0.024],
        depthFrom: [limb.shoulder, limb.elbow],
        bias: bias.upperArm + 0.003,
      };
    case 'forearm':
      return {
        from: limb.elbow,
        to: limb.wrist,
        frame: limb.forearmFrame,
        half: [0.018, 0.014],
        depthFrom: [limb.elbow, limb.palm],
        bias: bias.forearm + 0.003,
      };
    case 'shoulderCap':
      return {
        from: limb.shoulder,
        to: mixVec(limb.shoulder, s4, 0.5),
        frame: skeleton.chestFrame,
        half: [0.025, 0.02],
        depthFrom: [limb.shoulder, limb.elbow],
        bias: bias.upperArm + 0.003,
      };
    case 'neck':
      return {
        from: skeleton.neckBase,
        to: skeleton.atlas,
        frame: skeleton.chestFrame,
        half: [0.028, 0.01],
        depthFrom: [skeleton.neckBase, skeleton.atlas],
        bias: bias.neck + 0.003,
      };
    case 'pelvis':
      return {
        from: add(skeleton.root, apply(skeleton.pelvisFrame, [0, s * 0.05, -0.02])),
        to: add(s0, apply(skeleton.pelvisFrame, [0, s * 0.05, 0])),
        frame: skeleton.pelvisFrame,
        half: [0.055, 0.045],
        depthFrom: [limb.hip, limb.knee],
        bias: bias.thigh + 0.003,
      };
    case 'waist':
      return {
        from: s0,
        to: s2,
        frame: skeleton.spineFrames[1],
        half: [0.052, 0.07],
        depthFrom: trunk,
        bias: bias.trunk + 0.003,
      };
    case 'chest':
      return {
        from: s2,
        to: mixVec(s3, s4, 0.9),
        frame: skeleton.chestFrame,
        half: [0.06, 0.08],
        depthFrom: trunk,
        bias: bias.trunk + 0.003,
      };
  }
};

const size: Readonly<Record<Segment, number>> = {
  thigh: 0.027,
  shank: 0.022,
  upperArm: 0.018,
  forearm: 0.016,
  pelvis: 0.036,
  waist: 0.028,
  chest: 0.032,
  shoulderCap: 0.024,
  neck: 0.016,
  foot: 0.01,
};

/** Tinted strips where the muscles lie, only where they face the camera. */
export const paintMuscles = (
  view: View,
  skeleton: Skeleton,
  muscles: readonly string[],
  muscleSides: readonly Side[],
  bias: Readonly<Record<'thigh' | 'shank' | 'trunk' | 'upperArm' | 'forearm' | 'neck', number>>,
): readonly Painted[] =>
  muscles.flatMap((muscle) =>
    (places[muscle] ?? []).flatMap(({ segment, faces, run }) =>
      muscleSides.flatMap((side) => {
        const bone = boneOf(skeleton, side, segment, bias);
        const s = sideSign(side);
        const out = apply(bone.frame, [faces[0], s * faces[1], faces[2]]);
        if (depthOf(view, out) < -0.25) return [];
        const local: Vec = [faces[0] * bone.half[0], s * faces[1] * bone.half[1], faces[2] * bone.half[0]];
        const shift = apply(bone.frame, local);
        const place = (t: number): Vec => add(mixVec(bone.from, bone.to, t), shift);
        const depth =
          bone.depthFrom.reduce((sum, point) => sum + depthOf(view, point), 0) / bone.depthFrom.length +
          bone.bias;
        const girth = size[segment];
        const [from, to] = [place(run[0]), place(run[1])];
        return [
          solid(view, 'muscle', depth, [
            [
              [from, girth * 0.6],
              [mixVec(from, to, 0.5), girth * 1.12],
              [to, girth * 0.6],
            ],
          ]),
        ];
      }),
    ),
  );
