import type { Dosage } from '../../dosage/dosage.ts';
import type { DoseKind } from '../../dosage/goals.ts';
import type { EquipmentKind } from '../../library/equipment-kinds.ts';
import { bodyPoint } from '../body/body-points.ts';
import { calmRhythm, type Rhythm } from '../rhythm.ts';
import type { FigureSpec } from '../types.ts';
import { distance } from '../vector.ts';
import { solvedFor } from './draw.ts';
import { tellingParts } from './find-arrow.ts';

type Paced = Pick<Dosage, 'tempo' | 'holdSeconds'> & { doseKind: DoseKind };

/** Less of a way than this share goes down: then it is no lowering (choice). */
const downwardShare = 0.3;

/**
 * How the figure of a prescribed exercise moves: each phase as many seconds as its tempo says, and a pose that is held in each repetition
 * for as long as is prescribed. null where the dose prescribes neither.
 */
export function prescribedRhythm(
  figure: FigureSpec,
  { tempo, holdSeconds, doseKind }: Paced,
  kind: EquipmentKind,
): Rhythm | null {
  if (doseKind !== 'reps') return null;
  const held = holdSeconds !== null && holdsLastPose(figure) ? holdSeconds : null;
  if (tempo === null) return held === null ? null : { ...calmRhythm, holdSeconds: held };
  const { lower, pause, lift } = tempo;
  // The pause of a tempo stands between lowering and lifting.
  return beginsByLowering(figure, kind)
    ? { startSeconds: 0, outSeconds: lower, holdSeconds: Math.max(pause, held ?? 0), backSeconds: lift }
    : { startSeconds: pause, outSeconds: lift, holdSeconds: held ?? 0, backSeconds: lower };
}

const holdsLastPose = ({ hold, poses }: FigureSpec): boolean =>
  hold === undefined || hold === poses.length - 1;

/** Against gravity whatever goes down is lowered; what a machine, a cable or a band pulls is drawn with its effort first. */
function beginsByLowering(figure: FigureSpec, kind: EquipmentKind): boolean {
  if (kind !== 'bodyweight' && kind !== 'free_weight') return false;
  const { poses } = solvedFor(figure);
  const [first, last] = [poses[0], poses.at(-1)];
  if (first === undefined || last === undefined) return false;
  const parts = typeof figure.arrow === 'string' ? [[figure.arrow, 1] as const] : tellingParts;
  let most = { far: 0, up: 0 };
  let weighed = 0;
  for (const [name, weight] of parts) {
    const [from, to] = [bodyPoint(first.skeleton, name), bodyPoint(last.skeleton, name)];
    if (from === undefined || to === undefined) continue;
    const far = distance(from, to);
    if (far * weight <= weighed) continue;
    weighed = far * weight;
    most = { far, up: to[2] - from[2] };
  }
  return -most.up > most.far * downwardShare;
}
