import { axialLimits, isAxialAngle, isLimbAngle, limbLimits } from '../angles.ts';
import { radius } from '../body/body.ts';
import { clearanceOf, contactPoint } from './contacts.ts';
import type { SolvedPose } from './solve.ts';
import { type FigureProblem, sides } from '../types.ts';
import { dot, subtract } from '../vector.ts';

const TOLERANCE_DEGREES = 1;
/** Soft tissue and mats give way by about this much, metres. */
const SINK_METRES = 0.04;
const REST_METRES = 0.05;

const outside = (value: number, [low, high]: readonly [number, number]): number | undefined =>
  value < low - TOLERANCE_DEGREES ? low : value > high + TOLERANCE_DEGREES ? high : undefined;

/** Everything that is wrong with a solved pose: joints past their range, contacts that do not touch, parts under the floor. */
export const findProblems = (pose: SolvedPose, index: number): readonly FigureProblem[] => {
  const problems: FigureProblem[] = [];
  for (const [name, value] of Object.entries(pose.angles.axial)) {
    if (!isAxialAngle(name)) continue;
    const limit = outside(value, axialLimits[name]);
    if (limit !== undefined) problems.push({ pose: index, joint: name, value, limit, unit: 'degrees' });
  }
  for (const side of sides)
    for (const [name, value] of Object.entries(pose.angles[side])) {
      if (!isLimbAngle(name)) continue;
      const limit = outside(value, limbLimits[name]);
      const joint = `${side}${name[0]?.toUpperCase()}${name.slice(1)}`;
      if (limit !== undefined) problems.push({ pose: index, joint, value, limit, unit: 'degrees' });
    }
  for (const gap of pose.gaps)
    problems.push({ pose: index, joint: gap.joint, value: gap.metres, limit: 0, unit: 'metres' });
  for (const contact of pose.contacts) {
    const { normal, point } = contact.surface;
    if (contact.grip !== undefined || contact.onBody !== undefined || contact.pinned) continue;
    const height = dot(normal, subtract(contactPoint(contact, pose.skeleton), point)) - clearanceOf(contact);
    if (Math.abs(height) > REST_METRES)
      problems.push({ pose: index, joint: contact.key, value: height, limit: REST_METRES, unit: 'metres' });
  }
  const below = (joint: string, height: number, thickness: number): void => {
    if (height - thickness < -SINK_METRES)
      problems.push({ pose: index, joint, value: height - thickness, limit: -SINK_METRES, unit: 'metres' });
  };
  const { skeleton } = pose;
  below('pelvis', skeleton.root[2], radius.pelvis);
  below('head', skeleton.head[2], radius.head);
  for (const side of sides) {
    const limb = skeleton[side];
    below(`${side}Knee`, limb.knee[2], radius.knee);
    below(`${side}Heel`, limb.heel[2], radius.heel);
    below(`${side}Toes`, limb.toe[2], radius.toe);
    below(`${side}Elbow`, limb.elbow[2], radius.elbow);
    below(`${side}Hand`, limb.palm[2], radius.hand);
  }
  return problems;
};
