import { describe, expect, test } from 'vitest';
import { angleOf, dragTo, grips, placeOf, withAngle, withoutPose, withPoseAfter } from './edit-pose.ts';
import { problemWords } from './problem-words.ts';
import { solveFigure } from './solve.ts';
import type { FigureSpec } from '../types.ts';

const lying: FigureSpec = {
  camera: { azimuthDegrees: 90, elevationDegrees: 0 },
  base: 'supine',
  poses: [{}, { angles: { rightHipFlexion: 40 } }],
};

describe('editing a pose', () => {
  test('an angle is written for one side and one pose, and read back', () => {
    const changed = withAngle(lying, 1, 'rightHipFlexion', 70);
    expect(angleOf(changed, 1, 'rightHipFlexion')).toBe(70);
    expect(angleOf(changed, 0, 'rightHipFlexion')).toBe(angleOf(lying, 0, 'rightHipFlexion'));
    expect(angleOf(changed, 1, 'leftHipFlexion')).toBe(angleOf(lying, 1, 'leftHipFlexion'));
  });

  test('an angle past its limit is kept at the limit', () => {
    expect(angleOf(withAngle(lying, 1, 'rightKneeFlexion', 500), 1, 'rightKneeFlexion')).toBe(160);
    expect(angleOf(withAngle(lying, 1, 'neckFlexion', -500), 1, 'neckFlexion')).toBe(-75);
  });

  test('poses are added up to four and taken away down to the first', () => {
    const four = withPoseAfter(withPoseAfter(lying, 1), 1);
    expect(four.poses).toHaveLength(4);
    expect(withPoseAfter(four, 0)).toBe(four);
    expect(withoutPose(lying, 0)).toBe(lying);
    expect(withoutPose({ ...lying, hold: 1 }, 1)).not.toHaveProperty('hold');
  });

  test('dragging the knee up bends the hip until the thigh points there', () => {
    const grip = grips.find((one) => one.point === 'rightKnee');
    const hip = placeOf(solveFigure(lying), 1, 'rightHip');
    if (grip === undefined || hip === undefined) throw new Error('no hip');
    let figure = lying;
    for (let step = 0; step < 8; step += 1) figure = dragTo(figure, 1, grip, [hip[0], hip[1] + 60]);
    const [start, end] = [
      placeOf(solveFigure(figure), 1, 'rightHip'),
      placeOf(solveFigure(figure), 1, 'rightKnee'),
    ];
    if (start === undefined || end === undefined) throw new Error('no thigh');
    expect(Math.abs(end[0] - start[0])).toBeLessThan(4);
    expect(angleOf(figure, 1, 'rightHipFlexion')).toBeGreaterThan(70);
  });

  test('why a pose cannot be solved is said with joint, value and limit', () => {
    expect(
      problemWords({ pose: 1, joint: 'leftKneeFlexion', value: 171.4, limit: 160, unit: 'degrees' }),
    ).toBe('Pose 2: left knee flexion is 171°, past its limit of 160°.');
    expect(problemWords({ pose: 0, joint: 'rightHand', value: 0.12, limit: 0.05, unit: 'metres' })).toBe(
      'Pose 1: right hand is 12 cm away from where it should be.',
    );
  });
});
