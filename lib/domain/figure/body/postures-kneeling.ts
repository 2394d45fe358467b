import type { Posture } from './posture.ts';
import type { PropSpec } from '../types.ts';

const restingArms = { shoulderAbduction: 8, elbowFlexion: 10, shoulderFlexion: 2 } as const;
const mat: PropSpec = { type: 'mat' };

/** On knees, hands, forearms or hanging from them. */
export const kneelingPostures = {
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
