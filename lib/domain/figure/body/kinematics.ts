import type { Angles, LimbAngles } from '../angles.ts';
import { body } from './body.ts';
import { ankleJoint, ballJoint, sideSign, wristJoint } from './joints.ts';
import type { Side } from '../types.ts';
import { add, apply, type Mat, multiply, rotateX, rotateY, rotateZ, type Vec } from '../vector.ts';

/** Joint centres and segment frames of one side. A frame's axes are forward, left, up at the anatomical zero. */
export interface Limbs {
  readonly hip: Vec;
  readonly knee: Vec;
  readonly ankle: Vec;
  readonly heel: Vec;
  readonly ball: Vec;
  readonly toe: Vec;
  readonly shoulder: Vec;
  readonly elbow: Vec;
  readonly wrist: Vec;
  readonly palm: Vec;
  readonly fingertip: Vec;
  readonly thighFrame: Mat;
  readonly shankFrame: Mat;
  readonly footFrame: Mat;
  readonly toesFrame: Mat;
  readonly upperArmFrame: Mat;
  readonly forearmFrame: Mat;
  readonly handFrame: Mat;
  /** Finger and toe angles in degrees, drawn in close-ups only. */
  readonly digits: Digits;
}
export type Digits = Readonly<
  Pick<
    LimbAngles,
    | 'bigToeExtension'
    | 'fingerFlexion'
    | 'fingerCurl'
    | 'fingerSpread'
    | 'thumbAcross'
    | 'indexFingerFlexion'
    | 'middleFingerFlexion'
    | 'ringFingerFlexion'
    | 'littleFingerFlexion'
  >
>;
export interface Skeleton {
  readonly root: Vec;
  readonly pelvisFrame: Mat;
  /** From the lumbosacral joint up to the shoulder line. */
  readonly spine: readonly [Vec, Vec, Vec, Vec, Vec];
  readonly spineFrames: readonly [Mat, Mat, Mat, Mat];
  readonly chestFrame: Mat;
  readonly neckBase: Vec;
  readonly atlas: Vec;
  readonly head: Vec;
  readonly headFrame: Mat;
  readonly left: Limbs;
  readonly right: Limbs;
}

const up = (k: number): Vec => [0, 0, k];

/** Yaw about the upright, then pitch, then roll, then a turn about the body's own length (rolling over in lying). */
export const rootRotation = ({ axial }: Angles): Mat =>
  multiply(
    multiply(rotateZ(axial.pelvisYaw), rotateY(axial.pelvisPitch)),
    multiply(rotateX(axial.pelvisRoll), rotateZ(-axial.pelvisTurn)),
  );
const bend = (flexion: number, sideBend: number, rotation: number, part: number): Mat =>
  multiply(multiply(rotateZ(-rotation * part), rotateY(flexion * part)), rotateX(sideBend * part));

export const chestToShoulder = (side: Side, limb: LimbAngles): Vec => {
  const s = sideSign(side);
  const clavicle = multiply(rotateZ(-s * limb.shoulderProtraction), rotateX(s * limb.shoulderElevation));
  return apply(clavicle, [0, s * body.shoulderHalf, 0]);
};

/** One side with other angles, the rest of the body as it is. */
export const placeSide = (skeleton: Skeleton, side: Side, limb: LimbAngles): Skeleton => {
  const { root, pelvisFrame, spine, chestFrame } = skeleton;
  return { ...skeleton, [side]: placeLimbs(side, limb, root, pelvisFrame, spine[4], chestFrame) };
};

const placeLimbs = (
  side: Side,
  limb: LimbAngles,
  root: Vec,
  pelvisFrame: Mat,
  shoulderLine: Vec,
  chestFrame: Mat,
): Limbs => {
  const s = sideSign(side);
  const hip = add(root, apply(pelvisFrame, [0, s * body.hipHalf, 0]));
  const thighFrame = multiply(
    pelvisFrame,
    ballJoint(side, limb.hipFlexion, limb.hipAbduction, limb.hipRotation),
  );
  const knee = add(hip, apply(thighFrame, up(-body.thigh)));
  const shankFrame = multiply(thighFrame, rotateY(limb.kneeFlexion));
  const ankle = add(knee, apply(shankFrame, up(-body.shank)));
  const footFrame = multiply(
    shankFrame,
    ankleJoint(side, limb.ankleDorsiflexion, limb.ankleInversion, limb.footRotation),
  );
  const drop = -body.ankleHeight;
  const ball = add(ankle, apply(footFrame, [body.ballForward, 0, drop + 0.028]));
  const toesFrame = multiply(footFrame, rotateY(-limb.toeExtension));
  const shoulder = add(shoulderLine, apply(chestFrame, chestToShoulder(side, limb)));
  const upperArmFrame = multiply(
    chestFrame,
    ballJoint(side, limb.shoulderFlexion, limb.shoulderAbduction, limb.shoulderRotation),
  );
  const elbow = add(shoulder, apply(upperArmFrame, up(-body.upperArm)));
  const forearmFrame = multiply(upperArmFrame, rotateY(-limb.elbowFlexion));
  const wrist = add(elbow, apply(forearmFrame, up(-body.forearm)));
  const handFrame = multiply(
    forearmFrame,
    wristJoint(side, limb.forearmPronation, limb.wristFlexion, limb.wristRadial),
  );
  const palm = add(wrist, apply(handFrame, up(-body.palm)));
  const fingers = multiply(handFrame, rotateX(-s * limb.fingerFlexion));
  return {
    hip,
    knee,
    ankle,
    heel: add(ankle, apply(footFrame, [-body.heelBack, 0, drop + 0.032])),
    ball,
    toe: add(ball, apply(toesFrame, [body.toeForward, 0, -0.008])),
    shoulder,
    elbow,
    wrist,
    palm,
    fingertip: add(palm, apply(fingers, up(-body.fingers))),
    thighFrame,
    shankFrame,
    footFrame,
    toesFrame,
    upperArmFrame,
    forearmFrame,
    handFrame,
    digits: limb,
  };
};

/** All joint centres for a set of angles, a pelvis rotation and the place of the middle between the hips. */
export const placeBody = (angles: Angles, pelvisFrame: Mat, root: Vec): Skeleton => {
  const { axial } = angles;
  const lumbar = bend(axial.lumbarFlexion, axial.lumbarSideBend, axial.lumbarRotation, 0.5);
  const thoracic = bend(axial.thoracicFlexion, axial.thoracicSideBend, axial.thoracicRotation, 0.5);
  const neck = bend(axial.neckFlexion, axial.neckSideBend, axial.neckRotation, 0.5);
  const f1 = multiply(pelvisFrame, lumbar);
  const f2 = multiply(f1, lumbar);
  const f3 = multiply(f2, thoracic);
  const chestFrame = multiply(f3, thoracic);
  const s0 = add(root, apply(pelvisFrame, up(body.pelvis)));
  const s1 = add(s0, apply(f1, up(body.lumbarHalf)));
  const s2 = add(s1, apply(f2, up(body.lumbarHalf)));
  const s3 = add(s2, apply(f3, up(body.thoracicHalf)));
  const s4 = add(s3, apply(chestFrame, up(body.thoracicHalf)));
  const neckFrame = multiply(chestFrame, neck);
  const headFrame = multiply(neckFrame, neck);
  const neckBase = add(s4, apply(chestFrame, up(body.neckBase)));
  const atlas = add(neckBase, apply(neckFrame, up(body.neck)));
  return {
    root,
    pelvisFrame,
    spine: [s0, s1, s2, s3, s4],
    spineFrames: [f1, f2, f3, chestFrame],
    chestFrame,
    neckBase,
    atlas,
    head: add(atlas, apply(headFrame, [body.headForward, 0, body.headCentre])),
    headFrame,
    left: placeLimbs('left', angles.left, root, pelvisFrame, s4, chestFrame),
    right: placeLimbs('right', angles.right, root, pelvisFrame, s4, chestFrame),
  };
};
