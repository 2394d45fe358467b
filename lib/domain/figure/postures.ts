import type { AngleInput } from './angles.ts';
import type { HandTarget, PropSpec } from './types.ts';

/** A named starting posture: everything a pose needs, so that a pose file only writes the differences. */
export interface Posture {
  readonly angles: AngleInput;
  readonly contacts: readonly string[];
  readonly level?: string;
  readonly hands?: { readonly left?: HandTarget; readonly right?: HandTarget };
  /** Furniture that belongs to the posture; a prop of the same type in the figure replaces it. */
  readonly props?: readonly PropSpec[];
}

const feet = ['rightFoot', 'leftFoot'] as const;
const lyingBack = ['back', 'pelvis', 'rightHand', 'leftHand'] as const;
const restingArms = { shoulderAbduction: 8, elbowFlexion: 10, shoulderFlexion: 2 } as const;
const mat: PropSpec = { type: 'mat' };
const lyingArms = {
  shoulderAbduction: 18,
  shoulderFlexion: 4,
  elbowFlexion: 12,
  forearmPronation: 85,
} as const;
const supineAngles = {
  pelvisPitch: -90,
  hipAbduction: 6,
  ankleDorsiflexion: -12,
  neckFlexion: 4,
  ...lyingArms,
} as const;
const stance = { hipAbduction: 3, hipRotation: 6, footRotation: 4 } as const;

export const postures = {
  standing: { angles: { ...stance, ...restingArms }, contacts: feet },
  'wide-standing': { angles: { hipAbduction: 22, hipRotation: 18, ...restingArms }, contacts: feet },
  'standing-on-left': {
    angles: { ...stance, ...restingArms, leftHipAbduction: 1 },
    contacts: ['leftFoot'],
  },
  'standing-on-right': {
    angles: { ...stance, ...restingArms, rightHipAbduction: 1 },
    contacts: ['rightFoot'],
  },
  'split-stance': {
    angles: {
      rightHipFlexion: 28,
      leftHipFlexion: -22,
      rightKneeFlexion: 14,
      leftKneeFlexion: 8,
      leftAnkleDorsiflexion: -8,
      ...restingArms,
    },
    contacts: ['rightFoot', 'leftToes'],
  },
  sitting: {
    angles: {
      hipFlexion: 86,
      kneeFlexion: 88,
      hipAbduction: 6,
      shoulderFlexion: 24,
      shoulderAbduction: 6,
      elbowFlexion: 62,
      forearmPronation: 70,
    },
    contacts: ['pelvis@chair', ...feet],
    hands: { left: 'thigh', right: 'thigh' },
    props: [{ type: 'chair', at: [-0.03, 0] }],
  },
  'floor-sitting': {
    angles: {
      hipFlexion: 80,
      kneeFlexion: 90,
      hipAbduction: 8,
      pelvisPitch: -14,
      lumbarFlexion: 12,
      shoulderFlexion: 40,
      elbowFlexion: 30,
      forearmPronation: 60,
    },
    contacts: ['pelvis', ...feet],
    hands: { left: 'knee', right: 'knee' },
    props: [mat],
  },
  'long-sitting': {
    angles: {
      hipFlexion: 80,
      hipAbduction: 4,
      ankleDorsiflexion: -6,
      pelvisPitch: -12,
      shoulderFlexion: -28,
      shoulderAbduction: 12,
      elbowFlexion: 5,
      forearmPronation: 60,
    },
    contacts: ['pelvis', 'rightHand', 'leftHand'],
    props: [mat],
  },
  'ninety-ninety': {
    angles: {
      pelvisRoll: 18,
      lumbarSideBend: -10,
      thoracicSideBend: -8,
      hipFlexion: 90,
      kneeFlexion: 90,
      rightHipAbduction: 45,
      rightHipRotation: 85,
      leftHipAbduction: 55,
      leftHipRotation: -55,
      ankleDorsiflexion: -10,
      pelvisPitch: 8,
      shoulderFlexion: 30,
      elbowFlexion: 20,
      forearmPronation: 60,
    },
    contacts: ['pelvis', 'rightKnee', 'rightAnkle', 'leftKnee', 'leftAnkle'],
    hands: { left: 'thigh', right: 'thigh' },
    props: [mat],
  },
  supine: { angles: supineAngles, contacts: lyingBack, props: [mat] },
  'supine-hooklying': {
    angles: { ...supineAngles, hipFlexion: 50, kneeFlexion: 100, hipAbduction: 4 },
    contacts: [...lyingBack, ...feet],
    props: [mat],
  },
  'supine-one-knee-bent': {
    angles: { ...supineAngles, leftHipFlexion: 50, leftKneeFlexion: 100 },
    contacts: [...lyingBack, 'leftFoot'],
    props: [mat],
  },
  'supine-90-90': {
    angles: { ...supineAngles, hipFlexion: 90, kneeFlexion: 90, hipAbduction: 3 },
    contacts: lyingBack,
    props: [mat],
  },
  prone: {
    angles: {
      pelvisPitch: 90,
      hipAbduction: 5,
      ankleDorsiflexion: -55,
      neckFlexion: -6,
      shoulderAbduction: 25,
      shoulderFlexion: -4,
      forearmPronation: 60,
    },
    contacts: ['pelvis'],
    props: [mat],
  },
  'prone-on-elbows': {
    angles: {
      pelvisPitch: 84,
      hipFlexion: -4,
      hipAbduction: 5,
      ankleDorsiflexion: -55,
      lumbarFlexion: -22,
      thoracicFlexion: -10,
      neckFlexion: -22,
      shoulderFlexion: 58,
      elbowFlexion: 95,
      shoulderAbduction: 0,
      forearmPronation: 80,
    },
    contacts: ['pelvis', 'rightForearm', 'leftForearm'],
    props: [mat],
  },
  'side-lying': {
    angles: {
      pelvisRoll: -90,
      hipFlexion: 12,
      kneeFlexion: 12,
      rightHipAbduction: -4,
      ankleDorsiflexion: -10,
      lumbarSideBend: 9,
      leftShoulderFlexion: 88,
      leftElbowFlexion: 75,
      rightShoulderFlexion: 62,
      rightShoulderAbduction: -30,
      rightShoulderRotation: -20,
      rightElbowFlexion: 50,
      rightForearmPronation: 60,
      neckSideBend: -14,
    },
    contacts: ['side', 'rightHand'],
    props: [mat, { type: 'pillow', at: [0.01, 0.76], height: 0.13, size: [0.46, 0.3] }],
  },
  quadruped: {
    angles: {
      pelvisPitch: 84,
      hipFlexion: 84,
      kneeFlexion: 90,
      hipAbduction: 2,
      ankleDorsiflexion: -48,
      shoulderFlexion: 86,
      elbowFlexion: 6,
      lumbarFlexion: -2,
      neckFlexion: -8,
      forearmPronation: 80,
    },
    contacts: ['rightKnee', 'leftKnee', 'rightInstep', 'leftInstep', 'rightHand', 'leftHand'],
    props: [mat],
  },
  'elbow-quadruped': {
    angles: {
      pelvisPitch: 104,
      hipFlexion: 104,
      kneeFlexion: 90,
      ankleDorsiflexion: -48,
      shoulderFlexion: 104,
      elbowFlexion: 95,
      neckFlexion: -8,
      forearmPronation: 80,
    },
    contacts: ['rightKnee', 'leftKnee', 'rightInstep', 'leftInstep', 'rightForearm', 'leftForearm'],
    props: [mat],
  },
  'tall-kneeling': {
    angles: { kneeFlexion: 90, hipAbduction: 4, ankleDorsiflexion: -50, ...restingArms },
    contacts: ['rightKnee', 'leftKnee', 'rightInstep', 'leftInstep'],
    props: [mat],
  },
  'heel-sitting': {
    angles: {
      hipFlexion: 66,
      kneeFlexion: 155,
      ankleDorsiflexion: -56,
      shoulderFlexion: 20,
      elbowFlexion: 50,
      forearmPronation: 70,
    },
    contacts: ['rightKnee', 'leftKnee', 'rightInstep', 'leftInstep'],
    hands: { left: 'thigh', right: 'thigh' },
    props: [mat],
  },
  'half-kneeling': {
    angles: {
      leftHipFlexion: 90,
      leftKneeFlexion: 92,
      rightKneeFlexion: 90,
      rightAnkleDorsiflexion: -50,
      ...restingArms,
    },
    contacts: ['rightKnee', 'rightInstep', 'leftFoot'],
    props: [mat],
  },
  plank: {
    angles: {
      pelvisPitch: 84,
      shoulderFlexion: 84,
      elbowFlexion: 90,
      ankleDorsiflexion: 0,
      hipAbduction: 3,
      neckFlexion: -6,
      lumbarFlexion: 2,
      forearmPronation: 80,
    },
    contacts: ['rightForearm', 'leftForearm', 'rightToes', 'leftToes'],
    level: 'rightToes',
    props: [mat],
  },
  'knee-plank': {
    angles: {
      pelvisPitch: 76,
      shoulderFlexion: 80,
      elbowFlexion: 90,
      kneeFlexion: 35,
      ankleDorsiflexion: -45,
      neckFlexion: -6,
      forearmPronation: 80,
    },
    contacts: ['rightForearm', 'leftForearm', 'rightKnee', 'leftKnee'],
    level: 'rightKnee',
    props: [mat],
  },
  'high-plank': {
    angles: {
      pelvisPitch: 72,
      shoulderFlexion: 74,
      shoulderAbduction: 6,
      hipAbduction: 3,
      neckFlexion: -8,
      forearmPronation: 80,
    },
    contacts: ['rightToes', 'leftToes', 'rightHand', 'leftHand'],
    props: [mat],
  },
  'side-plank': {
    angles: {
      pelvisRoll: 68,
      rightShoulderAbduction: 80,
      rightElbowFlexion: 90,
      rightShoulderRotation: 0,
      rightForearmPronation: 60,
      leftShoulderAbduction: 12,
      ankleDorsiflexion: 0,
    },
    contacts: ['rightForearm', 'rightAnkle'],
    level: 'rightAnkle',
    hands: { left: 'hips' },
    props: [mat],
  },
  'side-plank-knees': {
    angles: {
      pelvisRoll: 64,
      rightShoulderAbduction: 80,
      rightElbowFlexion: 90,
      rightForearmPronation: 60,
      hipFlexion: 0,
      kneeFlexion: 90,
      leftShoulderAbduction: 12,
      ankleDorsiflexion: -30,
    },
    contacts: ['rightForearm', 'rightKnee'],
    level: 'rightKnee',
    hands: { left: 'hips' },
    props: [mat],
  },
  hanging: {
    angles: {
      shoulderFlexion: 176,
      shoulderElevation: 20,
      shoulderAbduction: 12,
      forearmPronation: 80,
      hipFlexion: 4,
      kneeFlexion: 8,
      ankleDorsiflexion: -25,
    },
    contacts: ['rightFist@bar', 'leftFist@bar'],
    props: [{ type: 'bar', at: [0, 0] }],
  },
} as const satisfies Record<string, Posture>;

export type PostureName = keyof typeof postures;
export const isPostureName = (name: string): name is PostureName => Object.hasOwn(postures, name);
export const postureOf = (name: PostureName): Posture => postures[name];
