import type { Vec } from '../vector.ts';

export type Segment =
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
export interface Strip {
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
export const musclePlaces: Readonly<Record<string, readonly Strip[]>> = {
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
  pelvic_floor: [strip('pelvis', [0.3, 0.1, -0.4], -0.5, -0.4)],
};

/** Half the girth of a tinted strip, metres. */
export const stripGirth: Readonly<Record<Segment, number>> = {
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
