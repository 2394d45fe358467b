import { describe, expect, it } from 'vitest';
import { attributeAdvice } from './attribute-advice.ts';
import { patientLimits } from './patient-limits.ts';
import {
  type PatientCondition,
  type PrecautionDose,
  type PrecautionExercise,
  precautionsOf,
} from './precautions.ts';
import { visibleLength } from './reason-length.ts';
import { judgePrecautions, precautionWords, type SafetyNote } from './settled-precautions.ts';

const today = '2026-06-01';
const squat: PrecautionExercise = {
  slug: 'goblet_squat',
  region: 'hip',
  pattern: 'squat',
  position: 'standing',
  equipment: 'dumbbell',
  level: 3,
  laterality: 'bilateral',
  attributes: ['weight_bearing_bilateral', 'hip_flexion_gt_90', 'deep_knee_flexion'],
};
const condition = (code: string | null, more: Partial<PatientCondition> = {}): PatientCondition => ({
  conditionId: code ?? 'typed',
  label: code ?? 'typed',
  code,
  side: 'not_sided',
  onsetOn: null,
  ...more,
});
const check = (
  conditions: readonly PatientCondition[],
  exercise: Partial<PrecautionExercise> = {},
  dose: Partial<PrecautionDose> = {},
) => {
  const result = precautionsOf(
    { ...squat, ...exercise },
    { side: null, effortHigh: null, goal: null, ...dose },
    { today, conditions },
  );
  return result.ok ? result : null;
};
const linesOf = (...args: Parameters<typeof check>) =>
  check(...args)?.precautions.map(({ conditionId, rule, rating }) => `${conditionId} ${rule} ${rating}`);

const hip = 'total_hip_replacement_posterior';

describe('SF-1 precautions of one prescription', () => {
  it.each([
    ['2026-05-31', 'contraindicated'],
    ['2026-03-09', 'contraindicated'],
    [null, 'contraindicated'],
    ['2026-06-02', 'contraindicated'],
    ['2026-03-08', 'caution'],
  ] as const)('SF-1 a hip replaced on %s: a hip bent past 90 degrees is %s', (onsetOn, rating) => {
    const found = check([condition(hip, { onsetOn })])?.precautions;
    expect(found?.find(({ rule }) => rule === 'hip_flexion_gt_90')?.rating).toBe(rating);
  });

  it('SF-1 a date that is not recorded is said, one that is recorded is not', () => {
    expect(check([condition(hip)])?.precautions[0]?.assumed).toEqual(['date']);
    expect(check([condition(hip, { onsetOn: '2026-05-01' })])?.precautions[0]?.assumed).toEqual([]);
  });

  it('SF-1 two conditions of one kind are two precautions, each with its own side', () => {
    const onLeft = condition(hip, { conditionId: 'L', side: 'left' });
    const onRight = condition(hip, { conditionId: 'R', side: 'right' });
    const bans = linesOf([onLeft, onRight])?.filter((line) => line.includes('hip_flexion_gt_90'));
    expect(bans).toEqual(['L hip_flexion_gt_90 contraindicated', 'R hip_flexion_gt_90 contraindicated']);
  });

  it('SF-1 a condition on one side is not asked of an exercise that works the other', () => {
    const seated = {
      laterality: 'unilateral',
      position: 'sitting',
      attributes: ['hip_flexion_gt_90'],
    } as const;
    const left = [condition(hip, { side: 'left' })];
    expect(linesOf(left, seated, { side: 'right' })).toEqual([]);
    expect(linesOf(left, seated, { side: 'left' })).toContain(`${hip} hip_flexion_gt_90 contraindicated`);
    expect(linesOf(left, seated, { side: null })).toContain(`${hip} hip_flexion_gt_90 contraindicated`);
  });

  it.each([
    [8, true],
    [7, false],
    [0, false],
    [null, false],
  ] as const)('SF-1 effort %j in stable heart disease adds high_effort: %j', (effortHigh, adds) => {
    const lines = linesOf([condition('cardiac_disease_stable')], { attributes: [] }, { effortHigh });
    expect(lines?.some((line) => line.includes('high_effort'))).toBe(adds);
  });

  it('SF-1 checks beside the matrix have a rule of their own', () => {
    expect(linesOf([condition('hypertension_uncontrolled')])).toContain(
      'hypertension_uncontrolled check:stop_resistance contraindicated',
    );
    expect(linesOf([condition(hip)], { level: 4 })).toContain(`${hip} check:level_gate caution`);
  });

  it('SF-1 a fusion treats standing as bearing weight, for itself too', () => {
    const fusion = condition('si_joint_fusion_postop', { onsetOn: '2026-05-20' });
    expect(linesOf([fusion], { attributes: [] })).toContain(
      'si_joint_fusion_postop weight_bearing_bilateral contraindicated',
    );
  });

  it('SF-1.5 a clearance on record makes a ban of its own condition a caution, with its reason', () => {
    const operated = { onsetOn: '2026-05-12', side: 'left' } as const;
    const left = condition(hip, { conditionId: 'L', ...operated, clearedFor: ['range'] });
    const right = condition(hip, { conditionId: 'R', ...operated, side: 'right' });
    const rows = check([left, right])?.precautions.filter(({ rule }) => rule === 'hip_flexion_gt_90');
    expect(rows?.map(({ conditionId, rating }) => [conditionId, rating])).toEqual([
      ['R', 'contraindicated'],
      ['L', 'caution'],
    ]);
    expect(rows?.[1]?.reason).toBe(rows?.[0]?.reason);
  });

  it('SF-1 an order stands with the condition that carries it, also with one that has no rows', () => {
    const typed = condition(null, { conditionId: 'T', weightBearingOrder: 'touch' });
    const knee = condition('total_knee_replacement', { conditionId: 'K', weightBearingOrder: 'partial' });
    const found = check([typed, knee], { attributes: [] });
    expect(found).toMatchObject({ rating: 'contraindicated', notChecked: ['typed'] });
    expect(found?.precautions.filter(({ rule }) => rule === 'check:weight_bearing_order')).toMatchObject([
      { conditionId: 'T', rating: 'contraindicated', assumed: [] },
      { conditionId: 'K', rating: 'caution' },
    ]);
  });

  it('SF-1 a goal of power is checked as a fast lift', () => {
    const lines = linesOf(
      [condition('vertebral_compression_fracture')],
      { attributes: [] },
      { goal: 'power' },
    );
    expect(lines).toContain('vertebral_compression_fracture ballistic_fast contraindicated');
  });

  it('SF-1 a condition without a code, or with one that has no rows, is not checked', () => {
    expect(check([condition(null), condition('migraine')])).toMatchObject({
      precautions: [],
      notChecked: ['typed', 'migraine'],
    });
  });
});

const note = (over: Partial<SafetyNote> = {}): SafetyNote => ({
  lineageId: 'one',
  exerciseSlug: 'goblet_squat',
  conditionId: hip,
  rule: 'hip_flexion_gt_90',
  kind: 'override',
  ...over,
});
const judge = (notes: readonly SafetyNote[], conditions = [condition(hip)]) => {
  const dose = { lineageId: 'one', side: null, effortHigh: null, goal: null };
  const judged = judgePrecautions(squat, dose, { today, conditions }, notes);
  if (!judged.ok) throw new Error(judged.refusal);
  return judged;
};
const rulesOf = (list: readonly { rule: string }[]) => list.map(({ rule }) => rule);

describe('SF-1 what a decision on record covers', () => {
  it('SF-1 nothing on record: the ban is open, the caution unseen', () => {
    const { open, cautions, overridden, noted } = judge([]);
    expect(rulesOf(open)).toEqual(['hip_flexion_gt_90']);
    expect(rulesOf(cautions)).toEqual(['deep_knee_flexion']);
    expect([overridden, noted]).toEqual([[], []]);
  });

  it('SF-1 an override closes its own rule', () => {
    const { open, overridden } = judge([note()]);
    expect(open).toEqual([]);
    expect(overridden.map(({ precaution }) => precaution.rule)).toEqual(['hip_flexion_gt_90']);
  });

  it.each([
    ['another prescription', { lineageId: 'two' }],
    ['another exercise in its place', { exerciseSlug: 'box_squat' }],
    ['another condition', { conditionId: 'other' }],
    ['another rule', { rule: 'deep_knee_flexion' }],
    ['a caution that was seen', { kind: 'caution_noted' }],
  ] as const)('SF-1 not by a decision about %s', (_, over) => {
    expect(rulesOf(judge([note(over)]).open)).toEqual(['hip_flexion_gt_90']);
  });

  it('SF-1 a caution that was seen is noted; the newest decision counts', () => {
    const seen = note({ rule: 'deep_knee_flexion', kind: 'caution_noted' });
    const { cautions, noted } = judge([seen, { ...seen }]);
    expect(cautions).toEqual([]);
    expect(noted[0]?.note).toBe(seen);
  });
});

describe('H-9 what the patient reads', () => {
  it('H-9 agreed limits first, then what to take care with, in both languages, without the diagnosis', () => {
    const limits = patientLimits(judge([note()]));
    expect(limits.map(({ en }) => en)).toEqual([
      'Agreed with your physiotherapist. Do not sink too low. Go only as far and as heavy as you were shown. Stop and tell us if anything feels wrong.',
      'Do not sink too low. Go slowly, and only as you were shown.',
    ]);
    expect(limits.map(({ es }) => es).join(' ')).toMatch(/Acordado con su fisioterapeuta.*No baje demasiado/);
    expect(JSON.stringify(limits)).not.toContain(hip);
  });

  it('H-9 every movement has its advice, in plain words and without degrees', () => {
    for (const { en, es } of Object.values(attributeAdvice)) {
      expect(`${en} ${es}`).not.toMatch(/degree|grados|\d/);
      for (const sentence of [en, es]) expect(sentence).toMatch(/^[A-ZÁÉ].*\.$/);
    }
  });

  it('H-9 a ban that nobody decided about is the clinician’s matter', () => {
    const unsaid = patientLimits({ ...judge([]), cautions: [], noted: [] });
    expect(unsaid).toEqual([]);
  });
});

it('SF-1 precautions in one line name each condition once', () => {
  expect(precautionWords(judge([]).open)).toBe(`${hip}: hip bent past 90 degrees`);
});

it.each([
  ['too short', 8],
  ['  a b\t\n', 2],
  ['\u200b\u200b', 0],
  ['ángel', 5],
] as const)('V-6 %j has %i visible characters', (text, length) => {
  expect(visibleLength(text)).toBe(length);
});
