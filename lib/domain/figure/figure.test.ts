import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Angles,
  axialLimits,
  isAxialAngle,
  isLimbAngle,
  type LimbAngles,
  limbLimits,
  resolveAngles,
} from './angles.ts';
import { body } from './body.ts';
import { contactPoint } from './contacts.ts';
import { drawFrame, drawStill, drawStrip } from './draw.ts';
import { frameAt, framePhase, keptContacts } from './interpolate.ts';
import { placeBody, rootRotation, type Skeleton } from './kinematics.ts';
import { shapeBounds } from './shape-space.ts';
import { solveFigure } from './solve.ts';
import { renderSvg } from './svg.ts';
import { type FigureSpec, sides } from './types.ts';
import { readFigure } from './validate.ts';
import { distance, type Vec } from './vector.ts';

const folder = new URL('../../../prisma/catalogue/figures/', import.meta.url);
const figures = new Map<string, FigureSpec>();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const check = readFigure(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  if (!check.ok) throw new Error(`${file}: ${check.faults.map((fault) => fault.path).join(', ')}`);
  figures.set(file.slice(0, -5), check.figure);
}
const all = [...figures];
const seed = { seed: 4711, numRuns: 200 };

const anyAngles = fc
  .tuple(
    fc.record(
      Object.fromEntries(
        Object.entries(axialLimits).map(([n, [a, b]]) => [n, fc.integer({ min: a, max: b })]),
      ),
    ),
    ...sides.map((side) =>
      fc.record(
        Object.fromEntries(
          Object.entries(limbLimits).map(([n, [a, b]]) => [
            `${side}${n[0]?.toUpperCase()}${n.slice(1)}`,
            fc.integer({ min: a, max: b }),
          ]),
        ),
      ),
    ),
  )
  .map((layers) => resolveAngles(...layers));

const lateral = /Roll|Yaw|Turn|SideBend|(lumbar|thoracic|neck)Rotation/;
const mirrored = (angles: Angles): Angles => {
  const axial = { ...angles.axial };
  for (const name in axial) if (isAxialAngle(name) && lateral.test(name)) axial[name] = -axial[name];
  return { axial, left: angles.right, right: angles.left };
};
const place = (angles: Angles): Skeleton => placeBody(angles, rootRotation(angles), [0.1, 0, 0.9]);
const flip = ([x, y, z]: Vec): Vec => [x, -y, z];

const expectLengths = (skeleton: Skeleton): void => {
  for (const side of sides) {
    const limb = skeleton[side];
    expect(distance(limb.hip, limb.knee)).toBeCloseTo(body.thigh, 6);
    expect(distance(limb.knee, limb.ankle)).toBeCloseTo(body.shank, 6);
    expect(distance(limb.shoulder, limb.elbow)).toBeCloseTo(body.upperArm, 6);
    expect(distance(limb.elbow, limb.wrist)).toBeCloseTo(body.forearm, 6);
    expect(distance(limb.hip, skeleton.root)).toBeCloseTo(body.hipHalf, 6);
  }
  expect(distance(skeleton.neckBase, skeleton.atlas)).toBeCloseTo(body.neck, 6);
};

describe('the body', () => {
  it('keeps its segment lengths whatever the angles (Drillis and Contini 1966)', () => {
    fc.assert(
      fc.property(anyAngles, (angles) => expectLengths(place(angles))),
      seed,
    );
  });

  it('is its own mirror image when sides swap and turns change sign', () => {
    fc.assert(
      fc.property(anyAngles, (angles) => {
        const [a, b] = [place(angles), place(mirrored(angles))];
        for (const name of ['knee', 'ankle', 'toe', 'elbow', 'wrist', 'fingertip'] as const)
          expect(distance(flip(a.right[name]), b.left[name])).toBeLessThan(1e-9);
        expect(distance(flip(a.head), b.head)).toBeLessThan(1e-9);
        expect(mirrored(mirrored(angles))).toEqual(angles);
      }),
      seed,
    );
  });

  it('stands with its head at the stature and its soles on the floor', () => {
    const solved = solveFigure({
      camera: { azimuthDegrees: 0, elevationDegrees: 0 },
      base: 'standing',
      poses: [{}],
    });
    const skeleton = solved.poses[0]?.skeleton;
    expect(solved.problems).toEqual([]);
    expect(skeleton?.right.heel[2]).toBeCloseTo(0.032, 3);
    expect((skeleton?.head[2] ?? 0) + 0.1).toBeGreaterThan(1.6);
  });
});

describe('every figure of the catalogue', () => {
  it.each(all)(
    '%s respects the joint limits, touches what it rests on and stays above the floor',
    (_, figure) => {
      expect(solveFigure(figure).problems).toEqual([]);
    },
  );

  it.each(all)('%s keeps segments and lasting contacts through the movement', (_, figure) => {
    const solved = solveFigure(figure);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (t) => {
        const { skeleton } = frameAt(solved, t);
        expectLengths(skeleton);
        const { pose, next } = framePhase(solved, t);
        const [from, to] = [solved.poses[pose], solved.poses[next]];
        if (from === undefined || to === undefined || (figure.cycle === true && next === 0)) return;
        for (const contact of keptContacts(from, to, [0, 0, 0]))
          if (contact.place !== undefined && contact.onBody === undefined)
            expect(distance(contactPoint(contact, skeleton), contact.place.point)).toBeLessThan(0.03);
      }),
      { seed: 4711, numRuns: 8 },
    );
  });

  it.each(all)('%s fits into 6 KB as a gzipped strip', (slug, figure) => {
    const svg = renderSvg(drawStrip(figure, { side: 'right', holdSeconds: 30 }), {
      title: slug,
      theme: 'color',
    });
    expect(gzipSync(svg).length).toBeLessThanOrEqual(6 * 1024);
  });
});

describe('drawing', () => {
  const squat = figures.get('bodyweight_squat');
  if (squat === undefined) throw new Error('The catalogue has no squat.');

  it('draws the left side as the mirror image of the right', () => {
    for (const [, figure] of all.slice(0, 40)) {
      const right = drawStill(figure, 0, { side: 'right' });
      const left = drawStill(figure, 0, { side: 'left' });
      expect(left.shapes.length).toBe(right.shapes.length);
      expect(Math.abs(left.height - right.height)).toBeLessThan(2.5);
      left.shapes.forEach((shape, i) => {
        const twin = right.shapes[i];
        if (twin === undefined || shape.role === 'floor') return;
        expect(shape.role).toBe(twin.role);
        const [a, b] = [shapeBounds(shape), shapeBounds(twin)];
        expect(Math.abs(a.left - (right.width - b.right))).toBeLessThan(2.5);
      });
    }
  });

  it('starts and ends a movement in its key poses', () => {
    const solved = solveFigure(squat);
    for (const [t, index] of [
      [0, 0],
      [1, 1],
    ] as const) {
      const key = solved.poses[index];
      if (key === undefined) throw new Error('The squat has two poses.');
      expect(distance(frameAt(solved, t).skeleton.head, key.skeleton.head)).toBeLessThan(1e-6);
    }
  });

  it('keeps one size through the movement, so that the picture does not jump', () => {
    const sizes = new Set(
      [0, 0.3, 0.7, 1]
        .map((t) => drawFrame(squat, t, { side: 'right' }))
        .map((d) => `${d.width}x${d.height}`),
    );
    expect(sizes.size).toBe(1);
  });

  it('escapes the title of an SVG file', () => {
    const svg = renderSvg(drawStill(squat, 0, { side: 'left' }), { title: '<b>"&', theme: 'print' });
    expect(svg).toContain('<title>&lt;b&gt;&quot;&amp;</title>');
  });
});

describe('a pose that cannot be', () => {
  const camera = { azimuthDegrees: 0, elevationDegrees: 0 };
  it('names the joint and its limit when an angle is past its range', () => {
    const { problems } = solveFigure({
      camera,
      base: 'standing',
      poses: [{ contacts: ['leftFoot'], angles: { rightKneeFlexion: 175 } }],
    });
    expect(problems).toContainEqual({
      pose: 0,
      joint: 'rightKneeFlexion',
      value: 175,
      limit: 160,
      unit: 'degrees',
    });
  });
  it('names the limb that is too short for its contact', () => {
    const { problems } = solveFigure({
      camera,
      base: 'standing',
      props: [{ type: 'place', name: 'far', at: [2, 0, 1] }],
      poses: [{ contacts: ['rightFoot', 'leftFoot', 'rightFist@far'] }],
    });
    expect(problems.some((problem) => problem.joint === 'rightFist' && problem.value > 1)).toBe(true);
  });
  it('names a contact it does not know', () => {
    const { problems } = solveFigure({
      camera,
      base: 'standing',
      poses: [{ contacts: ['rightFoot', 'tail'] }],
    });
    expect(problems.some((problem) => problem.joint === 'tail')).toBe(true);
  });
});

describe('reading a pose file', () => {
  const good = { camera: { azimuthDegrees: 0, elevationDegrees: 0 }, base: 'standing', poses: [{}] };
  it.each([
    ['text', 'squat'],
    ['an unknown posture', { ...good, base: 'flying' }],
    ['no pose', { ...good, poses: [] }],
    ['five poses', { ...good, poses: [{}, {}, {}, {}, {}] }],
    ['an unknown angle', { ...good, poses: [{ angles: { tailFlexion: 3 } }] }],
    ['an angle that is no number', { ...good, poses: [{ angles: { kneeFlexion: 'much' } }] }],
    ['an angle that is not finite', { ...good, poses: [{ angles: { kneeFlexion: Number.NaN } }] }],
    ['an unknown prop', { ...good, props: [{ type: 'rocket' }] }],
    ['an unknown hand target', { ...good, poses: [{ hands: { left: 'moon' } }] }],
    ['a hold beyond the poses', { ...good, hold: 1 }],
    ['an unknown field', { ...good, script: 'x' }],
    ['a five megabyte name', { ...good, props: [{ type: 'mat', name: 'x'.repeat(5_000_000) }] }],
  ])('refuses %s and says where', (_, value) => {
    const check = readFigure(value);
    expect(check.ok).toBe(false);
    if (!check.ok) expect(check.faults[0]?.path).toMatch(/^figure/);
  });
  it('takes the smallest figure', () => {
    expect(readFigure(good).ok).toBe(true);
  });
  it('knows every angle name in both spellings', () => {
    const names = Object.keys(limbLimits).filter(isLimbAngle);
    const angles = Object.fromEntries(
      names.flatMap((n) => [
        [n, 1],
        [`left${n[0]?.toUpperCase()}${n.slice(1)}`, 2],
      ]),
    );
    const check = readFigure({ ...good, poses: [{ angles }] });
    expect(check.ok).toBe(true);
    const limbs: LimbAngles = resolveAngles(angles).left;
    expect(limbs.kneeFlexion).toBe(2);
  });
});
