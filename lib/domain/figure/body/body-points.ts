import { body, radius } from './body.ts';
import type { Skeleton } from './kinematics.ts';
import { add, apply, scale, type Vec } from '../vector.ts';

/** A body point by name, for props, arrows and the camera; undefined when there is none of that name. */
export const bodyPoint = (skeleton: Skeleton, name: string): Vec | undefined => {
  for (const side of ['left', 'right'] as const) {
    if (!name.startsWith(side)) continue;
    const l = skeleton[side];
    const sole = (x: number): Vec => add(l.ankle, apply(l.footFrame, [x, 0, -body.ankleHeight]));
    const middle = (a: Vec, b: Vec, t: number): Vec => add(scale(a, 1 - t), scale(b, t));
    switch (name.slice(side.length)) {
      case 'Hand':
        return l.palm;
      case 'Fingers':
        return l.fingertip;
      case 'Wrist':
        return l.wrist;
      case 'Elbow':
        return l.elbow;
      case 'Shoulder':
        return l.shoulder;
      case 'UpperArm':
        return middle(l.shoulder, l.elbow, 0.5);
      case 'Hip':
        return l.hip;
      case 'Thigh':
        return middle(l.hip, l.knee, 0.7);
      case 'Knee':
        return l.knee;
      case 'Shin':
        return middle(l.knee, l.ankle, 0.6);
      case 'KneeBack':
        return add(l.knee, apply(l.thighFrame, [-radius.knee, 0, 0.02]));
      case 'KneeTop':
        return add(middle(l.hip, l.knee, 0.85), apply(l.thighFrame, [radius.knee + 0.05, 0, 0]));
      case 'ShinFront':
        return add(middle(l.knee, l.ankle, 0.84), apply(l.shankFrame, [0.085, 0, 0]));
      case 'Calf':
        return add(middle(l.knee, l.ankle, 0.84), apply(l.shankFrame, [-0.09, 0, 0]));
      case 'Ankle':
        return l.ankle;
      case 'Foot':
        return sole(0.05);
      case 'Toes':
        return l.toe;
      case 'Heel':
        return l.heel;
      default:
        return undefined;
    }
  }
  const chest = (x: number, z: number): Vec => add(skeleton.spine[3], apply(skeleton.chestFrame, [x, 0, z]));
  switch (name) {
    case 'pelvis':
      return skeleton.root;
    case 'belly':
      return add(skeleton.spine[1], apply(skeleton.spineFrames[1], [radius.waist, 0, 0]));
    case 'lowBack':
      return add(skeleton.spine[1], apply(skeleton.spineFrames[1], [-radius.waist, 0, 0]));
    case 'chest':
      return chest(radius.chest, 0);
    case 'back':
      return chest(-radius.chest, 0.05);
    case 'neck':
      return skeleton.neckBase;
    case 'head':
      return skeleton.head;
    case 'nose':
      return add(skeleton.head, apply(skeleton.headFrame, [0.12, 0, 0]));
    default:
      return undefined;
  }
};
