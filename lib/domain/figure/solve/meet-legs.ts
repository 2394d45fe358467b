import { body } from '../body/body.ts';
import { type Contact, contactTarget } from './contacts.ts';
import {
  bendToPlane,
  type LegPart,
  legChain,
  legEnd,
  pointAt,
  reachTo,
  rollToPlane,
  turnFoot,
} from './ik.ts';
import { intoPlane, type Posing, restHeight, segmentTarget } from './posing.ts';
import type { Side } from '../types.ts';
import { clamp, column, cross, dot, fromColumns, length, type Mat, normalize, toDegrees } from '../vector.ts';

const legParts: readonly LegPart[] = ['Foot', 'Toes', 'Heel', 'Instep', 'Ankle'];
const legPartOf = (contact: Contact): LegPart | undefined =>
  legParts.find((part) => part === contact.limbPart);

/** A flat foot keeps the turn it was put down with; a new one points where the toes (or the shin) point. */
const flatFoot = (contact: Contact, footFrame: Mat, shankFrame: Mat): Mat => {
  if (contact.place?.frame !== undefined) return contact.place.frame;
  const n = contact.surface.normal;
  const authored = intoPlane(column(footFrame, 0), n);
  const ahead = normalize(length(authored) > 0.3 ? authored : intoPlane(column(shankFrame, 0), n));
  return fromColumns(ahead, cross(n, ahead), n);
};

/** The knee rests; the lower leg is bent, or rolled for the side of the foot, until its end rests too. */
const layShank = (work: Posing, side: Side, foot: Contact, part: LegPart): void => {
  const { knee, ankle, thighFrame } = work.skeleton[side];
  const chain = legChain(side, work.skeleton[side], work.pelvisFrame);
  const limb = work.angles[side];
  const { normal } = foot.surface;
  const height = restHeight(foot);
  const reach =
    part === 'Ankle'
      ? rollToPlane(chain, limb, knee, ankle, normal, height)
      : bendToPlane(chain, limb, thighFrame, knee, legEnd(side, limb, part), normal, height);
  work.take(foot.key, side, reach);
};

const reachFoot = (work: Posing, side: Side, foot: Contact, part: LegPart, carries: boolean): void => {
  const { footFrame, shankFrame } = work.skeleton[side];
  const flat = part === 'Foot' ? flatFoot(foot, footFrame, shankFrame) : undefined;
  if (!carries) {
    const chain = legChain(side, work.skeleton[side], work.pelvisFrame);
    const limb = work.angles[side];
    work.take(
      foot.key,
      side,
      reachTo(chain, limb, legEnd(side, limb, part), contactTarget(foot, work.skeleton)),
    );
  }
  if (flat !== undefined)
    work.put(side, turnFoot(side, work.angles[side], work.skeleton[side].shankFrame, flat));
};

/** The toes lie flat under a raised heel. */
const flattenToes = (work: Posing, side: Side, foot: Contact): void => {
  const n = foot.surface.normal;
  const frame = work.skeleton[side].footFrame;
  const extension = toDegrees(Math.atan2(-dot(n, column(frame, 0)), dot(n, column(frame, 2))));
  work.put(side, { ...work.angles[side], toeExtension: clamp(extension, -20, 70) });
};

/** Meets the contacts of one leg; the one that carries the body is already in place. */
export const meetLeg = (
  work: Posing,
  side: Side,
  contacts: readonly Contact[],
  anchor: Contact | undefined,
): void => {
  const own = contacts.filter((contact) => contact.side === side);
  const knee = own.find((contact) => contact.limbPart === 'Knee');
  const foot = own.find((contact) => legPartOf(contact) !== undefined);
  const part = foot === undefined ? undefined : legPartOf(foot);
  if (knee !== undefined && knee !== anchor) {
    const { hip, knee: at } = work.skeleton[side];
    const chain = legChain(side, work.skeleton[side], work.pelvisFrame);
    work.take(knee.key, side, pointAt(chain, work.angles[side], segmentTarget(knee, hip, at, body.thigh)));
  }
  if (foot === undefined || part === undefined) return;
  if (knee === undefined) reachFoot(work, side, foot, part, foot === anchor);
  else layShank(work, side, foot, part);
  if (part === 'Toes' && !foot.pinned) flattenToes(work, side, foot);
};
