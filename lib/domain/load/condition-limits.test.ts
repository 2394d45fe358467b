import { describe, expect, it } from 'vitest';
import { conditionCodes } from '../safety/vocabulary.ts';
import { barsHardEffort, effortMaxOf } from './condition-limits.ts';

describe('effortMaxOf (LG-4.3)', () => {
  it.each([
    ['nothing on record', [], null],
    ['no limit', [{ code: 'knee_osteoarthritis' }], null],
    ['a stop condition: no programme', [{ code: 'cauda_equina_syndrome' }], 0],
    ['uncontrolled blood pressure', [{ code: 'hypertension_uncontrolled' }], 4],
    ['exertional angina', [{ code: 'angina_exertional_stable' }], 4],
    ['a flare of rheumatoid arthritis', [{ code: 'rheumatoid_arthritis_flare' }], 4],
    ['hard effort ruled out to day 83', [{ code: 'rotator_cuff_repair', daysSince: 83 }], 7],
    ['and from day 84 no more', [{ code: 'rotator_cuff_repair', daysSince: 84 }], null],
    ['the day not known', [{ code: 'rotator_cuff_repair', daysSince: null }], 7],
    ['stable heart disease', [{ code: 'cardiac_disease_stable' }], 7],
    ['the lowest of several', [{ code: 'gout_flare' }, { code: 'hypertension_uncontrolled' }], 4],
  ])('%s: %s', (_, conditions, limit) => {
    expect(effortMaxOf(conditions)).toBe(limit);
  });

  it('holds every condition with which hard effort is ruled out under 8', () => {
    const barred = conditionCodes.filter((code) => barsHardEffort({ code }));
    expect(barred.length).toBeGreaterThan(10);
    for (const code of barred) expect(effortMaxOf([{ code }])).toBeLessThanOrEqual(7);
  });
});
