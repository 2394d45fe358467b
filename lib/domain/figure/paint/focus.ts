import { type Bounds, joinBounds } from '../bounds.ts';
import { bodyPoint } from '../body/body-points.ts';
import { project, UNITS_PER_METRE, type View } from '../camera.ts';
import type { Sketch } from '../shapes.ts';
import type { SolvedFigure } from '../solve/solve.ts';

/** The part of the picture that a close-up is about, through all key poses; undefined for whole figures. */
export const focusWindow = (solved: SolvedFigure, view: View): Bounds | undefined => {
  const { focus } = solved.spec.camera;
  if (focus === undefined) return undefined;
  const r = focus.radiusMetres * UNITS_PER_METRE;
  return solved.poses
    .map(({ skeleton }) => project(view, bodyPoint(skeleton, focus.point) ?? skeleton.root))
    .map(([x, y]): Bounds => ({ left: x - r, right: x + r, bottom: y - r, top: y + r }))
    .reduce(joinBounds);
};

/** What a close-up shows: the shapes that lie mostly in its window, whole, so that nothing is cut off. */
export const inFocus = (sketches: readonly Sketch[], window: Bounds | undefined): readonly Sketch[] => {
  if (window === undefined) return sketches;
  const kept = sketches.filter(({ bounds }) => {
    const [x, y] = [(bounds.left + bounds.right) / 2, (bounds.bottom + bounds.top) / 2];
    return x > window.left && x < window.right && y > window.bottom && y < window.top;
  });
  return kept.length === 0 ? sketches : kept;
};
