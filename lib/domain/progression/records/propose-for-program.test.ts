import { describe, expect, it } from 'vitest';
import { addDays } from '../../time/calendar-date.ts';
import { calmMornings, program, programLog } from './program-fixtures.ts';
import type { ProgramInput, Proposal } from './program.ts';
import { proposeForProgram } from './propose-for-program.ts';

const proposalOf = (input: ProgramInput, index = 0): Proposal => {
  const found = proposeForProgram(input).proposals[index];
  if (found?.type !== 'proposal') throw new Error('no proposal');
  return found;
};
const yesterday = (pain: number, region: 'knee_front' | 'jaw' | null = 'knee_front') => [
  { localDate: '2026-03-29', pain, region },
  ...calmMornings.filter((one) => one.localDate !== '2026-03-29'),
];

describe('proposeForProgram', () => {
  it('lets an upward step wait for the clinician and shows everything else at once (LG-0.1)', () => {
    expect(proposalOf(program())).toMatchObject({
      decision: { row: 'D23', action: 'progress_load' },
      route: 'clinician_first',
      waitsFor: 'needs_approval',
    });
    expect(proposalOf(program({}, { clinicianHold: true }))).toMatchObject({
      decision: { row: 'D20' },
      route: 'patient_now',
      waitsFor: null,
    });
    expect(proposalOf(program({ redFlag: 'same_day' }))).toMatchObject({
      decision: { row: 'D02' },
      route: 'patient_now',
    });
  });

  it('MS-1 (1.1) holds a neglected exercise by its own figures and lets the one beside it step (D17)', () => {
    const neglected = { prescriptionId: 'stretch', adherence14d: 0.6, sessions14d: 3, sessionsPlanned14d: 5 };
    const { proposals } = proposeForProgram(program({}, {}, neglected));
    const found = Object.fromEntries(
      proposals.map((one) => [one.prescriptionId, one.type === 'proposal' ? one : null]),
    );
    expect(found['squat']?.decision.row).toBe('D23');
    expect(found['stretch']).toMatchObject({
      decision: { row: 'D17' },
      context: { adherence14d: 0.6, sessionsDone14d: 3, sessionsPlanned14d: 5 },
    });
    const often = proposeForProgram(program({}, { ...neglected, sessions14d: 4 })).proposals[0];
    expect(often).toMatchObject({ decision: { row: 'D23' } });
  });

  it.each([
    ['inside the agreed band', {}, { minLoadKg: 40, maxLoadKg: 52.5 }, 'auto_apply', null],
    ['above the band', {}, { minLoadKg: 40, maxLoadKg: 52 }, 'clinician_first', 'outside_agreed_band'],
    ['below the band', {}, { minLoadKg: 53, maxLoadKg: 60 }, 'clinician_first', 'outside_agreed_band'],
    [
      'without a weekly trend',
      { mornings: calmMornings.slice(0, 10) },
      { minLoadKg: 40, maxLoadKg: 60 },
      'clinician_first',
      'no_weekly_trend',
    ],
    [
      'without irritability',
      { irritability: null },
      { minLoadKg: 40, maxLoadKg: 60 },
      'clinician_first',
      'irritability_unknown',
    ],
  ] as const)('%s', (_, patient, autoApply, route, waitsFor) => {
    expect(proposalOf(program(patient, { autoApply }))).toMatchObject({
      decision: { row: 'D23' },
      route,
      waitsFor,
    });
  });

  it('never applies a step by itself that is always the clinician’s', () => {
    const amber = { painBefore: 3, painDuring: 4, painAfter: 4 };
    const logs = [programLog(6, amber), programLog(4, amber), programLog(2, amber)];
    expect(proposalOf(program({}, { logs, autoApply: { minLoadKg: 0, maxLoadKg: 500 } }))).toMatchObject({
      decision: { row: 'D15a', clinicianOnly: true },
      route: 'clinician_first',
      waitsFor: 'clinician_decides',
    });
  });

  it('keeps the load under the cap of a current 1RM estimate and ignores an old one (LG-3.3)', () => {
    const capped = proposalOf(
      program({}, { oneRm: { oneRmKg: 60, daysAgo: 42 }, logs: [programLog(4), programLog(2)] }),
    );
    expect(capped).toMatchObject({ capKg: 51, decision: { action: 'progress_variation' } });
    expect(proposalOf(program({}, { oneRm: { oneRmKg: 60, daysAgo: 43 } }))).toMatchObject({
      capKg: null,
      decision: { action: 'progress_load' },
    });
  });

  it('takes the smaller increment and the longer wait when the safety check says caution', () => {
    const lastProgressedOn = '2026-03-26';
    expect(proposalOf(program({}, { lastProgressedOn })).decision.row).toBe('D23');
    expect(
      proposalOf(program({}, { lastProgressedOn, safety: { rating: 'caution', overridden: false } })).decision
        .row,
    ).toBe('D22');
  });

  it('stops a contraindicated exercise unless the override is on record', () => {
    expect(
      proposalOf(program({}, { safety: { rating: 'contraindicated', overridden: false } })).decision.row,
    ).toBe('D03');
    expect(
      proposalOf(program({}, { safety: { rating: 'contraindicated', overridden: true } })).decision.row,
    ).toBe('D23');
  });

  it('shares a sore morning: the provoker goes down, the neighbour holds, the others go on (LG-8.7)', () => {
    const hurting = [programLog(4), programLog(1, { painBefore: 1, painDuring: 2, painAfter: 2 })];
    const calm = [programLog(4), programLog(1)];
    const input = program(
      { mornings: [{ localDate: '2026-03-30', pain: 3, region: 'knee_front' }, ...calmMornings.slice(1)] },
      { prescriptionId: 'row', region: 'shoulder', logs: calm },
      { prescriptionId: 'bridge', region: 'hip', logs: calm },
      { prescriptionId: 'squat', region: 'knee', logs: hurting },
    );
    expect(
      proposeForProgram(input).proposals.map((one) => [
        one.prescriptionId,
        one.type === 'proposal' && one.decision.row,
      ]),
    ).toEqual([
      ['squat', 'D08'],
      ['row', 'D23'],
      ['bridge', 'D15'],
    ]);
  });

  it('notes a sore region that no exercise loads, and gives the rise to all when nobody asked where', () => {
    const logs = [programLog(4), programLog(2)];
    const jaw = proposeForProgram(program({ mornings: yesterday(4, 'jaw') }, { logs }));
    expect(jaw.notes).toContainEqual({
      code: 'sore_region_unexplained',
      region: 'jaw',
      localDate: '2026-03-29',
    });
    expect(proposalOf(program({ mornings: yesterday(3, null) }, { logs })).decision.row).toBe('D08');
  });

  it('holds when the morning after the latest session was not answered', () => {
    const mornings = calmMornings.filter((one) => one.localDate !== '2026-03-29');
    expect(proposalOf(program({ mornings })).decision.row).toBe('D16');
  });

  it('waits for a morning that is still to come, and says so only when nothing else is missing (LG-7.5)', () => {
    const logs = [programLog(4), programLog(0)];
    expect(proposalOf(program({}, { logs })).decision).toMatchObject({
      row: 'D16',
      reason: 'morning_pending',
      urgency: 'none',
    });
    const poorer = [programLog(4), programLog(0, { effort: null })];
    expect(proposalOf(program({}, { logs: poorer })).decision).toMatchObject({ reason: 'missing_data' });
    const unanswered = calmMornings.filter((one) => one.localDate !== '2026-03-30');
    const late = program({ mornings: unanswered }, { logs: [programLog(4), programLog(1)] });
    expect(proposalOf(late).decision).toMatchObject({ row: 'D16', reason: 'morning_pending' });
    const over = program(
      { mornings: unanswered, baselineMorning: null },
      { logs: [programLog(4), programLog(1)] },
    );
    expect(proposalOf({ ...over, today: '2026-03-31' }).decision).toMatchObject({ reason: 'missing_data' });
    const amber = [programLog(4), programLog(0, { painDuring: 4 })];
    expect(proposalOf(program({}, { logs: amber })).decision.row).toBe('D15');
  });

  it('knows the usual morning from two sessions a week, and from what was asked at the start (LG-7.5)', () => {
    const answered = (...daysAgo: number[]) =>
      daysAgo.map((days) => ({ localDate: addDays('2026-03-30', -days), pain: 1, region: null }));
    const logs = [programLog(4), programLog(2)];
    const row = (
      mornings: ReturnType<typeof answered>,
      baselineMorning: { date: string; pain: number } | null,
    ) => proposalOf(program({ mornings, baselineMorning }, { logs })).decision.row;
    expect(row(answered(1, 3, 12, 15, 16), null)).toBe('D23');
    expect(row(answered(1, 3, 12, 17), null)).toBe('D16');
    expect(row(answered(1, 3), { date: '2026-02-14', pain: 1 })).toBe('D23');
    expect(row(answered(1, 3), { date: '2026-02-10', pain: 1 })).toBe('D16');
  });

  it('holds what was done against what is prescribed, and says it in the weights that are owned', () => {
    const lighter = proposalOf(program({}, { loadKg: 52.5 }));
    expect(lighter).toMatchObject({
      decision: { row: 'D18a', doneKg: 50 },
      context: { prescribedLoad: { value: 52.5, unit: 'kg' }, doneLoad: { value: 50, unit: 'kg' } },
    });
    const heavier = proposalOf(program({}, { loadKg: 45 }));
    expect(heavier).toMatchObject({ decision: { row: 'D18b', urgency: 'inform_clinician' } });
    expect(proposalOf(program({}, { loadKg: 50 })).decision.row).toBe('D23');
    const approved = [programLog(4, { rxLoadKg: 50 }), programLog(2, { rxLoadKg: 50 })];
    expect(proposalOf(program({}, { loadKg: 52.5, logs: approved })).decision.reason).toBe('load_changed');
  });

  it('judges each side by its own sets and shows the lower proposal (LG-8.5)', () => {
    const side = (amount: number) => ({ loadKg: 50, loads: [50, 50, 50], reps: [amount, amount, amount] });
    const both = (left: number, right: number) => [
      programLog(4, { sides: [side(12), side(12)] }),
      programLog(2, { sides: [side(left), side(right)] }),
    ];
    const rowOf = (left: number, right: number) =>
      proposalOf(program({}, { loadKg: 50, logs: both(left, right) })).decision.row;
    expect([rowOf(12, 12), rowOf(12, 7), rowOf(7, 12)]).toEqual(['D23', 'D18', 'D18']);
    const red = programLog(2, {
      painBefore: 4,
      painDuring: 7,
      sides: [side(12), { ...side(12), loadKg: 40, loads: [40, 40, 40] }],
    });
    expect(proposalOf(program({}, { loadKg: 50, logs: [programLog(4), red] }))).toMatchObject({
      decision: { row: 'D08', dose: { newKg: 35 } },
      context: { present: { load: { value: 40, unit: 'kg' }, sets: 3 } },
    });
  });

  it('puts the most urgent first: stops, reductions, refusals, steps, holds', () => {
    const input = program(
      {},
      { prescriptionId: 'hold', clinicianHold: true },
      { prescriptionId: 'step' },
      { prescriptionId: 'broken', sets: 0 },
      { prescriptionId: 'lighter', logs: [programLog(4), programLog(2, { painBefore: 4, painDuring: 7 })] },
      { prescriptionId: 'stop', logs: [programLog(2, { painDuring: 8 })] },
    );
    const { proposals, urgency } = proposeForProgram(input);
    expect(proposals.map((one) => one.prescriptionId)).toEqual(['stop', 'lighter', 'broken', 'step', 'hold']);
    expect(proposals[2]).toMatchObject({ type: 'refused', refusal: 'prescription_invalid' });
    expect(urgency).toBe('inform_clinician');
  });

  it('leaves out logs from the future or without a real date', () => {
    const logs = [
      programLog(4),
      programLog(2),
      programLog(-1, { painDuring: 9 }),
      programLog(1, { localDate: '2026-02-30', painDuring: 9 }),
    ];
    expect(proposalOf(program({}, { logs })).decision.row).toBe('D23');
  });

  it.each(['stretch_hold', 'motor_control', 'balance', 'walking'] as const)(
    'counts no hard sets for %s (LG-9.1)',
    (goal) => {
      const result = proposeForProgram(program({}, { goal }));
      expect(result.weeklySets).toEqual({});
    },
  );

  it('highlights weekly volume and lets a step in that muscle wait', () => {
    const logs = [9, 4, 3, 2, 1].map((daysAgo) => programLog(daysAgo));
    const mornings = calmMornings;
    const result = proposeForProgram(
      program({ mornings }, { logs, autoApply: { minLoadKg: 0, maxLoadKg: 500 } }),
    );
    expect(result.weeklySets).toEqual({ quadriceps: 12 });
    expect(result.notes).toContainEqual({ code: 'volume_jump', muscle: 'quadriceps', sets: 12, lastWeek: 3 });
    expect(result.proposals[0]).toMatchObject({ decision: { row: 'D23' }, waitsFor: 'volume_check' });
  });

  it('asks for a review within a week when irritability is high, and keeps its effort at 3', () => {
    const result = proposeForProgram(program({ irritability: 'high' }));
    expect(result.notes).toContainEqual({ code: 'review_within_7_days' });
    expect(result.proposals[0]).toMatchObject({ decision: { row: 'D14' } });
  });

  it('counts the days of absence on the calendar, also over a change of the clock', () => {
    const logs = [programLog(0, { localDate: '2026-03-16', startedAt: '2026-03-16T23:30:00Z' })];
    expect(proposalOf(program({}, { logs })).context.daysSinceLast).toBe(14);
    expect(addDays('2026-03-16', 14)).toBe('2026-03-30');
  });
});
