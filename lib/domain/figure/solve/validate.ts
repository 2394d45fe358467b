import { isAngleKey } from '../angles.ts';
import { isPostureName } from '../types.ts';
import { bodyParts, type FigureSpec, handTargets, loopPlaces, propTypes } from '../types.ts';

/** One thing wrong with a pose file: where, and what would be right. */
export interface FigureFault {
  readonly path: string;
  readonly message: string;
}
export type FigureCheck =
  | { readonly ok: true; readonly figure: FigureSpec }
  | { readonly ok: false; readonly faults: readonly FigureFault[] };

const MAX_POSES = 4;
const MAX_PROPS = 12;
const MAX_METRES = 4;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown, limit: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= limit;
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 60;
const isPlace = (value: unknown, sizes: readonly number[]): boolean =>
  Array.isArray(value) && sizes.includes(value.length) && value.every((part) => isNumber(part, MAX_METRES));
const isOneOf = (list: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && list.includes(value);
const isTextList = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= 12 && value.every(isText);
const isIndex = (value: unknown, count: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < count;

type Rule = readonly [check: (value: unknown) => boolean, expected: string];
const optional =
  (check: (value: unknown) => boolean): ((value: unknown) => boolean) =>
  (value) =>
    value === undefined || check(value);

const checkFields = (value: unknown, path: string, rules: Readonly<Record<string, Rule>>): FigureFault[] => {
  if (!isFields(value)) return [{ path, message: 'expected an object' }];
  const faults: FigureFault[] = [];
  for (const key of Object.keys(value))
    if (!Object.hasOwn(rules, key)) faults.push({ path: `${path}.${key}`, message: 'unknown field' });
  for (const [key, [check, expected]] of Object.entries(rules))
    if (!check(value[key])) faults.push({ path: `${path}.${key}`, message: `expected ${expected}` });
  return faults;
};

const isHand = (value: unknown): boolean =>
  value === undefined || value === null || isOneOf(handTargets, value) || isPlace(value, [3]);
const propRules: Readonly<Record<string, Rule>> = {
  type: [(value) => isOneOf(propTypes, value), 'a prop type'],
  name: [optional(isText), 'a short name'],
  at: [optional((value) => isPlace(value, [2, 3])), 'two or three metres'],
  height: [optional((value) => isNumber(value, MAX_METRES)), 'metres'],
  size: [optional((value) => isPlace(value, [2])), 'two metres'],
  turnDegrees: [optional((value) => isNumber(value, 360)), 'degrees'],
  held: [optional(isTextList), 'body points'],
  along: [
    optional(
      (value) =>
        Array.isArray(value) &&
        value.length <= 24 &&
        value.every((part) => isText(part) || isPlace(part, [3])),
    ),
    'body points or places',
  ],
  around: [optional((value) => isOneOf(loopPlaces, value)), 'a place for a loop'],
  poses: [
    optional((value) => Array.isArray(value) && value.every((part) => isIndex(part, MAX_POSES))),
    'pose numbers',
  ],
};
const poseRules: Readonly<Record<string, Rule>> = {
  label: [optional(isText), 'a short label'],
  base: [optional((value) => isText(value) && isPostureName(value)), 'a posture'],
  angles: [optional(isFields), 'angles'],
  contacts: [optional(isTextList), 'contacts'],
  level: [(value) => value === undefined || value === null || isText(value), 'a contact'],
  moved: [optional(isTextList), 'contacts'],
  root: [optional((value) => isPlace(value, [3])), 'three metres'],
  hands: [
    optional(
      (value) =>
        isFields(value) &&
        Object.keys(value).every((key) => key === 'left' || key === 'right') &&
        isHand(value.left) &&
        isHand(value.right),
    ),
    'hand targets',
  ],
};
const cameraRules: Readonly<Record<string, Rule>> = {
  azimuthDegrees: [(value) => isNumber(value, 360), 'degrees'],
  elevationDegrees: [(value) => isNumber(value, 90), 'degrees up to 90'],
  focus: [
    optional(
      (value) =>
        isFields(value) &&
        isText(value.point) &&
        isNumber(value.radiusMetres, 2) &&
        (value.parts === undefined ||
          (isTextList(value.parts) &&
            Array.isArray(value.parts) &&
            value.parts.every((part) => isOneOf(bodyParts, part)))),
    ),
    'a point, metres and parts of the body',
  ],
};

const checkPose = (pose: unknown, path: string): readonly FigureFault[] => {
  const faults = checkFields(pose, path, poseRules);
  if (!isFields(pose) || !isFields(pose.angles)) return faults;
  for (const [name, value] of Object.entries(pose.angles)) {
    if (!isAngleKey(name)) faults.push({ path: `${path}.angles.${name}`, message: 'unknown angle' });
    else if (!isNumber(value, 360))
      faults.push({ path: `${path}.angles.${name}`, message: 'expected degrees' });
  }
  return faults;
};

/** Checks a pose file's form: known names, finite numbers, one to four poses. Whether it can be solved is `solveFigure`'s matter. */
export const readFigure = (value: unknown): FigureCheck => {
  const poses = isFields(value) && Array.isArray(value.poses) ? value.poses : [];
  const props = isFields(value) && Array.isArray(value.props) ? value.props : [];
  const faults = checkFields(value, 'figure', {
    camera: [isFields, 'a camera'],
    base: [(base) => isText(base) && isPostureName(base), 'a posture'],
    props: [
      optional((list) => Array.isArray(list) && list.length <= MAX_PROPS),
      `at most ${MAX_PROPS} props`,
    ],
    poses: [
      (list) => Array.isArray(list) && list.length >= 1 && list.length <= MAX_POSES,
      `1 to ${MAX_POSES} poses`,
    ],
    hold: [optional((index) => isIndex(index, poses.length)), 'a pose number'],
    cycle: [optional((flag) => typeof flag === 'boolean'), 'true or false'],
    arrow: [(name) => name === undefined || name === null || isText(name), 'a body point'],
  });
  if (isFields(value)) faults.push(...checkFields(value.camera, 'figure.camera', cameraRules));
  poses.slice(0, MAX_POSES).forEach((pose: unknown, index) => {
    faults.push(...checkPose(pose, `figure.poses[${index}]`));
  });
  props.slice(0, MAX_PROPS).forEach((prop: unknown, index) => {
    faults.push(...checkFields(prop, `figure.props[${index}]`, propRules));
  });
  return faults.length === 0 && isFigure(value) ? { ok: true, figure: value } : { ok: false, faults };
};
/** Only called once no fault was found; the checks above are what makes it true. */
const isFigure = (value: unknown): value is FigureSpec => isFields(value);
