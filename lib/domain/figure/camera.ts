import type { CameraSpec, Side } from './types.ts';
import { cross, dot, scale, toRadians, type Vec } from './vector.ts';

/** Drawing units per metre. */
export const UNITS_PER_METRE = 100;

export interface View {
  /** To the picture's right. */
  readonly right: Vec;
  readonly up: Vec;
  /** Towards the camera. */
  readonly near: Vec;
}

/**
 * Orthographic view from a place around the subject. Poses are written for the right side: for the left, both body
 * and camera are mirrored, and the picture of that is the same picture with its horizontal axis negated.
 */
export const viewFrom = (camera: CameraSpec, side: Side): View => {
  const a = toRadians(camera.azimuthDegrees);
  const e = toRadians(camera.elevationDegrees);
  const near: Vec = [Math.cos(a) * Math.cos(e), -Math.sin(a) * Math.cos(e), Math.sin(e)];
  const right: Vec = [Math.sin(a), Math.cos(a), 0];
  return { right: side === 'right' ? right : scale(right, -1), near, up: cross(near, right) };
};

export const project = (view: View, point: Vec): [number, number] => [
  dot(view.right, point) * UNITS_PER_METRE,
  dot(view.up, point) * UNITS_PER_METRE,
];
export const depthOf = (view: View, point: Vec): number => dot(view.near, point);

/** Arrows and marks of close-ups are smaller, or they hide the hand. */
export const signSize = ({ focus }: CameraSpec): number =>
  focus === undefined ? 1 : Math.min(1, Math.max(0.55, focus.radiusMetres / 0.4));
