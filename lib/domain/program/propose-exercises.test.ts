import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LoadContext } from '../load/load-context.ts';
import {
  type LibraryExercise,
  missingEquipment,
  mostProposed,
  proposeExercises,
} from './propose-exercises.ts';

const folder = new URL('../../../prisma/catalogue/exercises/', import.meta.url);
const library: (LibraryExercise & { defaultDosage: object })[] = readdirSync(folder).map((name) =>
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
);
const bySlug = new Map(library.map((exercise) => [exercise.slug, exercise]));

const context = (changes: Partial<LoadContext> = {}): LoadContext => ({
  birthDate: '1960-01-01',
  today: '2026-03-09',
  trainingStatus: 'novice',
  loadUnit: 'kg',
  conditions: [],
  equipment: [],
  strengthTests: [],
  ...changes,
});
const on = (code: string | null, onsetOn: string | null = null) => ({ code, onsetOn, side: 'left' as const });
const hip = { aim: 'hip_osteoarthritis', level: 'novice', place: 'home' } as const;

describe('exercises for a goal', () => {
  test('hip osteoarthritis, novice, home: at most four of the hip, easy, without equipment to buy, each with reasons', () => {
    const proposed = proposeExercises(library, hip, context());
    expect(proposed.length).toBeGreaterThan(1);
    expect(proposed.length).toBeLessThanOrEqual(mostProposed);
    for (const { slug, rating, reasons } of proposed) {
      const exercise = bySlug.get(slug);
      expect(exercise?.level).toBeLessThanOrEqual(2);
      expect(missingEquipment(exercise?.equipmentNeeded ?? [], context())).toEqual([]);
      expect(rating).not.toBe('contraindicated');
      expect(reasons).toHaveLength(4);
    }
  });

  test('each is another kind of movement, and what often suits the condition goes first (SF-1)', () => {
    const proposed = proposeExercises(library, hip, context());
    const patterns = proposed.map(({ slug }) => bySlug.get(slug)?.pattern);
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(proposed[0]?.rating).toBe('preferred');
  });

  test.each([
    ['osteoporosis', 'core'],
    ['lumbar_spinal_stenosis', 'low_back'],
    ['gluteal_tendinopathy', 'hip'],
  ] as const)(
    'with %s on record nothing of the %s that is contraindicated is proposed (SF-1)',
    (code, aim) => {
      for (const level of ['novice', 'trained'] as const) {
        const conditions = [on(code)];
        const proposed = proposeExercises(library, { aim, level, place: 'clinic' }, context({ conditions }));
        expect(proposed.map(({ rating }) => rating)).not.toContain('contraindicated');
        expect(proposed.length).toBeGreaterThan(0);
      }
    },
  );

  test('the aim counts as a condition even when it is not on record, at its strictest stage', () => {
    const aim = { aim: 'total_hip_replacement_posterior', level: 'trained', place: 'clinic' } as const;
    const slugs = proposeExercises(library, aim, context()).map(({ slug }) => slug);
    expect(slugs.filter((slug) => bySlug.get(slug)?.attributes.includes('hip_flexion_gt_90'))).toEqual([]);
  });

  test('what is owned opens more; a mat on record lets lying exercises in', () => {
    const withMat = context({ equipment: [{ equipment: 'mat', inventory: null }] });
    expect(missingEquipment(['mat', 'chair'], context())).toEqual(['mat']);
    expect(missingEquipment(['mat', 'chair'], withMat)).toEqual([]);
  });

  test('a diagnosis outside the list is said to be unchecked, never passed over', () => {
    const proposed = proposeExercises(library, hip, context({ conditions: [on(null)] }));
    for (const { reasons } of proposed) expect(reasons.join(' ')).toContain('was not checked');
  });

  test('the same question has the same answer, whatever the order of the library', () => {
    const forward = proposeExercises(library, hip, context());
    expect(proposeExercises(library.toReversed(), hip, context())).toEqual(forward);
  });
});
