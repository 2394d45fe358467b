import { describe, expect, it } from 'vitest';
import {
  type Clearance,
  clearanceActsFrom,
  type ClearanceOnRecord,
  checkClearance,
  kindsInForce,
} from './clearance.ts';
import {
  type ClearanceKind,
  clearableConditions,
  clearanceKinds,
  clearanceTable,
} from './clearance-kinds.ts';
import { resolveSafety } from './resolve-safety.ts';
import { matrixGroupsOf } from './safety-matrix.ts';
import { type ConditionCode, conditionCodes } from './vocabulary.ts';

const rate = (
  attribute: string,
  code: ConditionCode,
  daysSince: number | null,
  clearedFor: readonly string[],
) => {
  const pattern = attribute.startsWith('pattern:') ? attribute.slice('pattern:'.length) : null;
  const answer = resolveSafety({
    attributes: pattern === null ? [attribute] : [],
    pattern,
    conditions: [{ code, daysSince, clearedFor }],
  });
  return answer.ok ? answer.rating : answer.refusal;
};

describe('SF-1.5 what a clearance lifts, from its first day', () => {
  it.each([
    ['wound', 'water_immersion', 'meniscus_repair', 7],
    ['weight_bearing', 'weight_bearing_bilateral', 'fracture_lower_limb', 0],
    ['weight_bearing', 'unstable_surface', 'achilles_rupture_operative', 0],
    ['range', 'hip_flexion_gt_90', 'total_hip_replacement_posterior', 14],
    ['range', 'knee_flexion_past_90', 'meniscus_repair', 14],
    ['resistance', 'loaded_spinal_flexion', 'lumbar_discectomy_postop', 14],
    ['resistance', 'pattern:wrist_strength', 'fracture_upper_limb', 14],
    ['repair_load', 'shoulder_resisted', 'rotator_cuff_repair', 28],
    ['repair_load', 'pattern:calf_raise', 'achilles_rupture_nonoperative', 28],
    ['impact', 'high_impact', 'fracture_lower_limb', 56],
    ['impact', 'high_impact', 'lumbar_fusion_postop', 56],
  ] as const)(
    '%s: %s after %s is a caution from day %i, not the day before',
    (kind, attribute, code, day) => {
      expect(clearanceTable[kind].fromDay).toBe(day);
      expect(rate(attribute, code, day, [])).toBe('contraindicated');
      expect(rate(attribute, code, day, [kind])).toBe('caution');
      expect(rate(attribute, code, day - 1, [kind])).toBe('contraindicated');
    },
  );

  it.each([null, -1, 60.5])('does not act while the day is %j: not known (SF-1 step 2)', (day) => {
    expect(rate('weight_bearing_bilateral', 'fracture_lower_limb', day, ['weight_bearing'])).toBe(
      'contraindicated',
    );
    expect(rate('high_impact', 'fracture_lower_limb', day, ['impact'])).toBe('contraindicated');
  });

  it('lifts nothing that belongs to another kind', () => {
    const others = clearanceKinds.filter((kind) => kind !== 'repair_load');
    expect(rate('shoulder_resisted', 'rotator_cuff_repair', 60, others)).toBe('contraindicated');
  });

  it.each([
    // bans without a window
    ['loaded_spinal_flexion', 'vertebral_compression_fracture'],
    // poses and pressures that stand in no kind
    ['shoulder_abd_er_end_range', 'shoulder_stabilisation_postop'],
    ['ankle_end_range_dorsiflexion', 'achilles_rupture_operative'],
    ['kneeling', 'meniscus_repair'],
    // conditions that are not clearable: birth, the stop group, a flare
    ['high_impact', 'postpartum_vaginal'],
    ['high_impact', 'cardiac_disease_unstable'],
    ['high_impact', 'gout_flare'],
  ] as const)('never lifts %s of %s, with every clearance there is', (attribute, code) => {
    expect(rate(attribute, code, 80, clearanceKinds)).toBe('contraindicated');
  });

  it('before day 14 the strict rest after a cuff repair yields to an override only (SF-1.4)', () => {
    expect(rate('shoulder_moved', 'rotator_cuff_repair', 13, ['range'])).toBe('contraindicated');
    expect(rate('shoulder_end_range', 'rotator_cuff_repair', 14, ['range'])).toBe('caution');
  });

  it('leaves cautions and recommendations as they are', () => {
    expect(rate('high_impact', 'fracture_lower_limb', 85, ['impact'])).toBe('caution');
    expect(rate('pattern:squat', 'hip_fracture_postop', 3, clearanceKinds)).toBe('preferred');
    expect(rate('hip_abductor_high_load', 'hip_fracture_postop', 43, ['resistance'])).toBe('preferred');
  });

  it('names every attribute in one kind only, and each lifts a row that exists', () => {
    const lifted = clearanceKinds.flatMap((kind) => clearanceTable[kind].lifts);
    expect(new Set(lifted).size).toBe(lifted.length);
    const barred = new Set(
      clearableConditions
        .flatMap((code) => matrixGroupsOf(code))
        .filter(({ rating, days }) => rating === 'contraindicated' && days !== null)
        .flatMap(({ attributes }) => attributes),
    );
    expect(lifted.filter((attribute) => !barred.has(attribute))).toEqual([]);
  });
});

describe('SF-1.5 refusals', () => {
  it.each([[['everything']], [[null]], ['impact'], [{ 0: 'impact' }], [0]])(
    'refuses the kinds %j: clearance_unknown',
    (clearedFor) => {
      const conditions = [{ code: 'total_knee_replacement', daysSince: 100, clearedFor }];
      expect(resolveSafety({ conditions } as never)).toEqual({ ok: false, refusal: 'clearance_unknown' });
    },
  );

  it('names an unknown condition first, wherever it stands in the list', () => {
    const conditions = [{ code: 'osteoporosis', clearedFor: ['everything'] }, { code: 'hangover' }];
    expect(resolveSafety({ conditions })).toEqual({ ok: false, refusal: 'condition_unknown' });
  });

  it.each([[null], [undefined], [[]]])('takes %j as no clearance', (clearedFor) => {
    const conditions = [{ code: 'total_knee_replacement', daysSince: 100, clearedFor }];
    expect(resolveSafety({ attributes: ['high_impact'], conditions } as never)).toMatchObject({
      ok: true,
      rating: 'contraindicated',
    });
  });
});

const clearance: Clearance = {
  conditionId: 'c1',
  kind: 'impact',
  from: '2026-06-01',
  givenBy: 'Dr. Ana Ruiz',
  role: 'surgeon',
  basis: 'imaging',
  note: 'Healed on the picture of 29 May.',
};

describe('SF-1.5 the record of a clearance', () => {
  it('takes a whole one, also dated ahead, with a note of exactly ten characters', () => {
    const ahead = { ...clearance, from: '2027-01-01', note: 'abcde fghij' };
    expect(checkClearance(ahead, 'fracture_lower_limb')).toEqual({ ok: true, clearance: ahead });
  });

  it.each([
    [{ kind: 'everything' }, 'clearance_unknown'],
    [{ from: '2026-02-30' }, 'date_invalid'],
    [{ from: null }, 'date_invalid'],
    [{ givenBy: ' \u200b ' }, 'given_by_missing'],
    [{ role: 'patient' }, 'role_unknown'],
    [{ basis: 'hope' }, 'basis_unknown'],
    [{ note: 'abc def ghi' }, 'note_too_short'],
    [{ note: null }, 'note_too_short'],
    [{ conditionId: '' }, 'condition_not_clearable'],
  ] as const)('refuses %j: %s', (change, refusal) => {
    expect(checkClearance({ ...clearance, ...change }, 'fracture_lower_limb')).toEqual({
      ok: false,
      refusal,
    });
  });

  it('can be recorded for operations, fractures and the dislocated shoulder, never for the stop group or free text', () => {
    const may = (code: string | null) => checkClearance(clearance, code).ok;
    expect(conditionCodes.filter(may).toSorted()).toEqual(clearableConditions.toSorted());
    expect(may('shoulder_instability')).toBe(true);
    for (const code of ['aortic_aneurysm', 'cervical_myelopathy_suspected', 'postpartum_caesarean', null])
      expect(may(code)).toBe(false);
  });

  it('acts from its date until it is withdrawn, on its own condition only', () => {
    const on = (kind: ClearanceKind, from: string, withdrawnOn: string | null = null): ClearanceOnRecord => ({
      conditionId: 'c1',
      kind,
      from,
      withdrawnOn,
    });
    const given = [
      on('impact', '2026-06-01'),
      on('wound', '2026-06-02'),
      on('range', '2026-01-01', '2026-06-01'),
      on('impact', '2026-05-01'),
      { ...on('resistance', '2026-01-01'), conditionId: 'c2' },
    ];
    expect(kindsInForce(given, 'c1', '2026-06-01')).toEqual(['impact']);
    expect(kindsInForce(given, 'c1', '2026-06-02')).toEqual(['wound', 'impact']);
    expect(kindsInForce(given, 'c1', '2026-04-30')).toEqual([]);
    expect(kindsInForce(given, 'c2', '2026-06-01')).toEqual(['resistance']);
  });
});

describe('SF-1.5 the first day on which a clearance acts', () => {
  it.each([
    ['range', '2026-06-01', '2026-05-01', '2026-06-01'],
    ['range', '2026-06-01', '2026-06-01', '2026-06-15'],
    ['impact', '2026-06-01', '2026-05-01', '2026-06-26'],
    ['weight_bearing', '2026-06-01', '2026-06-01', '2026-06-01'],
    ['weight_bearing', '2026-07-01', '2026-06-01', '2026-07-01'],
    ['range', '2026-06-01', null, null],
    ['weight_bearing', '2026-06-01', null, null],
  ] as const)('%s given from %s after an operation on %s: %s', (kind, fromOn, onsetOn, day) => {
    expect(clearanceActsFrom(kind, fromOn, onsetOn)).toBe(day);
  });
});
