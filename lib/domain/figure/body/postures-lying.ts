import type { Posture } from './posture.ts';
import type { PropSpec } from '../types.ts';

const feet = ['rightFoot', 'leftFoot'] as const;
const lyingBack = ['back', 'pelvis', 'rightHand', 'leftHand'] as const;
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

/** On the back, the front or the side. */
export const lyingPostures = {
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
} as const satisfies Record<string, Posture>;
