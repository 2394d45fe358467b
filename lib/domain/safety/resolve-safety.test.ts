import { describe, expect, it } from 'vitest';
import { explainHit } from './explain-hit.ts';
import { explainSafety, resolveSafety } from './resolve-safety.ts';

const rate = (attributes: string[], code: string, daysSince?: number | null, pattern?: string) =>
  resolveSafety({
    attributes,
    pattern: pattern ?? null,
    conditions: [{ code, ...(daysSince === undefined ? {} : { daysSince }) }],
  });

describe('SF-1 matrix windows, both end days included', () => {
  it.each([
    ['loaded_spinal_flexion', 'lumbar_disc_herniation', 0, 'contraindicated'],
    ['loaded_spinal_flexion', 'lumbar_disc_herniation', 84, 'contraindicated'],
    ['loaded_spinal_flexion', 'lumbar_disc_herniation', 84.9, 'contraindicated'],
    ['loaded_spinal_flexion', 'lumbar_disc_herniation', 85, 'caution'],
    ['loaded_spinal_flexion', 'lumbar_disc_herniation', 5000, 'caution'],
    ['open_chain_knee_extension', 'acl_reconstruction', 27, 'contraindicated'],
    ['open_chain_knee_extension', 'acl_reconstruction', 28, 'caution'],
    ['open_chain_knee_extension', 'acl_reconstruction', 84, 'caution'],
    ['open_chain_knee_extension', 'acl_reconstruction', 85, 'none'],
    ['high_impact', 'acl_reconstruction', 83, 'contraindicated'],
    ['high_impact', 'acl_reconstruction', 84, 'caution'],
    ['weight_bearing_single_leg', 'bone_stress_injury_lower_limb', 56, 'contraindicated'],
    ['weight_bearing_single_leg', 'bone_stress_injury_lower_limb', 57, 'caution'],
    ['high_impact', 'lateral_ankle_sprain', 13, 'contraindicated'],
    ['high_impact', 'lateral_ankle_sprain', 14, 'caution'],
    ['prone_lying', 'pregnancy', 111, 'caution'],
    ['prone_lying', 'pregnancy', 112, 'contraindicated'],
    ['water_immersion', 'total_knee_replacement', 28, 'contraindicated'],
    ['water_immersion', 'total_knee_replacement', 29, 'none'],
  ] as const)('%s, %s on day %d: %s', (attribute, code, day, rating) => {
    expect(rate([attribute], code, day)).toMatchObject({ ok: true, rating });
  });

  it.each([[undefined], [null], [-1], [Number.NaN], [Number.POSITIVE_INFINITY]])(
    'treats daysSince %s as a stage that is not known: the strictest row',
    (days) => {
      expect(rate(['open_chain_knee_extension'], 'acl_reconstruction', days)).toMatchObject({
        rating: 'contraindicated',
      });
    },
  );

  it('with an unknown stage takes a preferred row only when it starts at day 0', () => {
    expect(rate(['hip_abductor_high_load'], 'total_hip_replacement_posterior')).toMatchObject({
      rating: 'caution',
      hits: [{ rating: 'caution' }],
    });
    expect(rate([], 'si_joint_fusion_postop', null, 'breathing')).toMatchObject({ rating: 'preferred' });
    expect(rate(['hip_abductor_high_load'], 'total_hip_replacement_posterior', 43)).toMatchObject({
      rating: 'preferred',
    });
  });

  it('keeps the worse rating when the same condition is recorded twice', () => {
    const conditions = [
      { code: 'acl_reconstruction', daysSince: 200 },
      { code: 'acl_reconstruction', daysSince: 10 },
    ];
    expect(resolveSafety({ attributes: ['high_impact'], conditions })).toMatchObject({
      rating: 'contraindicated',
      hits: [{ rating: 'contraindicated' }],
    });
  });

  it('is none without conditions, and refuses what it does not know, attributes first', () => {
    expect(resolveSafety({})).toEqual({ ok: true, rating: 'none', hits: [] });
    const unknown = resolveSafety({ attributes: ['magic'], conditions: [{ code: 'hangover' }] });
    expect(unknown).toEqual({ ok: false, refusal: 'attribute_unknown' });
    expect(resolveSafety({ attributes: 'overhead' } as never)).toEqual({
      ok: false,
      refusal: 'attribute_unknown',
    });
    expect(resolveSafety({ conditions: [null] } as never)).toEqual({
      ok: false,
      refusal: 'condition_unknown',
    });
  });

  it('explains a hit by its line of the matrix', () => {
    const result = explainSafety({
      pattern: 'hinge',
      conditions: [{ code: 'ischial_apophysis_avulsion', daysSince: 10 }],
    });
    const [hit] = result.ok ? result.hits : [];
    expect(hit === undefined ? null : explainHit(hit, 'en')).toMatchObject({
      condition: 'Ischial apophysis avulsion (age 13-25)',
      because: expect.stringContaining('Movement: '),
      window: 'day 0 to 42',
      sources: ['Schoensee2014', 'Eberbach2017'],
    });
  });
});
