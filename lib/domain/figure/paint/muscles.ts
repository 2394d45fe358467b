import { depthOf, type View } from '../camera.ts';
import { sideSign } from '../body/joints.ts';
import type { Skeleton } from '../body/kinematics.ts';
import { musclePlaces, type Segment, stripGirth } from '../body/muscle-places.ts';
import { type Painted, solid } from '../shapes.ts';
import type { Side } from '../types.ts';
import { add, apply, type Mat, mixVec, type Vec } from '../vector.ts';

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

/** Tinted strips where the muscles lie, only where they face the camera. */
export const paintMuscles = (
  view: View,
  skeleton: Skeleton,
  muscles: readonly string[],
  muscleSides: readonly Side[],
  bias: Readonly<Record<'thigh' | 'shank' | 'trunk' | 'upperArm' | 'forearm' | 'neck', number>>,
): readonly Painted[] =>
  muscles.flatMap((muscle) =>
    (musclePlaces[muscle] ?? []).flatMap(({ segment, faces, run }) =>
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
        const girth = stripGirth[segment];
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
