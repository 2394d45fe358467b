import type { AngleInput } from '../angles.ts';
import { radius } from '../body/body.ts';
import { sideSign } from '../body/joints.ts';
import type { Skeleton } from '../body/kinematics.ts';
import { type HandTarget, otherSide, type Side } from '../types.ts';
import { add, apply, type Mat, mixVec, type Vec } from '../vector.ts';

/** Where the palm goes for a hand that rests on the body. */
export const handTargetPoint = (skeleton: Skeleton, side: Side, target: HandTarget): Vec => {
  const s = sideSign(side);
  const own = skeleton[side];
  const other = skeleton[otherSide(side)];
  const on = (origin: Vec, frame: Mat, x: number, y: number, z: number): Vec =>
    add(origin, apply(frame, [x, s * y, z]));
  const [, waist, , upperBack] = skeleton.spine;
  const waistFrame = skeleton.spineFrames[1];
  const chest = skeleton.chestFrame;
  const along = (from: Vec, to: Vec, t: number): Vec => mixVec(from, to, t);
  switch (target) {
    case 'hips':
      return on(skeleton.root, skeleton.pelvisFrame, 0.02, 0.165, 0.11);
    case 'waist':
      return on(waist, waistFrame, 0.04, 0.15, 0);
    case 'belly':
      return on(waist, waistFrame, radius.waist + 0.025, 0.04, -0.02);
    case 'chest':
      return on(upperBack, chest, radius.chest + 0.02, -0.02, 0.02);
    case 'chestFront':
      return on(upperBack, chest, radius.chest + 0.11, 0.045, 0.03);
    case 'ribs':
      return on(upperBack, chest, 0.06, 0.14, -0.06);
    case 'lowBack':
      return on(waist, waistFrame, -radius.waist - 0.02, 0.05, -0.02);
    case 'thigh':
      return on(along(own.hip, own.knee, 0.72), own.thighFrame, radius.knee + 0.03, 0, 0);
    case 'knee':
      return on(own.knee, own.thighFrame, radius.knee + 0.015, 0, 0.01);
    case 'underKnee':
      return on(along(own.hip, own.knee, 0.86), own.thighFrame, -radius.knee - 0.02, 0, 0);
    case 'otherUnderKnee':
      return on(along(other.hip, other.knee, 0.86), other.thighFrame, -radius.knee - 0.02, 0, 0);
    case 'shin':
      return on(along(own.knee, own.ankle, 0.22), own.shankFrame, radius.calf + 0.01, 0, 0);
    case 'ankle':
      return on(own.ankle, own.shankFrame, 0.03, 0, 0.05);
    case 'foot':
      return on(own.ankle, own.footFrame, 0.06, 0, 0);
    case 'toes':
      return own.toe;
    case 'otherThigh':
      return on(along(other.hip, other.knee, 0.7), other.thighFrame, radius.knee + 0.03, 0, 0);
    case 'otherKnee':
      return on(other.knee, other.thighFrame, radius.knee + 0.015, 0, 0.01);
    case 'otherShin':
      return on(along(other.knee, other.ankle, 0.25), other.shankFrame, radius.calf + 0.01, 0, 0);
    case 'otherAnkle':
      return on(other.ankle, other.shankFrame, 0.03, 0, 0.05);
    case 'otherFoot':
      return on(other.ankle, other.footFrame, 0.06, 0, 0);
    case 'shoulder':
      return on(own.shoulder, chest, radius.shoulder + 0.02, 0, 0.03);
    case 'otherShoulder':
      return on(other.shoulder, chest, radius.shoulder + 0.02, 0, 0);
    case 'otherElbow':
      return on(other.elbow, chest, 0.02, 0.03, 0);
    case 'otherWrist':
      return other.wrist;
    case 'otherHand':
      return other.palm;
    case 'head':
      return on(skeleton.head, skeleton.headFrame, 0, 0.02, radius.head + 0.015);
    case 'headBack':
      return on(skeleton.head, skeleton.headFrame, -radius.head + 0.01, 0.055, 0.01);
    case 'forehead':
      return on(skeleton.head, skeleton.headFrame, radius.head + 0.005, 0.02, 0.03);
    case 'ear':
      return on(skeleton.head, skeleton.headFrame, 0, radius.head + 0.01, 0);
    case 'otherEar':
      return on(skeleton.head, skeleton.headFrame, 0, -radius.head - 0.005, 0.02);
    case 'barOnBack':
      return on(skeleton.spine[4], chest, -0.09, 0.42, -0.01);
    case 'barOnHips':
      return on(skeleton.root, skeleton.pelvisFrame, 0.13, 0.36, 0.05);
    case 'chin':
      return on(skeleton.head, skeleton.headFrame, 0.09, 0.01, -0.08);
  }
};

const atHip: AngleInput = {
  shoulderAbduction: 50,
  shoulderRotation: -20,
  shoulderFlexion: -18,
  elbowFlexion: 95,
  forearmPronation: 40,
};
const atHead: AngleInput = {
  shoulderAbduction: 110,
  shoulderRotation: 70,
  elbowFlexion: 130,
  shoulderElevation: 12,
};
const atFront: AngleInput = {
  shoulderFlexion: 25,
  shoulderAbduction: 20,
  shoulderRotation: -50,
  elbowFlexion: 100,
  forearmPronation: 30,
};
const atFace: AngleInput = { shoulderFlexion: 60, shoulderAbduction: 30, elbowFlexion: 140 };
const arms: Readonly<Partial<Record<HandTarget, AngleInput>>> = {
  hips: atHip,
  waist: atHip,
  ribs: atHip,
  barOnBack: { shoulderAbduction: 45, shoulderRotation: 75, shoulderFlexion: -30, elbowFlexion: 125 },
  headBack: { shoulderAbduction: 130, shoulderRotation: 80, elbowFlexion: 140, shoulderElevation: 14 },
  ear: atHead,
  otherEar: atHead,
  head: atHead,
  lowBack: {
    shoulderFlexion: -25,
    shoulderAbduction: 30,
    shoulderRotation: -70,
    elbowFlexion: 90,
    forearmPronation: 60,
  },
  chest: atFront,
  chestFront: atFront,
  otherShoulder: atFront,
  belly: atFront,
  otherElbow: atFront,
  forehead: atFace,
  chin: atFace,
  shoulder: atFace,
};

/** How the arm is held while the hand rests there, so that the elbow points the natural way. */
export const handTargetArm = (target: HandTarget): AngleInput => arms[target] ?? {};
