import { axialLimits, isAngleKey, isAxialAngle, isLimbAngle, limbLimits } from '../angles.ts';
import type { FigureProblem } from '../types.ts';

/** `leftKneeFlexion` as a person reads it: left knee flexion. */
export const jointWords = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const round = (value: number): number => Math.round(value);

/** Why a drawing cannot be solved, in words: the pose, the joint or part, its value and its limit. */
export function problemWords({ pose, joint, value, limit, unit }: FigureProblem): string {
  const where = `Pose ${pose + 1}: ${jointWords(joint)}`;
  if (unit === 'degrees') return `${where} is ${round(value)}°, past its limit of ${round(limit)}°.`;
  if (isAngleKey(joint)) return `${where} cannot be reached.`;
  if (value < 0) return `${where} is ${round(Math.abs(value) * 100)} cm below what it rests on.`;
  return value === 0
    ? `${where} is no place the drawing knows.`
    : `${where} is ${round(value * 100)} cm away from where it should be.`;
}

/** The lowest and highest angle of a joint in degrees; undefined for a name that is no joint. Sided names have the limits of both sides. */
export function limitsOf(name: string): readonly [number, number] | undefined {
  if (isAxialAngle(name)) return axialLimits[name];
  const plain = name.replace(/^(left|right)(?=[A-Z])/, '');
  const limb = `${plain[0]?.toLowerCase() ?? ''}${plain.slice(1)}`;
  return isLimbAngle(limb) ? limbLimits[limb] : undefined;
}
