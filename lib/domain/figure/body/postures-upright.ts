import type { Posture } from './posture.ts';
import type { PropSpec } from '../types.ts';

const feet = ['rightFoot', 'leftFoot'] as const;
const restingArms = { shoulderAbduction: 8, elbowFlexion: 10, shoulderFlexion: 2 } as const;
const mat: PropSpec = { type: 'mat' };
const stance = { hipAbduction: 3, hipRotation: 6, footRotation: 4 } as const;

/** Standing and sitting. */
export const uprightPostures = {
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
} as const satisfies Record<string, Posture>;
