import { describe, expect, test } from 'vitest';
import type { RecordedCondition } from '../safety/recorded-condition.ts';
import { type RankedExercise, rankForPatient } from './rank-for-patient.ts';

const condition = (code: string | null): RecordedCondition => ({
  code,
  label: 'As recorded',
  daysSince: null,
  side: null,
});
const found = (slug: string, change: Partial<RankedExercise> = {}): RankedExercise => ({
  slug,
  region: 'shoulder',
  pattern: 'mobility',
  position: 'sitting',
  equipment: 'none',
  level: 1,
  laterality: 'bilateral',
  attributes: [],
  tier: 0,
  uses: 0,
  ...change,
});
const order = (exercises: readonly RankedExercise[], ...codes: (string | null)[]) =>
  rankForPatient(exercises, codes.map(condition)).map(({ slug }) => slug);

/** What the matrix says of osteoporosis: loaded spinal flexion is contraindicated, back-extensor work often suits (SF-1, [BrookeWavell2022]). */
const suited = found('suited', { region: 'thoracic', attributes: ['loaded_spinal_extension'] });
const banned = found('banned', { region: 'core', attributes: ['loaded_spinal_flexion'] });

describe('the order in which one patient’s list begins (a choice; ratings by SF-1)', () => {
  test('without conditions and uses the order of the search stands, and nothing is said to fit', () => {
    const ranked = rankForPatient([found('b'), found('a')], []);
    expect(ranked).toEqual([
      { slug: 'b', suits: 'safe', isFitting: false },
      { slug: 'a', suits: 'safe', isFitting: false },
    ]);
  });

  test('a condition outside the list ranks nothing', () => {
    expect(order([found('b'), found('hip', { region: 'hip' })], null)).toEqual(['b', 'hip']);
  });

  test('the region of the condition comes before others, what this clinic gives for it before both', () => {
    const given = found('given', { uses: 1 });
    const there = found('there', { region: 'hip' });
    expect(order([found('other'), there, given], 'hip_osteoarthritis')).toEqual(['given', 'there', 'other']);
  });

  test('what is given more often comes first among equals; zero uses is no use', () => {
    const [often, once, never] = [found('often', { uses: 9 }), found('once', { uses: 1 }), found('never')];
    expect(order([never, once, often], 'hip_osteoarthritis')).toEqual(['often', 'once', 'never']);
    expect(rankForPatient([never], [condition('hip_osteoarthritis')])[0]?.isFitting).toBe(false);
  });

  test('the contraindicated stands last and never fits, however often it was given', () => {
    const ranked = rankForPatient([{ ...banned, uses: 50 }, found('plain')], [condition('osteoporosis')]);
    expect(ranked.map(({ slug }) => slug)).toEqual(['plain', 'banned']);
    expect(ranked[1]).toEqual({ slug: 'banned', suits: 'unsafe', isFitting: false });
  });

  test('a `preferred` row comes before what is only in the region', () => {
    const plain = found('plain', { region: 'thoracic' });
    const ranked = rankForPatient([plain, suited], [condition('osteoporosis')]);
    expect(ranked[0]).toEqual({ slug: 'suited', suits: 'safe', isFitting: true });
  });

  test('what is nearer to the typed words stays before what suits better', () => {
    expect(order([found('named'), { ...suited, tier: 1 }], 'osteoporosis')).toEqual(['named', 'suited']);
  });

  test('a mark that no rule knows counts as not safe', () => {
    const strange = found('strange', { attributes: ['never_heard_of' as never] });
    expect(rankForPatient([strange], [])[0]?.suits).toBe('unsafe');
  });
});
