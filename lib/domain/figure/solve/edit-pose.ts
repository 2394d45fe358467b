import { type AngleKey, isAngleKey, isAxialAngle, isLimbAngle } from '../angles.ts';
import { bodyPoint } from '../body/body-points.ts';
import { project, viewFrom } from '../camera.ts';
import { limitsOf } from './problem-words.ts';
import { completePose, type SolvedFigure, solveFigure } from './solve.ts';
import type { FigureSpec, PoseSpec, Side } from '../types.ts';

/** A part of the body that can be taken hold of: the point that is dragged, the joint it turns about, and the angles that may move it. */
export type Grip = { point: string; about: string; angles: readonly AngleKey[] };

const limbGrips = (side: Side): readonly Grip[] => {
  const key = (name: string): AngleKey[] => [`${side}${name}`].filter(isAngleKey);
  return [
    {
      point: `${side}Knee`,
      about: `${side}Hip`,
      angles: [...key('HipFlexion'), ...key('HipAbduction')],
    },
    { point: `${side}Ankle`, about: `${side}Knee`, angles: [...key('KneeFlexion'), ...key('HipRotation')] },
    { point: `${side}Toes`, about: `${side}Ankle`, angles: key('AnkleDorsiflexion') },
    {
      point: `${side}Elbow`,
      about: `${side}Shoulder`,
      angles: [...key('ShoulderFlexion'), ...key('ShoulderAbduction')],
    },
    {
      point: `${side}Wrist`,
      about: `${side}Elbow`,
      angles: [...key('ElbowFlexion'), ...key('ShoulderRotation')],
    },
    {
      point: `${side}Fingers`,
      about: `${side}Wrist`,
      angles: [...key('WristFlexion'), ...key('WristRadial')],
    },
  ];
};

/** Everything that can be dragged in the picture. */
export const grips: readonly Grip[] = [
  { point: 'head', about: 'neck', angles: ['neckFlexion', 'neckSideBend'] },
  {
    point: 'neck',
    about: 'pelvis',
    angles: [
      'lumbarFlexion',
      'thoracicFlexion',
      'lumbarSideBend',
      'thoracicSideBend',
      'pelvisPitch',
      'pelvisRoll',
    ],
  },
  ...limbGrips('right'),
  ...limbGrips('left'),
];

/** The angle of a joint in a pose as it is written, in degrees, before contacts are met; what is not written is inherited or 0. */
export function angleOf(spec: FigureSpec, pose: number, key: AngleKey): number {
  const own = spec.poses[pose];
  if (own === undefined) return 0;
  const { angles } = completePose(spec, own, pose === 0 ? undefined : spec.poses[0]);
  if (isAxialAngle(key)) return angles.axial[key];
  const side = key.startsWith('left') ? 'left' : 'right';
  const plain = key.replace(/^(left|right)(?=[A-Z])/, '');
  const limb = `${plain[0]?.toLowerCase() ?? ''}${plain.slice(1)}`;
  return isLimbAngle(limb) ? angles[side][limb] : 0;
}

const withPose = (spec: FigureSpec, index: number, pose: PoseSpec): FigureSpec => ({
  ...spec,
  poses: spec.poses.map((one, at) => (at === index ? pose : one)),
});

/** The figure with one angle of one pose changed; an angle past its limit is kept at the limit. */
export function withAngle(spec: FigureSpec, pose: number, key: AngleKey, degrees: number): FigureSpec {
  const own = spec.poses[pose];
  const limits = limitsOf(key);
  if (own === undefined || limits === undefined) return spec;
  const value = Math.min(limits[1], Math.max(limits[0], degrees));
  return withPose(spec, pose, { ...own, angles: { ...own.angles, [key]: value } });
}

/** One more pose after this one, the same to begin with; at most four. */
export function withPoseAfter(spec: FigureSpec, pose: number): FigureSpec {
  const own = spec.poses[pose];
  if (own === undefined || spec.poses.length >= 4) return spec;
  const { label: _label, ...rest } = own;
  return { ...spec, poses: spec.poses.toSpliced(pose + 1, 0, rest) };
}

/** The figure without this pose; the first one stays, because the others are laid over it. */
export function withoutPose(spec: FigureSpec, pose: number): FigureSpec {
  if (pose === 0 || spec.poses[pose] === undefined) return spec;
  const { hold, ...rest } = spec;
  const poses = spec.poses.filter((_, at) => at !== pose);
  return {
    ...rest,
    poses,
    ...(hold === undefined || hold === pose ? {} : { hold: hold > pose ? hold - 1 : hold }),
  };
}

/** Where a body point is in the picture, in drawing units, right and up from the zero point of the pose. */
export function placeOf(
  solved: SolvedFigure,
  pose: number,
  point: string,
): readonly [number, number] | undefined {
  const skeleton = solved.poses[pose]?.skeleton;
  const found = skeleton === undefined ? undefined : bodyPoint(skeleton, point);
  return found === undefined ? undefined : project(viewFrom(solved.spec.camera, 'right'), found);
}

const turnOf = (solved: SolvedFigure, pose: number, grip: Grip): number | undefined => {
  const [end, start] = [placeOf(solved, pose, grip.point), placeOf(solved, pose, grip.about)];
  return end === undefined || start === undefined
    ? undefined
    : Math.atan2(end[1] - start[1], end[0] - start[0]);
};
const toDegrees = (radians: number): number => (radians * 180) / Math.PI;
const wrap = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180;
const PROBE = 2;
const STEP = 25;
/** Below this much turn in the picture for a degree of the joint, the joint moves towards the eye and is left alone. */
const LEAST_TURN = 0.2;

/** The figure with the dragged part turned towards a place in the picture: the one angle that turns it most there is changed. */
export function dragTo(
  spec: FigureSpec,
  pose: number,
  grip: Grip,
  to: readonly [number, number],
): FigureSpec {
  const solved = solveFigure(spec);
  const [now, centre] = [turnOf(solved, pose, grip), placeOf(solved, pose, grip.about)];
  if (now === undefined || centre === undefined) return spec;
  const wanted = wrap(toDegrees(Math.atan2(to[1] - centre[1], to[0] - centre[0]) - now));
  const turns = grip.angles.map((key) => {
    const value = angleOf(spec, pose, key);
    const limits = limitsOf(key) ?? [0, 0];
    const probe = value + PROBE > limits[1] ? -PROBE : PROBE;
    const turned = turnOf(solveFigure(withAngle(spec, pose, key, value + probe)), pose, grip);
    return { key, value, perDegree: turned === undefined ? 0 : wrap(toDegrees(turned - now)) / probe };
  });
  const best = turns.toSorted((a, b) => Math.abs(b.perDegree) - Math.abs(a.perDegree))[0];
  if (best === undefined || Math.abs(best.perDegree) < LEAST_TURN) return spec;
  const change = Math.max(-STEP, Math.min(STEP, wanted / best.perDegree));
  return withAngle(spec, pose, best.key, Math.round(best.value + change));
}
