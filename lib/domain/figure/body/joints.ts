import type { Side } from '../types.ts';
import { type Mat, multiply, rotateX, rotateY, rotateZ, toDegrees, transpose } from '../vector.ts';

/** +1 on the left, where y is positive. */
export const sideSign = (side: Side): 1 | -1 => (side === 'left' ? 1 : -1);
/** Rotation of a ball joint: flexion, then abduction, then outward rotation about the limb. */
export const ballJoint = (side: Side, flexion: number, abduction: number, rotation: number): Mat => {
  const s = sideSign(side);
  return multiply(multiply(rotateY(-flexion), rotateX(s * abduction)), rotateZ(s * rotation));
};
export const ankleJoint = (side: Side, dorsiflexion: number, inversion: number, rotation: number): Mat => {
  const s = sideSign(side);
  return multiply(multiply(rotateY(-dorsiflexion), rotateX(-s * inversion)), rotateZ(s * rotation));
};
export const wristJoint = (side: Side, pronation: number, flexion: number, radial: number): Mat => {
  const s = sideSign(side);
  return multiply(multiply(rotateZ(-s * pronation), rotateX(-s * flexion)), rotateY(-radial));
};

/** Flexion, abduction and outward rotation of a ball joint's rotation. */
export const readBallJoint = (
  side: Side,
  m: Mat,
): { flexion: number; abduction: number; rotation: number } => {
  const s = sideSign(side);
  return {
    flexion: toDegrees(Math.atan2(-m[2], m[8])),
    abduction: s * toDegrees(Math.asin(Math.max(-1, Math.min(1, -m[5])))),
    rotation: s * toDegrees(Math.atan2(m[3], m[4])),
  };
};
export const readAnkleJoint = (side: Side, m: Mat) => {
  const ball = readBallJoint(side, m);
  return { ankleDorsiflexion: ball.flexion, ankleInversion: -ball.abduction, footRotation: ball.rotation };
};
/** Pronation, flexion and radial bend: the inverse of wristJoint, in the reading with the smaller sideways bend. */
export const readWristJoint = (side: Side, m: Mat) => {
  const s = sideSign(side);
  const isUpright = Math.abs(m[7]) > 0.94;
  const pronation = -s * toDegrees(isUpright ? Math.atan2(m[3], m[0]) : Math.atan2(-m[1], m[4]));
  const flexion = -s * toDegrees(Math.asin(Math.max(-1, Math.min(1, m[7]))));
  const radial = isUpright ? 0 : -toDegrees(Math.atan2(-m[6], m[8]));
  if (Math.abs(radial) <= 90)
    return { forearmPronation: pronation, wristFlexion: flexion, wristRadial: radial };
  const half = (value: number): number => (value > 0 ? value - 180 : value + 180);
  return {
    forearmPronation: half(pronation),
    wristFlexion: (flexion < 0 ? -180 : 180) - flexion,
    wristRadial: half(radial),
  };
};

/** The relative rotation from a parent frame to a child frame. */
export const relative = (parent: Mat, child: Mat): Mat => multiply(transpose(parent), child);
