import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeFigure } from '../words/alt-text.ts';
import { deriveAttributes } from './derive-attributes.ts';
import { solveFigure } from './solve.ts';
import { readFigure } from './validate.ts';

const figureOf = (slug: string) => {
  const file = new URL(`../../../../prisma/catalogue/figures/${slug}.json`, import.meta.url);
  const check = readFigure(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
  if (!check.ok) throw new Error(`${slug} has no figure`);
  return check.figure;
};

describe('attributes seen in the poses (SF-1.1)', () => {
  it.each([
    ['bridge_double', ['supine_lying'], ['prone_lying', 'kneeling', 'overhead']],
    [
      'bird_dog',
      ['quadruped', 'kneeling', 'knee_flexion_past_90'],
      ['supine_lying', 'weight_bearing_bilateral'],
    ],
    ['bodyweight_squat', ['hip_flexion_gt_90', 'weight_bearing_bilateral'], ['kneeling', 'overhead']],
    ['single_leg_hinge_bodyweight', ['weight_bearing_single_leg'], ['weight_bearing_bilateral']],
    [
      'half_kneeling_hip_flexor_stretch',
      ['kneeling', 'hip_extension_end_range', 'floor_transfer'],
      ['supine_lying'],
    ],
    ['prone_press_up', ['prone_lying', 'end_range_lumbar_extension'], ['supine_lying', 'side_lying']],
    ['clamshell', ['side_lying'], ['prone_lying', 'supine_lying']],
    ['step_back_overhead_reach', ['overhead', 'hip_extension_end_range'], ['kneeling']],
    ['resting_full_squat', ['hip_flexion_gt_90', 'deep_knee_flexion', 'knee_flexion_past_90'], ['kneeling']],
    ['wall_sit', ['weight_bearing_bilateral'], ['deep_knee_flexion', 'knee_flexion_past_90']],
    ['hip_flexor_stretch_supine_edge', ['knee_flexion_past_90'], ['deep_knee_flexion', 'kneeling']],
    ['thread_the_needle', ['quadruped', 'upper_limb_weight_bearing'], ['overhead']],
    ['bridge_single_leg', ['supine_lying', 'floor_transfer'], ['weight_bearing_single_leg']],
    ['standing_march', [], ['hip_flexion_gt_90', 'quadruped']],
  ])('%s', (slug, shown, absent) => {
    const found: readonly string[] = deriveAttributes(solveFigure(figureOf(slug)));
    expect(found).toEqual(expect.arrayContaining(shown));
    for (const attribute of absent) expect(found).not.toContain(attribute);
  });
});

describe('the picture in words', () => {
  const squat = figureOf('bodyweight_squat');
  it('tells the posture and what moves, in English', () => {
    const text = describeFigure(squat, { exercise: 'Squat', side: 'both' }, 'en');
    expect(text).toMatch(/^Squat\. Start: standing\. Picture 2: /);
    expect(text).toContain('both hips bend');
    expect(text).toContain('both knees bend');
  });
  it('tells it in Spanish', () => {
    const text = describeFigure(squat, { exercise: 'Sentadilla', side: 'both' }, 'es');
    expect(text).toMatch(/^Sentadilla\. Inicio: de pie\. Dibujo 2: /);
    expect(text).toContain('las dos rodillas se doblan');
  });
  it('names the side that works', () => {
    const march = figureOf('standing_march');
    expect(describeFigure(march, { exercise: 'March', side: 'right' }, 'en')).toContain(
      'the right knee bends',
    );
    expect(describeFigure(march, { exercise: 'March', side: 'left' }, 'en')).toContain('the left knee bends');
  });
});
