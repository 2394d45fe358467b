import type { Side } from './types.ts';

/**
 * Joint angles in degrees from the neutral-zero position (standing upright, arms hanging, thumbs forward).
 * Limits are passive ranges after AAOS, Joint Motion (1965), and Kapandji, The Physiology of the Joints,
 * taken at the larger of the two because stretches reach the passive end. Hip rotation is the range of the bent,
 * spread hip (tailor and hero sitting); the foot's rotation stands for the shank's turning under a bent knee.
 */
export const axialLimits = {
  pelvisPitch: [-180, 180],
  pelvisRoll: [-180, 180],
  pelvisYaw: [-180, 180],
  pelvisTurn: [-180, 180],
  lumbarFlexion: [-35, 60],
  lumbarSideBend: [-25, 25],
  lumbarRotation: [-10, 10],
  thoracicFlexion: [-25, 45],
  thoracicSideBend: [-25, 25],
  thoracicRotation: [-40, 40],
  neckFlexion: [-75, 50],
  neckSideBend: [-45, 45],
  neckRotation: [-80, 80],
} as const satisfies Record<string, readonly [number, number]>;

export const limbLimits = {
  hipFlexion: [-30, 145],
  hipAbduction: [-35, 65],
  hipRotation: [-60, 90],
  kneeFlexion: [-8, 160],
  ankleDorsiflexion: [-65, 40],
  ankleInversion: [-30, 45],
  footRotation: [-45, 45],
  toeExtension: [-40, 90],
  bigToeExtension: [-80, 80],
  shoulderElevation: [-12, 40],
  shoulderProtraction: [-30, 35],
  shoulderFlexion: [-60, 185],
  shoulderAbduction: [-60, 185],
  shoulderRotation: [-100, 110],
  elbowFlexion: [-8, 155],
  forearmPronation: [-95, 95],
  wristFlexion: [-95, 90],
  wristRadial: [-45, 30],
  fingerFlexion: [-20, 100],
  fingerCurl: [0, 110],
  fingerSpread: [0, 25],
  indexFingerFlexion: [0, 60],
  middleFingerFlexion: [0, 60],
  ringFingerFlexion: [0, 60],
  littleFingerFlexion: [0, 60],
  thumbAcross: [-10, 70],
} as const satisfies Record<string, readonly [number, number]>;

export type AxialAngle = keyof typeof axialLimits;
export type LimbAngle = keyof typeof limbLimits;
export type LimbAngles = Readonly<Record<LimbAngle, number>>;
/** A complete set: nothing is left out, so nothing is guessed later. */
export interface Angles {
  readonly axial: Readonly<Record<AxialAngle, number>>;
  readonly left: LimbAngles;
  readonly right: LimbAngles;
}
/** What a pose file writes: axial names, limb names (both sides), or a limb name with `left`/`right` before it. */
export type AngleKey = AxialAngle | LimbAngle | `${Side}${Capitalize<LimbAngle>}`;
export type AngleInput = Readonly<Partial<Record<AngleKey, number>>>;

const isIn = <T extends object>(table: T, key: string): key is Extract<keyof T, string> =>
  Object.hasOwn(table, key);
export const isAxialAngle = (name: string): name is AxialAngle => isIn(axialLimits, name);
export const isLimbAngle = (name: string): name is LimbAngle => isIn(limbLimits, name);

const sidedKeys = new Map<string, { side: Side; angle: LimbAngle }>();
for (const angle of Object.keys(limbLimits)) {
  if (!isLimbAngle(angle)) continue;
  const tail = angle[0]?.toUpperCase() + angle.slice(1);
  sidedKeys.set(`left${tail}`, { side: 'left', angle });
  sidedKeys.set(`right${tail}`, { side: 'right', angle });
}
export const isAngleKey = (name: string): name is AngleKey =>
  isAxialAngle(name) || isLimbAngle(name) || sidedKeys.has(name);

const zeroOf = <K extends string>(table: Record<K, readonly [number, number]>): Record<K, number> => {
  const zero = { ...table } as unknown as Record<K, number>;
  for (const key in table) zero[key] = 0;
  return zero;
};
const zeroAxial = zeroOf(axialLimits);
const zeroLimb = zeroOf(limbLimits);

/** Lays the inputs over each other, later ones winning and sided names over unsided ones, and fills the rest with 0. */
export const resolveAngles = (...layers: readonly AngleInput[]): Angles => {
  const axial = { ...zeroAxial };
  const limbs = { left: { ...zeroLimb }, right: { ...zeroLimb } };
  for (const layer of layers) {
    const entries = Object.entries(layer);
    for (const [name, value] of entries) {
      if (isAxialAngle(name)) axial[name] = value;
      if (isLimbAngle(name)) limbs.left[name] = limbs.right[name] = value;
    }
    for (const [name, value] of entries) {
      const sided = sidedKeys.get(name);
      if (sided !== undefined) limbs[sided.side][sided.angle] = value;
    }
  }
  return { axial, left: limbs.left, right: limbs.right };
};
