import type { AngleInput } from './angles.ts';
import type { Vec } from './vector.ts';

export type Side = 'left' | 'right';
export const sides = ['left', 'right'] as const satisfies readonly Side[];
export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** Parts of a limb that may rest on something; the side stands before them, as in `rightFoot`. */
export const limbParts = [
  'Foot',
  'Toes',
  'Heel',
  'Ankle',
  'Instep',
  'Knee',
  'Hand',
  'Fist',
  'Forearm',
  'Elbow',
] as const;
export type LimbPart = (typeof limbParts)[number];
/** Parts of the trunk that may rest on something. */
export const trunkParts = ['pelvis', 'side', 'back', 'chest', 'shoulder', 'head'] as const;
export type TrunkPart = (typeof trunkParts)[number];
export type ContactPart = TrunkPart | `${Side}${LimbPart}`;

/** Where a hand goes on the body (always the subject's own); `other` means the opposite side. */
export const handTargets = [
  'hips',
  'waist',
  'belly',
  'chest',
  'chestFront',
  'lowBack',
  'thigh',
  'knee',
  'underKnee',
  'otherUnderKnee',
  'shin',
  'ankle',
  'foot',
  'toes',
  'otherThigh',
  'otherKnee',
  'otherShin',
  'otherAnkle',
  'otherFoot',
  'shoulder',
  'otherShoulder',
  'otherElbow',
  'otherWrist',
  'otherHand',
  'head',
  'headBack',
  'forehead',
  'ear',
  'otherEar',
  'chin',
  'ribs',
  'barOnBack',
  'barOnHips',
] as const;
export type HandTarget = (typeof handTargets)[number];

export const propTypes = [
  'mat',
  'chair',
  'stool',
  'step',
  'stairs',
  'box',
  'bench',
  'bed',
  'table',
  'wall',
  'doorway',
  'rail',
  'bar',
  'machine',
  'bike',
  'rower',
  'treadmill',
  'flywheel',
  'pool',
  'cable',
  'block',
  'pillow',
  'foam',
  'wedge',
  'board',
  'roller',
  'ball',
  'towel',
  'slider',
  'cone',
  'dumbbell',
  'kettlebell',
  'barbell',
  'pole',
  'club',
  'hammer',
  'racket',
  'wheel',
  'crutch',
  'cuff',
  'band',
  'miniBand',
  'strap',
  'rope',
  'lever',
  'footplate',
  'eyes',
  'closedEyes',
  'arrow',
  'clock',
  'recumbentBike',
  'place',
] as const;
export type PropType = (typeof propTypes)[number];
export const loopPlaces = [
  'thighs',
  'knees',
  'shins',
  'ankles',
  'feet',
  'hands',
  'wrists',
  'fingers',
] as const;
export type LoopPlace = (typeof loopPlaces)[number];

/** A thing in the picture. Which fields matter depends on the type; docs/figures.md lists them. */
export interface PropSpec {
  readonly type: PropType;
  /** How contacts name it; the type when left out. */
  readonly name?: string;
  /** Metres from the pelvis of the first pose: forward, left, and up from the floor. */
  readonly at?: readonly [number, number] | Vec;
  /** Height of the surface above its base, metres. */
  readonly height?: number;
  /** Length (forward) and width (left-right), metres. */
  readonly size?: readonly [number, number];
  readonly turnDegrees?: number;
  /** Body points that hold it, as `rightHand` or `leftFoot`; two of them for things held at both ends. */
  readonly held?: readonly string[];
  /** Ends and bends of a band, strap, cable or rope: body points or places in metres. */
  readonly along?: readonly (string | Vec)[];
  readonly around?: LoopPlace;
  /** Poses in which it is drawn; all when left out. */
  readonly poses?: readonly number[];
}

/** What a close-up can be limited to. */
export const bodyParts = ['trunk', 'head', 'leftArm', 'rightArm', 'leftLeg', 'rightLeg'] as const;
export type BodyPart = (typeof bodyParts)[number];

export interface CameraSpec {
  /** Where the camera stands: 0 in front, 90 at the subject's right, 180 behind, -90 at the left. */
  readonly azimuthDegrees: number;
  /** Above the horizon; 90 looks down from the ceiling. */
  readonly elevationDegrees: number;
  /** Draw only the surroundings of this body point, so many metres around it; of the body only these parts, if named. */
  readonly focus?: {
    readonly point: string;
    readonly radiusMetres: number;
    readonly parts?: readonly BodyPart[];
  };
}

/** The named postures that a pose file may start from. */
export const postureNames = [
  'standing',
  'wide-standing',
  'standing-on-left',
  'standing-on-right',
  'split-stance',
  'sitting',
  'floor-sitting',
  'long-sitting',
  'ninety-ninety',
  'supine',
  'supine-hooklying',
  'supine-one-knee-bent',
  'supine-90-90',
  'prone',
  'prone-on-elbows',
  'side-lying',
  'quadruped',
  'elbow-quadruped',
  'tall-kneeling',
  'heel-sitting',
  'half-kneeling',
  'plank',
  'knee-plank',
  'high-plank',
  'side-plank',
  'side-plank-knees',
  'hanging',
] as const;
export type PostureName = (typeof postureNames)[number];
export const isPostureName = (name: string): name is PostureName =>
  postureNames.some((known) => known === name);

/** A key pose. Poses after the first start from the first one and name only what differs. */
export interface PoseSpec {
  readonly label?: string;
  readonly base?: PostureName;
  readonly angles?: AngleInput;
  /** Parts that rest on something, as `rightFoot`, `leftHand@wall`, `rightFoot@pin`; the first carries the body. */
  readonly contacts?: readonly string[];
  /** A second contact that the whole body tilts down to. */
  readonly level?: string | null;
  /** Contacts that go to a new place in this pose instead of keeping theirs. */
  readonly moved?: readonly string[];
  /** Metres the body is shifted from its place in the first pose: forward, left, up. */
  readonly root?: Vec;
  readonly hands?: { readonly left?: HandTarget | Vec | null; readonly right?: HandTarget | Vec | null };
}

export interface FigureSpec {
  readonly camera: CameraSpec;
  readonly base: PostureName;
  readonly props?: readonly PropSpec[];
  readonly poses: readonly PoseSpec[];
  /** Index of the pose that is held. */
  readonly hold?: number;
  /** After the last pose comes the first again (walking, cycling) instead of going back the way it came. */
  readonly cycle?: boolean;
  /** Body point whose way the arrow shows; chosen by the longest way when left out; null for none. */
  readonly arrow?: string | null;
}

/** Why a figure cannot be drawn: the pose, the joint or part, its value and its limit (degrees or metres). */
export interface FigureProblem {
  readonly pose: number;
  readonly joint: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: 'degrees' | 'metres';
}
