import type { Locale } from '../../result.ts';
import { postureWords, propWords } from './alt-names.ts';
import { angleWords, jointWords, strings } from './alt-words.ts';
import { type AxialAngle, isAxialAngle, isLimbAngle, type LimbAngle } from '../angles.ts';
import { solvedFor } from '../paint/draw.ts';
import type { SolvedPose } from '../solve/solve.ts';
import { type FigureSpec, otherSide, type Side, sides } from '../types.ts';

/** What the picture is of, in the reader's language, and which side works. */
export interface FigureNames {
  readonly exercise: string;
  readonly side: Side | 'both';
}
interface Change {
  readonly words: string;
  readonly size: number;
}
const LEAST_CHANGE_DEGREES = 14;
const MOST_CHANGES = 3;

const bendChange = (
  name: AxialAngle | LimbAngle,
  side: Side | undefined,
  from: number,
  to: number,
  locale: Locale,
): Change | undefined => {
  const words = angleWords[locale][name];
  const size = Math.abs(to - from);
  if (words === undefined || size < LEAST_CHANGE_DEGREES) return undefined;
  const joint = side === undefined ? '' : strings[locale].sided(jointWords[locale][words.joint] ?? '', side);
  const subject = side === undefined ? (jointWords[locale][words.joint] ?? '') : joint;
  return { words: `${subject} ${to > from ? words.more : words.less}`, size };
};

/** The few joints that change most from one pose to the next; a change of both sides is told once. */
const changesBetween = (
  from: SolvedPose,
  to: SolvedPose,
  names: FigureNames,
  locale: Locale,
): readonly string[] => {
  const changes: Change[] = [];
  for (const name of Object.keys(from.angles.axial)) {
    if (!isAxialAngle(name)) continue;
    const change = bendChange(name, undefined, from.angles.axial[name], to.angles.axial[name], locale);
    if (change !== undefined) changes.push(change);
  }
  for (const name of Object.keys(from.angles.right)) {
    if (!isLimbAngle(name)) continue;
    const deltas = sides.map((side) => to.angles[side][name] - from.angles[side][name]);
    const [left = 0, right = 0] = deltas;
    const words = angleWords[locale][name];
    if (words === undefined) continue;
    if (Math.abs(left - right) < LEAST_CHANGE_DEGREES) {
      if (Math.abs(right) >= LEAST_CHANGE_DEGREES)
        changes.push({
          words: `${strings[locale].pair[words.joint] ?? ''} ${right > 0 ? words.moreMany : words.lessMany}`,
          size: Math.abs(right) * 1.2,
        });
      continue;
    }
    for (const side of sides) {
      const shown = names.side === 'left' ? otherSide(side) : side;
      const change = bendChange(name, shown, from.angles[side][name], to.angles[side][name], locale);
      if (change !== undefined) changes.push(change);
    }
  }
  return changes
    .sort((a, b) => b.size - a.size)
    .slice(0, MOST_CHANGES)
    .map((change) => change.words.trim());
};

/** The picture in words, made from its poses: the posture, the things used, and what moves from pose to pose. */
export const describeFigure = (figure: FigureSpec, names: FigureNames, locale: Locale): string => {
  const solved = solvedFor(figure);
  const say = strings[locale];
  const things = [
    ...new Set(
      solved.props.map((prop) => propWords[locale][prop.spec.type]).filter((word) => word !== undefined),
    ),
  ];
  const start = `${postureWords[locale][figure.base]}${things.length === 0 ? '' : `, ${say.with} ${say.list(things)}`}`;
  const parts = [`${names.exercise}. ${say.start}: ${start}.`];
  solved.poses.forEach((pose, index) => {
    const before = solved.poses[index - 1];
    if (before === undefined) return;
    const changes = changesBetween(before, pose, names, locale);
    if (changes.length > 0) parts.push(`${say.then(index)}: ${say.list(changes)}.`);
  });
  return parts.join(' ');
};
