import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { setsOnly } from '../dosage/dosage.ts';
import type { EquipmentKind } from '../library/equipment-kinds.ts';
import { prescribedRhythm } from './paint/prescribed-rhythm.ts';
import { calmRhythm, movementAt, type Rhythm } from './rhythm.ts';
import { readFigure } from './solve/validate.ts';
import type { FigureSpec } from './types.ts';

const folder = new URL('../../../prisma/catalogue/figures/', import.meta.url);
function drawn(slug: string): FigureSpec {
  const check = readFigure(JSON.parse(readFileSync(new URL(`${slug}.json`, folder), 'utf8')));
  if (!check.ok) throw new Error(`${slug} is no figure`);
  return check.figure;
}
const reps = { ...setsOnly(3), doseKind: 'reps', tempo: { lower: 3, pause: 1, lift: 2 } } as const;
const lowersFirst = { startSeconds: 0, outSeconds: 3, holdSeconds: 1, backSeconds: 2 };
const liftsFirst = { startSeconds: 1, outSeconds: 2, holdSeconds: 0, backSeconds: 3 };

describe('the figure moves at the tempo that is prescribed (LG-6: lower, pause, lift)', () => {
  test.each<[slug: string, kind: EquipmentKind, Rhythm]>([
    ['bodyweight_squat', 'bodyweight', lowersFirst],
    ['goblet_squat', 'free_weight', lowersFirst],
    ['romanian_deadlift_dumbbell', 'free_weight', lowersFirst],
    ['nordic_curl', 'bodyweight', lowersFirst],
    ['heel_raise_double', 'bodyweight', liftsFirst],
    ['bridge_double', 'bodyweight', liftsFirst],
    ['biceps_curl_dumbbell', 'free_weight', liftsFirst],
    ['overhead_press_dumbbell', 'free_weight', liftsFirst],
    ['dumbbell_row', 'free_weight', liftsFirst],
    ['band_row', 'band', liftsFirst],
    ['seated_row_machine', 'machine', liftsFirst],
  ])('%s', (slug, kind, rhythm) => {
    expect(prescribedRhythm(drawn(slug), reps, kind)).toEqual(rhythm);
  });

  test('a pose that is held in each repetition stays for as long as is prescribed', () => {
    const held = { ...reps, tempo: null, holdSeconds: 5 };
    expect(prescribedRhythm(drawn('bridge_double'), held, 'bodyweight')).toEqual({
      ...calmRhythm,
      holdSeconds: 5,
    });
  });

  test.each([
    ['without a tempo', { ...reps, tempo: null }],
    ['a set that is a time', { ...reps, doseKind: 'hold', holdSeconds: 30 } as const],
  ])('%s nothing is prescribed', (_, dose) => {
    expect(prescribedRhythm(drawn('bodyweight_squat'), dose, 'bodyweight')).toBeNull();
  });

  test('one repetition takes the seconds of its phases, also where one of them takes none', () => {
    expect([0, 1.5, 3, 3.9, 5, 6].map((seconds) => movementAt(seconds, lowersFirst, false))).toEqual([
      0, 0.5, 1, 1, 0.5, 0,
    ]);
    const atOnce = { startSeconds: 0, outSeconds: 0, holdSeconds: 0, backSeconds: 0 };
    expect(movementAt(4, atOnce, false)).toBe(0);
  });
});
