import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';
import { decisionInput, session } from '../engine/decision-fixtures.ts';

const top = session({ reps: [12, 12, 12] });
const red = session({ painBefore: 4, painDuring: 7 });
const amber = session({ reps: [12, 12, 12], painBefore: 3, painDuring: 4, painAfter: 4 });
const rx = decisionInput().rx;

type Row = [title: string, over: Record<string, unknown>, expected: Record<string, unknown>];
const lighter = (newKg: number) => ({ action: 'decrease_load', newKg });
const heavier = { action: 'increase_load', newKg: 52.5, label: { value: 52.5, unit: 'kg' }, newReps: 8 };

const rows: Row[] = [
  [
    'D01 emergency flag',
    { redFlag: 'emergency_now' },
    { row: 'D01', action: 'stop_contact', urgency: 'emergency_now' },
  ],
  [
    'D01 before everything',
    { stopSymptom: 'emergency_now', contraindicated: true, redFlag: 'same_day' },
    { row: 'D01' },
  ],
  [
    'D02 same-day symptom',
    { stopSymptom: 'same_day', contraindicated: true },
    { row: 'D02', urgency: 'same_day' },
  ],
  [
    'D03 contraindicated',
    { contraindicated: true, sessions: [] },
    { row: 'D03', urgency: 'inform_clinician' },
  ],
  ['D04 no session', { sessions: [] }, { row: 'D04', reason: 'not_started', urgency: 'none' }],
  ['D04 unanswered screen', { sessions: [], redFlag: 'incomplete' }, { row: 'D04', reason: 'missing_data' }],
  [
    'D04 with a flag to look at',
    { sessions: [], redFlag: 'inform_clinician' },
    { row: 'D04', urgency: 'inform_clinician' },
  ],
  [
    'D05 pain of 8',
    { sessions: [session({ painBefore: 7, painDuring: 8 })] },
    { row: 'D05', action: 'stop_contact' },
  ],
  ['D05 rise of 4', { sessions: [session({ painBefore: 1, painDuring: 5 })] }, { row: 'D05' }],
  ['not D05 at a rise of 3', { sessions: [session({ painBefore: 1, painDuring: 4 })] }, { row: 'D15' }],
  [
    'not D05 without pain before',
    { sessions: [session({ painBefore: null, painDuring: 7 })] },
    { row: 'D08' },
  ],
  ['D05 spreading symptoms', { sessions: [session({ peripheralised: true })] }, { row: 'D05' }],
  [
    'D06 fourteen days',
    { daysSinceLast: 14 },
    { row: 'D06', action: 'reenter', reductionPct: 10, newSets: 3, dose: lighter(45), urgency: 'none' },
  ],
  [
    'D06 three weeks, one set fewer',
    { daysSinceLast: 21 },
    { reductionPct: 20, newSets: 2, dose: lighter(40) },
  ],
  [
    'D06 four weeks at 70',
    { daysSinceLast: 28, ageYears: 70 },
    { reductionPct: 40, newSets: 2, dose: lighter(30) },
  ],
  [
    'D06 restart',
    { daysSinceLast: 56 },
    {
      row: 'D06',
      action: 'restart_light',
      reason: 'absence_restart',
      newSets: 2,
      urgency: 'inform_clinician',
    },
  ],
  [
    'D06 never softens D07',
    { daysSinceLast: 14, sessions: [red, red] },
    { row: 'D06', reductionPct: 20, urgency: 'inform_clinician' },
  ],
  [
    'D06 tells a rising week',
    { daysSinceLast: 14, weeklyMorningTrend: 2 },
    { row: 'D06', reductionPct: 10, urgency: 'inform_clinician' },
  ],
  [
    'D07 red twice',
    { sessions: [red, red] },
    { row: 'D07', pct: 20, dose: lighter(40), urgency: 'inform_clinician' },
  ],
  [
    'D08 red once',
    { sessions: [red, session(), red] },
    { row: 'D08', pct: 10, dose: lighter(45), urgency: 'none' },
  ],
  ['D08 by the morning', { sessions: [session(), session({ morningDelta: 2 })] }, { row: 'D08' }],
  ['D08 by pain after', { sessions: [session(), session({ painAfter: 6 })] }, { row: 'D08' }],
  ['D09 rising week', { weeklyMorningTrend: 2 }, { row: 'D09', pct: 10, urgency: 'inform_clinician' }],
  ['D15 at a trend of 1.99', { weeklyMorningTrend: 1.99 }, { row: 'D15' }],
  [
    'D13 two of three short, twice',
    { sessions: [session({ reps: [8, 7, 7] }), session({ reps: [8, 7, 7] })] },
    { row: 'D13', pct: 5, dose: lighter(47.5) },
  ],
  [
    'D13 at exactly half of the sets',
    { rx: { ...rx, sets: 4 }, sessions: [session({ reps: [8, 8, 7, 7] }), session({ reps: [8, 8, 7, 7] })] },
    { row: 'D13' },
  ],
  ['D13 counts missing sets', { sessions: [session({ reps: [8] }), session({ reps: [8] })] }, { row: 'D13' }],
  [
    'D18 when one of three is short',
    { sessions: [session({ reps: [8, 8, 7] }), session({ reps: [8, 8, 7] })] },
    { row: 'D18' },
  ],
  [
    'D18 when the loads differ',
    { sessions: [session({ loadKg: 45, reps: [8, 7, 7] }), session({ reps: [8, 7, 7] })] },
    { row: 'D18' },
  ],
  [
    'D14 effort two above the band twice',
    { sessions: [session({ effort: 9 }), session({ effort: 9 })] },
    { row: 'D14', pct: 5 },
  ],
  [
    'D19 when only the latest is so hard',
    { sessions: [session({ effort: 8.5 }), session({ effort: 9 })] },
    { row: 'D19' },
  ],
  [
    'D12 effort drift',
    { sessions: [session({ effort: 5 }), session({ effort: 5 }), session({ effort: 7 })] },
    { row: 'D12', action: 'deload', newSets: 2, days: 7 },
  ],
  [
    'D12 with one set',
    {
      rx: { ...rx, sets: 1 },
      sessions: [session({ effort: 5 }), session({ effort: 5 }), session({ effort: 7 })],
    },
    { row: 'D12', newSets: 1, pct: 5, dose: lighter(47.5) },
  ],
  [
    'D08 carries the deload',
    { sessions: [session({ effort: 4 }), session({ effort: 4 }), { ...red, effort: 6 }] },
    { row: 'D08', newSets: 2, days: 7 },
  ],
  [
    'D06 takes the smaller sets',
    { daysSinceLast: 14, sessions: [session({ effort: 4 }), session({ effort: 4 }), session({ effort: 6 })] },
    { row: 'D06', newSets: 2, days: 7 },
  ],
  [
    'D10 open flag',
    { redFlag: 'inform_clinician', sessions: [top, top] },
    { row: 'D10', urgency: 'inform_clinician' },
  ],
  ['D11 technique', { sessions: [top, { ...top, technique: 'poor' }] }, { row: 'D11' }],
  ['D15 amber', { sessions: [session(), session({ painDuring: 3 })] }, { row: 'D15', reason: 'pain_amber' }],
  ['D16 without effort', { sessions: [top, { ...top, effort: null }] }, { row: 'D16' }],
  ['D16 without a morning', { sessions: [top, { ...top, morningDelta: null }] }, { row: 'D16' }],
  ['D16 without a model', { painModel: null, sessions: [top, top] }, { row: 'D16' }],
  ['D16 without a band', { effortTarget: null, sessions: [top, top] }, { row: 'D16' }],
  ['D16 unanswered screen', { redFlag: 'incomplete', sessions: [top, top] }, { row: 'D16' }],
  ['D16 load left out', { sessions: [top, { ...top, loadKg: undefined }] }, { row: 'D16' }],
  [
    'D16 load left out in the fourth last session',
    { sessions: [{ ...top, loadKg: undefined }, top, top, top] },
    { row: 'D16' },
  ],
  [
    'D23 load left out in the fifth last',
    { sessions: [{ ...top, loadKg: undefined }, top, top, top, top] },
    { row: 'D23' },
  ],
  ['D16 unclear drift', { sessions: [{ ...top, effort: null }, top, top] }, { row: 'D16' }],
  ['D16 trend left out', { weeklyMorningTrend: undefined, sessions: [top, top] }, { row: 'D16' }],
  ['D17 adherence missing', { adherence14d: null, sessions: [top, top] }, { row: 'D17', urgency: 'none' }],
  [
    'D17 under a half',
    { adherence14d: 0.49, sessions14d: 9, sessions: [top, top] },
    { row: 'D17', urgency: 'inform_clinician' },
  ],
  [
    'D17 under 0.8 with three sessions',
    { adherence14d: 0.79, sessions14d: 3, sessions: [top, top] },
    { row: 'D17', urgency: 'none' },
  ],
  [
    'D23 under 0.8 with four sessions',
    { adherence14d: 0.5, sessions14d: 4, sessions: [top, top] },
    { row: 'D23' },
  ],
  [
    'D23 at 0.8 with none counted',
    { adherence14d: 0.8, sessions14d: null, sessions: [top, top] },
    { row: 'D23' },
  ],
  ['D18 a set without a number', { sessions: [top, { ...top, reps: [12, null, 12] }] }, { row: 'D18' }],
  ['D19 effort above the band', { sessions: [session(), session({ effort: 7.5 })] }, { row: 'D19' }],
  [
    'D20 clinician hold',
    { clinicianHold: true, techniqueUnseen: true, sessions: [top, top] },
    { row: 'D20', reason: 'clinician_hold' },
  ],
  [
    'D20 under 16, technique not seen (LG-4.3)',
    { techniqueUnseen: true, sessions: [top, top] },
    { row: 'D20', action: 'hold', reason: 'technique_unseen' },
  ],
  ['D21 short gap', { daysSinceLast: 8, sessions: [top, top] }, { row: 'D21' }],
  ['D22 two days after a step', { daysSinceProgression: 2, sessions: [top, top] }, { row: 'D22' }],
  ['D23 three days after a step', { daysSinceProgression: 3, sessions: [top, top] }, { row: 'D23' }],
  [
    'D22 six days when cautious',
    { daysSinceProgression: 6, cautious: true, sessions: [top, top] },
    { row: 'D22' },
  ],
  [
    'D23 seven days when cautious',
    { daysSinceProgression: 7, cautious: true, sessions: [top, top] },
    { row: 'D23' },
  ],
  [
    'D22 cautious when not said',
    { daysSinceProgression: 6, cautious: undefined, sessions: [top, top] },
    { row: 'D22' },
  ],
  ['D22 step not known', { daysSinceProgression: undefined, sessions: [top, top] }, { row: 'D22' }],
  [
    'D23 top of range twice',
    { sessions: [top, top] },
    { row: 'D23', action: 'progress_load', reason: 'ready_load', dose: heavier },
  ],
  [
    'D23 two for two',
    { sessions: [session({ reps: [8, 9, 14] }), session({ reps: [8, 9, 14] })] },
    { row: 'D23', dose: heavier },
  ],
  [
    'D24 when the last set is only one over',
    { sessions: [session({ reps: [8, 9, 13] }), session({ reps: [8, 9, 13] })] },
    { row: 'D24', newReps: 9 },
  ],
  [
    'D23 without load',
    {
      sessions: [
        { ...top, loadKg: null },
        { ...top, loadKg: 0 },
      ],
    },
    { row: 'D23', action: 'progress_variation', reason: 'ready_variation' },
  ],
  [
    'D23 no equipment known',
    { inventory: null, sessions: [top, top] },
    { row: 'D23', action: 'hold', reason: 'next_load_unknown' },
  ],
  [
    'D23 no increment',
    { rx: { ...rx, incPct: null }, sessions: [top, top] },
    { row: 'D23', action: 'hold', reason: 'next_load_unknown' },
  ],
  [
    'D25 full but no equipment known, previous amber',
    { inventory: null, sessions: [amber, session({ reps: [8, 9, 14] })] },
    { row: 'D25' },
  ],
  [
    'D25 full but no equipment known, previous without sets',
    { inventory: null, sessions: [session({ reps: null }), session({ reps: [8, 9, 14] })] },
    { row: 'D25' },
  ],
  [
    'D24 room in the range',
    { sessions: [session({ reps: [10, 11, 12] })] },
    { row: 'D24', action: 'progress_reps', newReps: 11 },
  ],
  ['D25 top of range once', { sessions: [session(), top] }, { row: 'D25', reason: 'confirm_once_more' }],
  ['D25 other load', { sessions: [{ ...top, loadKg: 45 }, top] }, { row: 'D25' }],
  ['D25 previous too hard', { sessions: [{ ...top, effort: 7.5 }, top] }, { row: 'D25' }],
  ['D25 previous amber, two sessions', { sessions: [amber, top] }, { row: 'D25' }],
  [
    'D15a stable amber',
    { sessions: [amber, amber, amber] },
    {
      row: 'D15a',
      reason: 'ready_stable_amber',
      action: 'progress_load',
      clinicianOnly: true,
      dose: heavier,
    },
  ],
  [
    'D15a without equipment holds',
    { inventory: null, sessions: [amber, amber, amber] },
    { row: 'D15a', action: 'hold', reason: 'next_load_unknown', clinicianOnly: true },
  ],
  [
    'D15 amber with a falling week needs three',
    { weeklyMorningTrend: -1, sessions: [amber, amber] },
    { row: 'D15' },
  ],
  ['D15a with a falling week', { weeklyMorningTrend: -1, sessions: [amber, amber, amber] }, { row: 'D15a' }],
  ['D15 when cautious', { cautious: true, sessions: [amber, amber, amber] }, { row: 'D15' }],
  ['D15 on hold', { clinicianHold: true, sessions: [amber, amber, amber] }, { row: 'D15' }],
  ['D15 low adherence', { adherence14d: 0.4, sessions: [amber, amber, amber] }, { row: 'D15' }],
  ['D15 short gap', { daysSinceLast: 8, sessions: [amber, amber, amber] }, { row: 'D15' }],
  ['D15 no pain before', { sessions: [{ ...amber, painBefore: null }, amber, amber] }, { row: 'D15' }],
];

describe('decide (LG-8.5)', () => {
  it.each(rows)('%s', (_, over, expected) => {
    expect(decide({ ...decisionInput(), ...over })).toMatchObject({ ok: true, ...expected });
  });

  it('adds 5 s to a hold, one tenth to steps, and goes no further than the top', () => {
    const grow = (kind: 'hold' | 'steps' | 'time', repMin: number, repMax: number, done: number) =>
      decide(
        decisionInput({
          rx: { ...rx, kind, sets: 1, repMin, repMax },
          sessions: [session({ loadKg: null, reps: [done] })],
        }),
      );
    expect(grow('hold', 15, 30, 20)).toMatchObject({ row: 'D24', newReps: 25 });
    expect(grow('hold', 15, 30, 28)).toMatchObject({ newReps: 30 });
    expect(grow('steps', 10, 40, 29)).toMatchObject({ newReps: 31 });
    expect(grow('time', 30, 60, 30)).toMatchObject({ newReps: 33 });
  });

  it('takes the whole dose down when no load is used', () => {
    const held = session({ loadKg: null, reps: [30, 28], morningDelta: 2 });
    expect(
      decide(
        decisionInput({ rx: { ...rx, kind: 'hold', sets: 2, repMin: 15, repMax: 30 }, sessions: [held] }),
      ),
    ).toMatchObject({
      row: 'D08',
      dose: { action: 'decrease_dose', newValue: 27 },
    });
  });

  it('puts a loaded hold back to its low end and offers a variation when the next weight is a jump', () => {
    const carry = session({ loadKg: 20, reps: [30, 30] });
    const kind = { ...rx, kind: 'hold', sets: 2, repMin: 15, repMax: 30 } as const;
    expect(decide(decisionInput({ rx: kind, sessions: [carry, carry] }))).toMatchObject({
      action: 'progress_variation',
      row: 'D23',
    });
    const fine = { type: 'fixed_list', weights: [20, 21], unit: 'kg' } as const;
    expect(decide(decisionInput({ rx: kind, inventory: fine, sessions: [carry, carry] }))).toMatchObject({
      action: 'progress_load',
      dose: { newKg: 21, newReps: 15 },
    });
  });

  it('raises every row to the clinician while a flag waits', () => {
    expect(decide(decisionInput({ redFlag: 'inform_clinician', sessions: [red] }))).toMatchObject({
      row: 'D08',
      urgency: 'inform_clinician',
    });
  });
});
