import { describe, expect, it, test } from 'vitest';
import {
  fixtureToday as today,
  patientRecords,
  recordedLog,
  recordedPrescription,
  recordedVersion,
} from '../progression/records/record-fixtures.ts';
import { judgeProposals } from '../progression/records/judged-proposals.ts';
import { toReviewedRecords } from '../adherence/from-records.ts';
import { lastForms } from '../record/last-forms.ts';
import { aDose } from '../dosage/dose-fixture.ts';
import type { PatientRecords, RecordedLog } from '../record/recorded.ts';
import { addDays } from '../time/calendar-date.ts';
import { type FactsInput, type ReviewAlert, reviewFacts } from './review-facts.ts';
import { groupOf } from './review-reason.ts';
import { factTitle } from './review-words.ts';
import { summarizePatient } from './summarize-patient.ts';

const calm = [13, 11, 8, 6, 4, 2].map((daysAgo) => recordedLog(daysAgo));
const arrival = (receivedAt: string, comment: string | null = null) => ({ receivedAt, comment });
const received = (daysAgo: number) => `${addDays(today, -daysAgo)}T18:00:00.000Z`;

function input(over: Partial<PatientRecords> = {}, more: Partial<FactsInput> = {}): FactsInput {
  const records = patientRecords({ logs: calm, ...over });
  const logs = lastForms(records.logs);
  return {
    records,
    summary: summarizePatient(
      { ...toReviewedRecords({ ...records, logs }), mornings: records.mornings },
      today,
    ),
    // Proposals have tests of their own; here they speak only where a test says so.
    judged: { proposals: [], notes: [] },
    arrivals: new Map(),
    isPainMuted: false,
    alerts: [],
    program: { validUntil: null },
    programEndedOn: null,
    nextVisitOn: null,
    orders: [],
    registeredAt: received(60),
    hasOpenedLink: true,
    target: 0.5,
    ...more,
  };
}
const facts = (...args: Parameters<typeof input>) => reviewFacts(input(...args)).facts;
const unproved = (...args: Parameters<typeof input>) => reviewFacts(input(...args)).unproved;
const insteadOf = (daysAgo: number, over: Partial<RecordedLog>) => [
  ...calm.filter(({ localDate }) => localDate !== addDays(today, -daysAgo)),
  recordedLog(daysAgo, over),
];
const hurt = (during: number | null, after: number | null, rest: number | null = 1) => ({
  pain: { rest, during, after, nextMorning: null },
});

describe('MS-8 what an entry says', () => {
  it('nothing, where all is calm', () => {
    expect(facts()).toEqual([]);
    expect(unproved()).toEqual([]);
  });

  test.each<[string, number, Partial<RecordedLog>, string[]]>([
    ['LG-7.1 pain 5 at the standard limit of 5', 2, hurt(5, 5), []],
    ['LG-7.1 pain 6 above it', 2, hurt(6, 2), ['pain_above_limit 6 during']],
    ['LG-7.1 the worse of the two', 2, hurt(6, 7), ['pain_above_limit 7 after']],
    ['LG-7.4 pain 8', 2, hurt(8, null), ['severe_pain 8 during']],
    ['LG-7.4 pain 10 thirteen days ago', 13, hurt(2, 10), ['severe_pain 10 after']],
    ['fourteen days ago is over', 14, hurt(2, 10), []],
    ['LG-8.5 symptoms that spread', 2, { symptomsSpread: true }, ['symptoms_spread']],
    ['stopped', 2, { outcome: 'stopped' }, ['stopped_for_pain']],
    ['stopped in part because of pain', 2, { outcome: 'partly', skipReason: 'pain' }, ['stopped_for_pain']],
    [
      'left out because of pain',
      2,
      { outcome: 'skipped', skipReason: 'pain', sets: [] },
      ['skipped_for_pain'],
    ],
    ['left out for want of time', 2, { outcome: 'skipped', skipReason: 'no_time', sets: [] }, []],
    ['pain that was not told is no pain and no calm', 2, hurt(null, null), []],
    ['today', 0, hurt(9, 9), ['severe_pain 9 during']],
  ])('%s', (_, daysAgo, over, said) => {
    const told = facts({ logs: insteadOf(daysAgo, over) }).map(({ reason, number, moment }) =>
      [reason, number, moment].filter((part) => part !== null).join(' '),
    );
    expect(told).toEqual(said);
  });

  it('MS-8 who skips everything for pain with a comment is told of with both', () => {
    const logs = insteadOf(0, { outcome: 'skipped', skipReason: 'pain', sets: [], logId: 'skip' });
    const arrivals = new Map([['skip', arrival(received(0), 'It hurts too much today.')]]);
    expect(facts({ logs }, { arrivals }).map(({ reason, subject }) => [reason, subject])).toEqual([
      ['skipped_for_pain', 'Goblet squat'],
      ['comment', 'It hurts too much today.'],
    ]);
  });

  it('a comment waits 27 days, an empty one never', () => {
    const said = (daysAgo: number, comment: string) =>
      facts(
        { logs: [...calm, recordedLog(daysAgo, { logId: 'said' })] },
        { arrivals: new Map([['said', arrival(received(daysAgo), comment)]]) },
      ).map(({ reason }) => reason);
    expect([said(27, 'x'), said(28, 'x'), said(3, '  ')]).toEqual([['comment'], [], []]);
  });

  it('says since when, how it usually is, the limit and how often in a row', () => {
    const logs = [
      ...calm.slice(0, 4),
      recordedLog(4, { ...hurt(6, 6), logId: 'first' }),
      recordedLog(2, { ...hurt(7, 6), logId: 'second' }),
    ];
    const arrivals = new Map([['second', arrival(received(1))]]);
    const second = facts({ logs }, { arrivals }).find(({ key }) => key === 'pain:second');
    // Days 13, 11, 8 and 6 at 1, day 4 at 6: the middle of five is 1.
    expect(second).toMatchObject({ at: received(1), number: 7, usual: 1, limit: 5, timesInRow: 2 });
  });

  it('a correction takes the place of what it corrects', () => {
    const logs = [
      ...insteadOf(2, { ...hurt(9, 9), logId: 'typo' }),
      recordedLog(2, { logId: 'right', correctsId: 'typo' }),
    ];
    expect(facts({ logs })).toEqual([]);
  });
});

describe('LG-7.1 LG-7.5 mornings', () => {
  const morning = (daysAgo: number, pain: number | null) => ({
    morningId: `m${daysAgo}`,
    correctsId: null,
    localDate: addDays(today, -daysAgo),
    pain,
    region: null,
  });
  const usual = [12, 11, 10, 9].map((daysAgo) => morning(daysAgo, 3));
  const quiet = calm.map((log) => ({ ...log, pain: { ...log.pain, nextMorning: null } }));
  const sore = (...mornings: ReturnType<typeof morning>[]) =>
    facts({ logs: quiet, mornings }).map(({ reason, number, usual: is }) => [reason, number, is]);

  test.each<[string, ReturnType<typeof morning>[], unknown[]]>([
    ['one point above the usual one', [...usual, morning(1, 4)], []],
    ['two points above it', [...usual, morning(1, 5)], [['sore_morning', 5, 3]]],
    ['a morning of 9', [...usual, morning(0, 9)], [['sore_morning', 9, 3]]],
    ['8 where no usual one is known', [morning(0, 8)], [['sore_morning', 8, null]]],
    ['five days ago', [...usual, morning(6, 5)], [['sore_morning', 5, 3]]],
    ['a week ago is over', [...usual, morning(7, 9)], []],
    ['would rather not say', [...usual, morning(1, null)], []],
  ])('%s', (_, mornings, said) => {
    expect(sore(...mornings)).toEqual(said);
  });

  it('MS-8 a morning that nobody can measure proves nothing', () => {
    expect(unproved({ logs: quiet, mornings: [morning(1, 2)] })).toContain('morning_unjudged');
    expect(unproved({ logs: quiet, mornings: [morning(1, 1)] })).not.toContain('morning_unjudged');
  });

  it('another score for the same morning is another fact', () => {
    const keyOf = (pain: number) =>
      facts({ logs: quiet, mornings: [...usual, morning(1, pain)] }).map(({ key }) => key);
    expect(keyOf(6)).not.toEqual(keyOf(7));
  });
});

describe('H-7 an alert stays until somebody has acknowledged it', () => {
  const alert = (over: Partial<ReviewAlert>): ReviewAlert => ({
    alertId: 'a',
    rule: 'pain_above_limit',
    raisedAt: received(2),
    logId: 'hurt',
    ...{ morningId: null, lineageId: null, conditionId: null, redFlagId: null, trialSetId: null },
    subject: null,
    ...{ score: 7, moment: 'during', localDate: addDays(today, -2) },
    ...over,
  });

  it('joins the entry that raised it', () => {
    const found = facts({ logs: insteadOf(2, { ...hurt(7, 3), logId: 'hurt' }) }, { alerts: [alert({})] });
    expect(found).toMatchObject([{ key: 'pain:hurt', alertIds: ['a'], isCorrected: false }]);
  });

  it('stands by itself once the patient has corrected the entry, and says so', () => {
    const logs = [
      ...insteadOf(2, { ...hurt(7, 3), logId: 'hurt' }),
      recordedLog(2, { logId: 'better', correctsId: 'hurt' }),
    ];
    expect(facts({ logs }, { alerts: [alert({})] })).toMatchObject([
      { key: 'alert:a', reason: 'pain_above_limit', number: 7, isCorrected: true, alertIds: ['a'] },
    ]);
  });

  it('joins the correction where that is above the limit too', () => {
    const logs = [
      ...insteadOf(2, { ...hurt(7, 3), logId: 'hurt' }),
      recordedLog(2, { ...hurt(6, 3), logId: 'still', correctsId: 'hurt' }),
    ];
    expect(facts({ logs }, { alerts: [alert({})] })).toMatchObject([
      { key: 'pain:still', number: 6, alertIds: ['a'] },
    ]);
  });

  it('stands however old it is', () => {
    const logs = [...calm, recordedLog(40, { ...hurt(7, 3), logId: 'hurt' })];
    expect(facts({ logs }, { alerts: [alert({ raisedAt: received(40) })] })).toMatchObject([
      { key: 'alert:a', subject: 'Goblet squat', at: received(40) },
    ]);
  });

  it.each([
    ['rest', 6, 'Pain 6 before trial sets of goblet squat at home'],
    ['during', 8, 'Pain 8 in trial sets of goblet squat at home'],
  ] as const)('LG-4.4 pain in a trial at home (%s) is a fact of its own', (moment, score, title) => {
    const told = alert({
      rule: 'trial_pain',
      logId: null,
      trialSetId: 's',
      subject: 'Goblet squat',
      moment,
      score,
    });
    const found = facts({ logs: calm }, { alerts: [told] });
    expect(found).toMatchObject([{ key: 'alert:a', reason: 'trial_pain', number: score, alertIds: ['a'] }]);
    expect(found.map(factTitle)).toEqual([title]);
    expect(groupOf('trial_pain')).toBe('call_today');
  });

  it('LG-7.4 muted severe pain is no fact and no proof either; above the limit it is told all the same', () => {
    const relative = recordedVersion({ painModel: 'relative' });
    const within = { versions: [relative], logs: insteadOf(2, { ...hurt(8, 8, 7), logId: 'hurt' }) };
    expect(facts(within).map(({ reason }) => reason)).toEqual(['severe_pain']);
    expect(facts(within, { isPainMuted: true })).toEqual([]);
    expect(unproved(within, { isPainMuted: true })).toEqual(['pain_muted']);
    const above = { versions: [relative], logs: insteadOf(2, { ...hurt(9, 8, 1), logId: 'hurt' }) };
    expect(facts(above, { isPainMuted: true }).map(({ reason }) => reason)).toEqual(['pain_above_limit']);
  });
});

describe('MS-8 what stands until somebody changes it', () => {
  const flag = (
    urgency: 'emergency_now' | 'same_day' | 'inform_clinician',
    closedAt: string | null = null,
  ) => ({
    ...{ flagId: 'f', code: 'cauda_saddle', isStopSymptom: false },
    ...{ urgency, raisedAt: received(1), closedAt },
  });
  const withFlag = (closedAt: string | null) => ({
    safety: { ...patientRecords().safety, flags: [flag('emergency_now', closedAt)] },
  });

  it('SF-0.4 an open flag, until it is closed', () => {
    expect(facts(withFlag(null))).toMatchObject([
      { reason: 'red_flag', key: 'flag:f', urgency: 'emergency_now' },
    ]);
    expect(facts(withFlag(received(0)))).toEqual([]);
  });

  test.each<[string, number, string[]]>([
    ['seven days without a word', 7, []],
    ['MS-8 (1.1) eight days without a word', 8, ['silent 8']],
    ['a month', 30, ['silent 30']],
  ])('%s', (_, daysAgo, said) => {
    const logs = [recordedLog(daysAgo)];
    const told = facts({ logs }).filter(({ reason }) => reason === 'silent');
    expect(told.map(({ reason, number }) => `${reason} ${number}`)).toEqual(said);
  });

  test.each<[string, number[], number, (number | null)[]]>([
    ['MS-1 two of six sessions in 14 days', [2, 9], 0.5, [33]],
    ['three of six are half', [2, 6, 9], 0.5, []],
    ['three of six, where the clinic asks for 0.7', [2, 6, 9], 0.7, [50]],
  ])('%s', (_, days, target, shares) => {
    const told = facts({ logs: days.map((daysAgo) => recordedLog(daysAgo)) }, { target });
    expect(told.filter(({ reason }) => reason === 'adherence_low').map(({ number }) => number)).toEqual(
      shares,
    );
  });

  test.each<[string, Partial<PatientRecords>, Partial<FactsInput>, string[]]>([
    ['never had a program', { versions: [], logs: [] }, { program: null }, ['no_program']],
    [
      'ended and not discharged',
      { versions: [recordedVersion({ isActive: false, lastDay: addDays(today, -3) })] },
      { program: null, programEndedOn: addDays(today, -3) },
      ['program_ended'],
    ],
    ['whose last day has passed', {}, { program: { validUntil: addDays(today, -1) } }, ['program_ended']],
    ['never opened the link', { logs: [] }, { hasOpenedLink: false }, ['not_started']],
    [
      'keeps a paper diary and needs no link',
      { logs: [], usesPaper: true },
      { hasOpenedLink: false },
      ['silent'],
    ],
    ['ends in a week', {}, { program: { validUntil: addDays(today, 7) } }, ['program_ends']],
    ['ends in eight days', {}, { program: { validUntil: addDays(today, 8) } }, []],
    [
      'SF-1.5 a clearance that begins tomorrow',
      {},
      { orders: [{ kind: 'clearance', conditionLabel: 'Meniscus repair', fromOn: addDays(today, 1) }] },
      ['date_due'],
    ],
    [
      'a hold of the clinician’s that ended yesterday',
      { holds: [{ lineageId: 'squat', untilOn: addDays(today, -1) }] },
      {},
      ['date_due'],
    ],
    ['a hold without an end', { holds: [{ lineageId: 'squat', untilOn: null }] }, {}, []],
  ])('who %s', (_, over, more, said) => {
    expect(facts(over, more).map(({ reason }) => reason)).toEqual(said);
  });

  it('LG-8.5 an answer that was missing for two weeks keeps somebody stuck', () => {
    const note = {
      code: 'cannot_progress' as const,
      answer: 'morning' as const,
      days: 16,
      exercises: 1,
      of: 1,
    };
    expect(facts({}, { judged: { proposals: [], notes: [note] } })).toMatchObject([
      { reason: 'cannot_progress', number: 16, at: `${addDays(today, -2)}T00:00:00.000Z` },
    ]);
  });

  it('SF-2 required safety questions that nobody has answered', () => {
    expect(facts({ safety: { answers: [], flags: [] } }).map(({ reason }) => reason)).toEqual([
      'safety_unasked',
    ]);
  });
});

describe('MS-8 what proves nothing', () => {
  test.each<[string, Partial<PatientRecords>, string[]]>([
    ['nothing was reported', { logs: [] }, ['nothing_reported', 'adherence_low']],
    ['the last report is older than the rhythm allows', { logs: calm.slice(0, 4) }, ['not_in_rhythm']],
    ['pain was not told in the last session', { logs: insteadOf(2, hurt(null, null)) }, ['pain_unsaid']],
    [
      'the program began today',
      { versions: [recordedVersion({ firstDay: today })], logs: [recordedLog(0)] },
      ['adherence_unknown'],
    ],
  ])('%s', (_, over, said) => {
    expect(unproved(over)).toEqual(said);
  });
});

describe('MS-8 the own rhythm', () => {
  const schedules = [
    [{ type: 'every_day' }, 1],
    [{ type: 'times_per_week', n: 3 }, 5],
    [{ type: 'times_per_week', n: 1 }, 7],
    [{ type: 'specific_weekdays', days: [3, 7] }, 4],
    [{ type: 'specific_weekdays', days: [2] }, 7],
  ] as const;
  it.each(schedules)('%j: at most %i days from one report to the next', (schedule, days) => {
    const dose = aDose({
      schedule: schedule.type === 'specific_weekdays' ? { ...schedule, days: [...schedule.days] } : schedule,
    });
    const versions = [recordedVersion({ prescriptions: [recordedPrescription({ dose })] })];
    const late = (daysAgo: number) =>
      unproved({ versions, logs: [recordedLog(daysAgo)] }).includes('not_in_rhythm');
    expect([late(days), late(days + 1)]).toEqual([false, true]);
  });
});

describe('LG-8.5 what waits for an answer', () => {
  const judge = (over: Partial<PatientRecords>) => {
    const records = patientRecords({ logs: calm, ...over });
    const judged = judgeProposals(records, 'en', (text) => text);
    return facts(over, { judged }).map(({ reason, subject, told }) => [reason, subject, told]);
  };

  it('a step up that nobody has told the patient of', () => {
    expect(judge({})).toEqual([
      ['ready_to_progress', 'Goblet squat: 8–10 → 8–16 repetitions', 'the same dose for now'],
    ]);
  });

  it('too little done is a nudge, and no decision exercise by exercise', () => {
    const reasons = (logs: RecordedLog[]) => judge({ logs }).map(([reason]) => reason);
    expect(reasons([recordedLog(9), recordedLog(4)])).toEqual(['adherence_low']);
    expect(reasons([12, 11, 9].map((daysAgo) => recordedLog(daysAgo)))).toEqual(['silent']);
  });

  it('an exercise of which little was done is told of, where enough was done of the whole', () => {
    const other = recordedPrescription({ prescriptionId: 'hinge-1', lineageId: 'hinge' });
    const versions = [recordedVersion({ prescriptions: [recordedPrescription(), other] })];
    const hinges = [4, 2].map((daysAgo) =>
      recordedLog(daysAgo, { logId: `h${daysAgo}`, prescriptionId: 'hinge-1', lineageId: 'hinge' }),
    );
    expect(judge({ versions, logs: [...calm, ...hinges] }).map(([reason]) => reason)).toContain(
      'clinician_told',
    );
  });

  it('a reduction with what the patient was told, beside the pain that led to it', () => {
    const told = judge({ logs: insteadOf(2, { ...hurt(7, 7, 5), logId: 'hurt' }) });
    expect(told.map(([reason]) => reason)).toEqual(['pain_above_limit', 'load_lowered']);
    expect(told[0]?.[2]).toBe(told[1]?.[2]);
    expect(told[0]?.[2]).toContain('→');
  });
});
