import { type AngleInput, type Angles, resolveAngles } from '../angles.ts';
import { type Contact, contactPoint, type Place, readContact } from './contacts.ts';
import { handTargetArm } from './hand-targets.ts';
import { rootRotation } from '../body/kinematics.ts';
import { findProblems } from './limits.ts';
import type { Posture } from '../body/posture.ts';
import { postureOf } from '../body/postures.ts';
import { type PlacedProp, placeProp } from './prop-space.ts';
import type { HandGoals, SolvedState } from './posing.ts';
import { contactFrame, meetContacts } from './solve-pose.ts';
import type { FigureProblem, FigureSpec, HandTarget, PoseSpec, PropSpec } from '../types.ts';
import { add, type Vec } from '../vector.ts';

/** A key pose with its contacts met; `contacts` carry the places where the parts were put down. */
export interface SolvedPose extends SolvedState {
  readonly contacts: readonly Contact[];
  readonly hands: HandGoals;
}
export interface SolvedFigure {
  readonly spec: FigureSpec;
  readonly poses: readonly SolvedPose[];
  readonly props: readonly PlacedProp[];
  readonly problems: readonly FigureProblem[];
}

const propName = (prop: PropSpec): string => prop.name ?? prop.type;

/** The figure's own props, and those of its postures that it does not replace. */
export const gatherProps = (spec: FigureSpec): readonly PropSpec[] => {
  const own = spec.props ?? [];
  const gathered = [...own];
  const hasBed = own.some((prop) => prop.type === 'bed' || prop.type === 'pool');
  for (const pose of spec.poses) {
    const posture: Posture = postureOf(pose.base ?? spec.base);
    for (const prop of posture.props ?? [])
      if (!gathered.some((known) => propName(known) === propName(prop)) && !(hasBed && prop.type === 'mat'))
        gathered.push(prop);
  }
  return gathered;
};

interface FullPose {
  readonly angles: Angles;
  readonly contacts: readonly string[];
  readonly level: string | undefined;
  readonly hands: HandGoals;
}
const pick = <T>(own: T | null | undefined, inherited: T | undefined): T | undefined =>
  own === null ? undefined : (own ?? inherited);

/** Lays a pose over its posture and, after the first, over the first pose. */
export const completePose = (spec: FigureSpec, pose: PoseSpec, first: PoseSpec | undefined): FullPose => {
  const inherits = first !== undefined && pose.base === undefined;
  const parent = inherits ? first : undefined;
  const posture: Posture = postureOf(pose.base ?? parent?.base ?? spec.base);
  const hands = {
    left: pick(pose.hands?.left, pick(parent?.hands?.left, posture.hands?.left)),
    right: pick(pose.hands?.right, pick(parent?.hands?.right, posture.hands?.right)),
  };
  if (parent?.hands?.left === null && pose.hands?.left === undefined) hands.left = undefined;
  if (parent?.hands?.right === null && pose.hands?.right === undefined) hands.right = undefined;
  const hint = (side: 'left' | 'right'): AngleInput => {
    const goal: HandTarget | Vec | undefined = hands[side];
    if (typeof goal !== 'string') return {};
    const entries = Object.entries(handTargetArm(goal)).map(
      ([name, value]) => [`${side}${name[0]?.toUpperCase()}${name.slice(1)}`, value] as const,
    );
    return Object.fromEntries(entries);
  };
  const contacts = pose.contacts ?? parent?.contacts ?? posture.contacts;
  const level = pick(pose.level, pick(parent?.level, posture.level));
  return {
    angles: resolveAngles(
      posture.angles,
      hint('left'),
      hint('right'),
      parent?.angles ?? {},
      pose.angles ?? {},
    ),
    contacts,
    level: parent?.level === null && pose.level === undefined ? undefined : level,
    hands,
  };
};

const legParts = new Set(['Foot', 'Toes', 'Heel', 'Ankle', 'Instep', 'Knee']);
const limbOf = (contact: Contact): string =>
  `${contact.side ?? ''}${contact.limbPart === undefined ? contact.key : legParts.has(contact.limbPart) ? 'Leg' : 'Arm'}`;

/** Solves every key pose of a figure. Poses are drawn as well as they can be even when problems are listed. */
export const solveFigure = (spec: FigureSpec): SolvedFigure => {
  const props = gatherProps(spec).map(placeProp);
  const places = new Map<string, Place>();
  const pins = new Map<string, Place>();
  const problems: FigureProblem[] = [];
  const poses: SolvedPose[] = [];
  const [first] = spec.poses;
  spec.poses.forEach((pose, index) => {
    const full = completePose(spec, pose, index === 0 ? undefined : first);
    const read = (text: string): Contact | undefined => {
      const contact = readContact(text, props);
      if (contact === undefined) {
        problems.push({ pose: index, joint: text, value: 0, limit: 0, unit: 'metres' });
        return undefined;
      }
      const moved = pose.moved?.some((name) => {
        const other = readContact(name, props);
        return other !== undefined && limbOf(other) === limbOf(contact);
      });
      const where = contact.pinned ? pins.get(contact.key) : places.get(text);
      return moved === true || where === undefined ? contact : { ...contact, place: where };
    };
    const contacts = full.contacts.map(read).filter((contact) => contact !== undefined);
    const level =
      full.level === undefined ? undefined : contacts.find((contact) => contact.key === full.level);
    const start = {
      angles: full.angles,
      pelvisFrame: rootRotation(full.angles),
      root: add(poses[0]?.root ?? [0, 0, contacts.length === 0 ? 0.93 : 0], pose.root ?? [0, 0, 0]),
    };
    const solved = meetContacts(start, contacts, level, full.hands, pose.root !== undefined && index > 0);
    const kept = contacts.map((contact): Contact => {
      const point = contactPoint(contact, solved.skeleton);
      const frame = contactFrame(contact, solved.skeleton);
      const place: Place = frame === undefined ? { point } : { point, frame };
      const where = full.contacts.find((text) => text.split('@')[0] === contact.key) ?? contact.key;
      places.set(where, place);
      pins.set(contact.key, place);
      if (contact.limbPart === 'Foot' && contact.side !== undefined) {
        const { ball, heel } = solved.skeleton[contact.side];
        const suffix = where.slice(contact.key.length);
        places.set(`${contact.side}Toes${suffix}`, { point: ball });
        places.set(`${contact.side}Heel${suffix}`, { point: heel });
      }
      return { ...contact, place };
    });
    const state: SolvedPose = { ...solved, contacts: kept, hands: full.hands };
    poses.push(state);
    problems.push(...findProblems(state, index));
  });
  return { spec, poses, props, problems };
};
