import type { LimbAngle, LimbAngles } from '../angles.ts';
import { body } from '../body/body.ts';
import {
  ankleJoint,
  readAnkleJoint,
  readBallJoint,
  readWristJoint,
  relative,
  wristJoint,
} from '../body/joints.ts';
import type { Limbs } from '../body/kinematics.ts';
import type { Side } from '../types.ts';
import {
  add,
  apply,
  clamp,
  cross,
  distance,
  dot,
  type Mat,
  multiply,
  normalize,
  rotateAbout,
  rotateY,
  rotationBetween,
  solveTrig,
  subtract,
  toDegrees,
  transpose,
  type Vec,
} from '../vector.ts';

/** A limb bent so that its end lies where it should; `gap` is what is missing, metres. */
export interface Reach {
  readonly limb: LimbAngles;
  readonly gap: number;
}

interface Chain {
  readonly side: Side;
  readonly origin: Vec;
  readonly parentFrame: Mat;
  readonly upperFrame: Mat;
  readonly upperLength: number;
  /** Bends the limb: +1 backward as the knee, -1 forward as the elbow. */
  readonly bendSign: 1 | -1;
  readonly names: readonly [LimbAngle, LimbAngle, LimbAngle, LimbAngle];
}
const legNames = ['hipFlexion', 'hipAbduction', 'hipRotation', 'kneeFlexion'] as const;
const armNames = ['shoulderFlexion', 'shoulderAbduction', 'shoulderRotation', 'elbowFlexion'] as const;

export const legChain = (side: Side, limbs: Limbs, pelvisFrame: Mat): Chain => ({
  side,
  origin: limbs.hip,
  parentFrame: pelvisFrame,
  upperFrame: limbs.thighFrame,
  upperLength: body.thigh,
  bendSign: 1,
  names: legNames,
});
export const armChain = (side: Side, limbs: Limbs, chestFrame: Mat): Chain => ({
  side,
  origin: limbs.shoulder,
  parentFrame: chestFrame,
  upperFrame: limbs.upperArmFrame,
  upperLength: body.upperArm,
  bendSign: -1,
  names: armNames,
});

const turnDistance = (a: number, b: number): number => Math.abs(a - b - 360 * Math.round((a - b) / 360));
const near = (value: number, to: number): number => value - 360 * Math.round((value - to) / 360);

/** Of the two ways to name one rotation, the one nearer to the angles the author wrote. */
const nameRotation = (chain: Chain, limb: LimbAngles, frame: Mat): LimbAngles => {
  const [f, a, r] = chain.names;
  const first = readBallJoint(chain.side, relative(chain.parentFrame, frame));
  const second = {
    flexion: first.flexion + 180,
    abduction: 180 - first.abduction,
    rotation: first.rotation + 180,
  };
  const cost = (x: typeof first): number =>
    turnDistance(x.flexion, limb[f]) + turnDistance(x.abduction, limb[a]) + turnDistance(x.rotation, limb[r]);
  const best = chain.bendSign === -1 && cost(second) < cost(first) ? second : first;
  return {
    ...limb,
    [f]: near(best.flexion, chain.bendSign === -1 ? 60 : 45),
    [a]: near(best.abduction, chain.bendSign === -1 ? 60 : 0),
    [r]: near(best.rotation, 0),
  };
};

/** Two-bone solution: bends the middle joint for the distance, then turns the whole limb the shortest way to the target. */
export const reachTo = (chain: Chain, limb: LimbAngles, end: Vec, target: Vec): Reach => {
  const [, , , middle] = chain.names;
  const reach = Math.hypot(end[0], end[2]);
  const across = end[1];
  const wanted = distance(target, chain.origin);
  const flat = Math.sqrt(Math.max(1e-6, wanted * wanted - across * across));
  const longest = chain.upperLength + reach;
  const cosine = (flat * flat - chain.upperLength ** 2 - reach * reach) / (2 * chain.upperLength * reach);
  const offset = toDegrees(Math.atan2(-chain.bendSign * end[0], -end[2]));
  const bent = toDegrees(Math.acos(clamp(cosine, -1, 1))) - offset;
  const straightGap = flat > longest ? flat - longest : 0;
  const foldedGap = cosine < -1 ? Math.abs(chain.upperLength - reach) - flat : 0;
  const local = add([0, 0, -chain.upperLength], apply(rotateY(chain.bendSign * bent), end));
  const turn = rotationBetween(apply(chain.upperFrame, local), subtract(target, chain.origin));
  const turned = nameRotation(chain, limb, multiply(turn, chain.upperFrame));
  return { limb: { ...turned, [middle]: bent }, gap: Math.max(straightGap, foldedGap) };
};

/** One-bone solution: points the upper segment at the target; the gap is the difference to its length. */
export const pointAt = (chain: Chain, limb: LimbAngles, target: Vec): Reach => {
  const turn = rotationBetween(apply(chain.upperFrame, [0, 0, -1]), subtract(target, chain.origin));
  return {
    limb: nameRotation(chain, limb, multiply(turn, chain.upperFrame)),
    gap: Math.abs(distance(target, chain.origin) - chain.upperLength),
  };
};

/** Bends the middle joint until the end of the limb has the given height over a plane. */
export const bendToPlane = (
  chain: Chain,
  limb: LimbAngles,
  upperFrame: Mat,
  middlePoint: Vec,
  end: Vec,
  normal: Vec,
  offset: number,
): Reach => {
  const [, , , middle] = chain.names;
  const n = apply(transpose(upperFrame), normal);
  const k = chain.bendSign;
  const a = n[0] * end[0] + n[2] * end[2];
  const b = k * (n[0] * end[2] - n[2] * end[0]);
  const c = offset - dot(normal, middlePoint) - n[1] * end[1];
  const solved = solveTrig(a, b, c, limb[middle]);
  if (solved === undefined) return { limb, gap: Math.max(0, Math.abs(c) - Math.hypot(a, b)) };
  return { limb: { ...limb, [middle]: solved }, gap: 0 };
};

/** Rolls the whole limb about its upper segment until a point beyond the middle joint has the given height over a plane. */
export const rollToPlane = (
  chain: Chain,
  limb: LimbAngles,
  middlePoint: Vec,
  endPoint: Vec,
  normal: Vec,
  offset: number,
): Reach => {
  const axis = normalize(subtract(middlePoint, chain.origin));
  const arm = subtract(endPoint, middlePoint);
  const along = dot(normal, axis) * dot(axis, arm);
  const solved = solveTrig(
    dot(normal, arm) - along,
    dot(normal, cross(axis, arm)),
    offset - dot(normal, middlePoint) - along,
    0,
  );
  if (solved === undefined) return { limb, gap: Math.abs(offset - dot(normal, endPoint)) };
  return { limb: nameRotation(chain, limb, multiply(rotateAbout(axis, solved), chain.upperFrame)), gap: 0 };
};

export type LegPart = 'Foot' | 'Ankle' | 'Toes' | 'Heel' | 'Instep';
/** The end of the leg, seen from the knee in the shank's directions. */
export const legEnd = (side: Side, limb: LimbAngles, part: LegPart): Vec => {
  const ankle: Vec = [0, 0, -body.shank];
  if (part === 'Foot' || part === 'Ankle') return ankle;
  const joint = ankleJoint(side, limb.ankleDorsiflexion, limb.ankleInversion, limb.footRotation);
  const drop = -body.ankleHeight;
  const ball: Vec = [body.ballForward, 0, drop + 0.028];
  if (part === 'Toes') return add(ankle, apply(joint, ball));
  if (part === 'Heel') return add(ankle, apply(joint, [-body.heelBack, 0, drop + 0.032]));
  const toe = apply(rotateY(-limb.toeExtension), [body.toeForward, 0, -0.008]);
  return add(ankle, apply(joint, add(ball, toe)));
};
/** The wrist or the middle of the palm, seen from the elbow in the forearm's directions. */
export const armEnd = (side: Side, limb: LimbAngles, part: 'wrist' | 'palm'): Vec => {
  const wrist: Vec = [0, 0, -body.forearm];
  if (part === 'wrist') return wrist;
  const joint = wristJoint(side, limb.forearmPronation, limb.wristFlexion, limb.wristRadial);
  return add(wrist, apply(joint, [0, 0, -body.palm]));
};

export const turnFoot = (side: Side, limb: LimbAngles, shankFrame: Mat, footFrame: Mat): LimbAngles => ({
  ...limb,
  ...readAnkleJoint(side, relative(shankFrame, footFrame)),
});
export const turnHand = (side: Side, limb: LimbAngles, forearmFrame: Mat, handFrame: Mat): LimbAngles => ({
  ...limb,
  ...readWristJoint(side, relative(forearmFrame, handFrame)),
});
