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
import { body } from './body/body.ts';
import { project, viewFrom } from './camera.ts';
import { contactPoint } from './solve/contacts.ts';
import { drawFrame, drawStill, drawStrip } from './paint/draw.ts';
import { frameAt, framePhase, keptContacts } from './solve/interpolate.ts';
import { placeBody, rootRotation, type Skeleton } from './body/kinematics.ts';
import { type SolvedFigure, solveFigure } from './solve/solve.ts';
import { renderSvg } from './paint/svg.ts';
import { type FigureSpec, sides } from './types.ts';
import { readFigure } from './solve/validate.ts';
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

/** The largest difference of a segment to its length, metres. */
const lengthError = (skeleton: Skeleton): number =>
  Math.max(
    Math.abs(distance(skeleton.neckBase, skeleton.atlas) - body.neck),
    ...sides.flatMap((side) => {
      const limb = skeleton[side];
      return [
        distance(limb.hip, limb.knee) - body.thigh,
        distance(limb.knee, limb.ankle) - body.shank,
        distance(limb.shoulder, limb.elbow) - body.upperArm,
        distance(limb.elbow, limb.wrist) - body.forearm,
        distance(limb.hip, skeleton.root) - body.hipHalf,
      ].map(Math.abs);
    }),
  );
/** How far contacts that last through a change have slid at a moment, metres. */
const slidAt = (solved: SolvedFigure, t: number): number => {
  const { pose, next } = framePhase(solved, t);
  const [from, to] = [solved.poses[pose], solved.poses[next]];
  if (from === undefined || to === undefined || (solved.spec.cycle === true && next === 0)) return 0;
  const { skeleton } = frameAt(solved, t);
  const kept = keptContacts(from, to, [0, 0, 0]).filter((contact) => contact.onBody === undefined);
  return Math.max(
    0,
    ...kept.map((contact) =>
      contact.place === undefined ? 0 : distance(contactPoint(contact, skeleton), contact.place.point),
    ),
  );
};

describe('the body', () => {
  it('keeps its segment lengths whatever the angles (Drillis and Contini 1966)', () => {
    const worst = fc.sample(anyAngles, seed).map((angles) => lengthError(place(angles)));
    expect(Math.max(...worst)).toBeLessThan(1e-9);
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
    const moments = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { seed: 4711, numRuns: 12 });
    expect(Math.max(...moments.map((t) => lengthError(frameAt(solved, t).skeleton)))).toBeLessThan(1e-9);
    expect(Math.max(...moments.map((t) => slidAt(solved, t)))).toBeLessThan(0.03);
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

  it('draws the left side as the mirror image of the right, and the mirror image of that is the right again', () => {
    for (const [, figure] of all) {
      const solved = solveFigure(figure);
      const [right, left] = sides.map((side) => viewFrom(solved.spec.camera, side));
      const points = solved.poses.flatMap(({ skeleton }) => [
        skeleton.head,
        skeleton.right.toe,
        skeleton.left.palm,
      ]);
      for (const point of points) {
        const [a, b] = [right, left].map((view) => (view === undefined ? [0, 0] : project(view, point)));
        expect(a?.[0]).toBeCloseTo(-(b?.[0] ?? 0), 9);
        expect(a?.[1]).toBeCloseTo(b?.[1] ?? 0, 9);
      }
      const roles = sides.map((side) => drawStrip(figure, { side }).shapes.map((shape) => shape.role));
      expect(roles[0]).toEqual(roles[1]);
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

  it('turns about its upright axis and keeps its size; a whole turn is none', () => {
    const at = (turnDegrees: number, side: 'left' | 'right' = 'right') =>
      drawFrame(squat, 0.5, { side, turnDegrees });
    const sizes = new Set([0, 45, 90, 180, 270].map((turn) => `${at(turn).width}x${at(turn).height}`));
    expect(sizes.size).toBe(1);
    expect(at(360)).toEqual(at(0));
    expect(at(90)).not.toEqual(at(0));
    expect(at(90, 'left')).not.toEqual(at(0, 'left'));
  });

  it('stands as its author placed the camera until it is turned', () => {
    expect(drawFrame(squat, 0.5, { side: 'right', turnDegrees: undefined })).toEqual(
      drawFrame(squat, 0.5, { side: 'right' }),
    );
  });

  const armAlone = (rightAngles: Readonly<Record<string, number>>): FigureSpec => ({
    camera: {
      azimuthDegrees: 0,
      elevationDegrees: 0,
      focus: { point: 'rightHand', radiusMetres: 0.3, parts: ['rightArm'] },
    },
    base: 'standing',
    poses: [{ angles: rightAngles }],
  });

  it('shows in a close-up only the parts it names', () => {
    const roles = new Set(drawStrip(armAlone({}), { side: 'right' }).shapes.map((shape) => shape.role));
    expect(roles).toContain('skin');
    for (const role of ['hair', 'shorts', 'shoe'] as const) expect(roles).not.toContain(role);
  });

  it('brings the thumb to the tip of the one finger that is bent', () => {
    const hand = (angles: Readonly<Record<string, number>>): string =>
      JSON.stringify(drawStrip(armAlone(angles), { side: 'right' }).shapes);
    const [open, bent] = [{ rightThumbAcross: 70 }, { rightThumbAcross: 70, rightIndexFingerFlexion: 40 }];
    expect(hand(open)).not.toBe(hand(bent));
    expect(hand(open)).toBe(hand({ ...open, rightIndexFingerFlexion: 0 }));
  });

  it('draws an arrow and a clock in the poses that name them, before everything else', () => {
    const drawn = (poses: readonly number[]) =>
      drawStrip(
        {
          ...squat,
          arrow: null,
          props: [
            { type: 'arrow', along: ['chest', [0.6, 0, 1.2]], poses },
            { type: 'clock', at: [0, 0, 2], poses },
          ],
        },
        { side: 'right' },
      ).shapes.filter((shape) => shape.role === 'arrow').length;
    expect([drawn([]), drawn([0]), drawn([0, 1])]).toEqual([0, 3, 6]);
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
    [
      'a close-up of a part it does not know',
      {
        ...good,
        camera: { ...good.camera, focus: { point: 'rightHand', radiusMetres: 0.3, parts: ['tail'] } },
      },
    ],
    ['a hold beyond the poses', { ...good, hold: 1 }],
    ['an unknown field', { ...good, script: 'x' }],
    ['a five megabyte name', { ...good, props: [{ type: 'mat', name: 'x'.repeat(5_000_000) }] }],
  ])('refuses %s and says where', (_, value) => {
    const check = readFigure(value);
    expect(check).toMatchObject({ ok: false, faults: [{ path: expect.stringMatching(/^figure/) }] });
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
