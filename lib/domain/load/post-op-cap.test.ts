import { describe, expect, it } from 'vitest';
import { suggestedPostOpCap } from './post-op-cap.ts';

describe('suggestedPostOpCap (LG-3.3)', () => {
  it.each([
    ['total_knee_replacement', 13, null],
    ['total_knee_replacement', 14, 60],
    ['total_knee_replacement', 42, 60],
    ['total_knee_replacement', 43, 70],
    ['hip_fracture_postop', 43, 70],
    ['total_hip_replacement_posterior', 28, null],
    ['total_hip_replacement_lateral', 29, 60],
    ['lumbar_discectomy_postop', 29, 60],
    ['total_knee_replacement', null, null],
    ['total_knee_replacement', -1, null],
    ['rotator_cuff_repair', 60, null],
    ['achilles_rupture_operative', 60, null],
    ['lumbar_fusion_postop', 60, null],
    ['fracture_lower_limb', 60, null],
    ['meniscus_repair', 60, null],
    ['osteoporosis', 60, null],
  ])('after %s on day %s: %s', (code, daysSince, pct) => {
    expect(suggestedPostOpCap([{ code, daysSince }])).toBe(pct);
  });

  it('of several operations the lowest, and nothing as soon as one suggests none', () => {
    const knee = { code: 'total_knee_replacement', daysSince: 60 };
    expect(suggestedPostOpCap([knee, { code: 'total_hip_replacement_anterior', daysSince: 60 }])).toBe(60);
    expect(suggestedPostOpCap([knee, { code: 'rotator_cuff_repair', daysSince: 60 }])).toBeNull();
    expect(suggestedPostOpCap([knee, { code: 'pregnancy' }])).toBe(70);
    expect(suggestedPostOpCap([])).toBeNull();
  });
});
