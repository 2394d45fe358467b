import { describe, expect, it } from 'vitest';
import { conditionFacts } from '../safety/condition-facts.ts';
import { conditionCodes } from '../safety/vocabulary.ts';
import { type AskedPerson, questionContextOf } from './question-context.ts';

const condition = (code: string | null, onsetOn: string | null = null) => ({
  code,
  onsetOn,
  side: 'not_sided' as const,
});
const person = (over: Partial<AskedPerson> = {}): AskedPerson => ({
  birthDate: '1981-01-01',
  today: '2026-03-30',
  conditions: [],
  exerciseRegions: [],
  painRegions: [],
  answeredByRelated: false,
  ...over,
});
const contextOf = (over: Partial<AskedPerson> = {}) => questionContextOf(person(over));

describe('SF-2 who is asked about what', () => {
  it.each([
    ['lumbar_disc_herniation', ['low_back', 'thoracic']],
    ['cervical_radiculopathy', ['neck']],
    ['cervical_myelopathy_suspected', ['low_back', 'neck', 'thoracic']],
    ['spinal_osteoarthritis', ['low_back', 'neck', 'thoracic']],
    ['hip_osteoarthritis', ['hip']],
    ['rotator_cuff_repair', ['shoulder']],
    ['lateral_elbow_tendinopathy', ['elbow_wrist']],
    ['ischial_apophysis_avulsion', ['hip', 'knee', 'ankle_foot']],
    ['fracture_upper_limb', ['shoulder', 'elbow_wrist']],
    ['pelvic_girdle_pain', ['hip', 'low_back']],
    ['osteoporosis', []],
    ['diabetes_neuropathy', []],
  ])('%s lies in %j', (code, regions) => {
    expect(contextOf({ conditions: [condition(code)] }).libraryRegions).toEqual(regions);
  });

  it('adds the regions of the exercises to those of the conditions', () => {
    const context = contextOf({
      conditions: [condition('hip_osteoarthritis')],
      exerciseRegions: ['knee', 'hip'],
    });
    expect(context.libraryRegions).toEqual(['hip', 'knee']);
  });

  it.each([
    ['nothing was recorded', [], null],
    ['a diagnosis outside the list', [condition(null)], null],
    ['a history without an operation', [condition('hip_osteoarthritis')], false],
    ['an operation beside free text', [condition(null), condition('total_knee_replacement')], true],
  ])('surgery when there is %s: %s', (_, conditions, postop) => {
    expect(contextOf({ conditions }).postop).toBe(postop);
  });

  it('knows every code of an operation or fracture', () => {
    const named = conditionCodes.filter((code) =>
      /postop|replacement|reconstruction|repair|^fracture_|_operative/.test(code),
    );
    for (const code of named)
      expect([code, contextOf({ conditions: [condition(code)] }).postop]).toEqual([code, true]);
    expect(conditionFacts['achilles_rupture_nonoperative']).toBeDefined();
    expect(contextOf({ conditions: [condition('achilles_rupture_nonoperative')] }).postop).toBe(false);
  });

  it.each([
    ['2016-03-30', null],
    ['2016-03-31', false],
    ['1965-03-31', null],
    ['1965-03-30', false],
    ['2030-01-01', null],
  ])('"if pregnant" for somebody born on %s without a pregnancy on record: %s', (birthDate, pregnant) => {
    expect(contextOf({ birthDate }).pregnant).toBe(pregnant);
  });

  it('asks about pregnancy and birth where they are on record, whatever the age', () => {
    expect(contextOf({ conditions: [condition('pregnancy')] })).toMatchObject({
      pregnant: true,
      postpartum: null,
    });
    expect(contextOf({ conditions: [condition('postpartum_vaginal', '2026-01-05')] })).toMatchObject({
      postpartum: true,
    });
    expect(contextOf({ conditions: [condition('postpartum_vaginal', '2026-01-04')] })).toMatchObject({
      postpartum: false,
    });
    expect(contextOf({ conditions: [condition('postpartum_vaginal')] })).toMatchObject({ postpartum: true });
    expect(contextOf()).toMatchObject({ postpartum: false });
  });
});
