import { describe, expect, it } from 'vitest';
import type { RecordedLog } from '../../record/recorded.ts';
import { addDays } from '../../time/calendar-date.ts';
import { explainDecision } from '../words/explain-decision.ts';
import type { MissingAnswer } from '../words/missing-words.ts';
import { guidanceOf, judgeProposals } from './judged-proposals.ts';
import { noteWords } from './proposal-words.ts';
import {
  fixtureToday,
  patientRecords,
  recordedLog,
  recordedPrescription,
  recordedVersion,
} from './record-fixtures.ts';
import { aDose } from '../../dosage/dose-fixture.ts';

const days = [27, 25, 23, 20, 18, 16, 13, 11, 9, 6, 4, 2];
const daysAgo = (count: number): string => addDays(fixtureToday, -count);

/** Calm sessions at the top of the range, each changed as its day says. */
const logsWith = (change: (log: RecordedLog, ago: number) => Partial<RecordedLog>): RecordedLog[] =>
  days.map((ago) => {
    const log = recordedLog(ago);
    return { ...log, ...change(log, ago) };
  });

function judged(logs: readonly RecordedLog[], prescriptions = [recordedPrescription()]) {
  const versions = [recordedVersion({ prescriptions })];
  return judgeProposals(patientRecords({ versions, logs }), 'en', (text) => text);
}

function held(logs: readonly RecordedLog[]) {
  const [one] = judged(logs).proposals;
  if (one === undefined || one.proposal.type === 'refused') throw new Error('no proposal');
  const { decision, context } = one.proposal;
  return { one, row: decision.row, missing: context.missing, said: explainDecision(decision, context, 'en') };
}

const without = (part: Partial<RecordedLog['pain']>) => (log: RecordedLog) => ({
  pain: { ...log.pain, ...part },
});

describe('every hold names the missing answer and since when', () => {
  it.each<[string, (log: RecordedLog, ago: number) => Partial<RecordedLog>, MissingAnswer[]]>([
    [
      'the effort of the last session',
      (_, ago) => (ago === 2 ? { effort: null } : {}),
      [{ answer: 'effort', since: daysAgo(2) }],
    ],
    ['effort 0 is an answer', () => ({ effort: 0 }), []],
    [
      'movement quality of the last three, one before it given',
      (_, ago) => (ago <= 6 ? { technique: null } : {}),
      [{ answer: 'technique', since: daysAgo(6) }],
    ],
    [
      'an answer missing earlier and given since is no gap of today',
      (_, ago) => (ago === 9 ? { technique: null } : {}),
      [],
    ],
    [
      'mornings not answered for nine days',
      (log, ago) => (ago <= 9 ? without({ nextMorning: null })(log) : {}),
      [{ answer: 'morning', since: daysAgo(8) }],
    ],
    [
      'mornings never answered',
      (log) => without({ nextMorning: null })(log),
      [{ answer: 'morning', since: daysAgo(26) }],
    ],
    [
      'pain during and spreading, each since its own day',
      (log, ago) => ({
        ...(ago <= 4 ? without({ during: null })(log) : {}),
        ...(ago <= 2 ? { symptomsSpread: null } : {}),
      }),
      [
        { answer: 'spreading', since: daysAgo(2) },
        { answer: 'painDuring', since: daysAgo(4) },
      ],
    ],
    [
      'an effort before the last one, for three sessions, by its day',
      (_, ago) => (ago === 6 || ago === 4 ? { effort: null } : {}),
      [{ answer: 'earlierEffort', since: daysAgo(6) }],
    ],
    [
      'an effort that is four sessions back counts no more',
      (_, ago) => (ago === 11 ? { effort: null } : {}),
      [],
    ],
    [
      'the weight of one of the last four sessions',
      (log, ago) => (ago === 6 ? { sets: log.sets.map((set) => ({ ...set, weight: null })) } : {}),
      [{ answer: 'load', since: daysAgo(6) }],
    ],
  ])('%s', (_, change, missing) => {
    const { row, missing: found } = held(logsWith(change));
    expect(found ?? []).toEqual(missing);
    expect(row === 'D16').toBe(missing.length > 0);
  });

  it('a morning answered on the day itself counts like one noted with the session', () => {
    const logs = logsWith((log) => without({ nextMorning: null })(log));
    const mornings = days.map((ago) => ({
      morningId: `m-${ago}`,
      correctsId: null,
      localDate: daysAgo(ago - 1),
      pain: 1,
      region: null,
    }));
    const { proposals } = judgeProposals(patientRecords({ logs, mornings }), 'en', (text) => text);
    expect(proposals[0]?.proposal).not.toMatchObject({ decision: { row: 'D16' } });
  });

  it('the clinician reads which and since when, the patient only what is theirs to answer', () => {
    const late = held(logsWith((log, ago) => (ago <= 9 ? without({ nextMorning: null })(log) : {})));
    expect(late.said.clinician).toBe('Hold: pain the next morning, not answered since 22 March (D16).');
    expect(guidanceOf(late.one, 'en')?.text).toBe(
      'Next time please also answer: pain the next morning. Without it the dose stays the same.',
    );
  });

  it('SF-2 safety questions that nobody answered are named since the program began, also before a first session', () => {
    const safety = { answers: [], flags: [] };
    const versions = [recordedVersion({ firstDay: daysAgo(27) })];
    for (const logs of [logsWith(() => ({})), []]) {
      const [one] = judgeProposals(
        patientRecords({ versions, logs, safety }),
        'en',
        (text) => text,
      ).proposals;
      expect(one?.proposal).toMatchObject({
        context: { missing: [{ answer: 'redFlag', since: daysAgo(27) }] },
      });
    }
  });

  it('two mornings are too few for a usual one: that is said to the clinician, and the patient is not scolded', () => {
    const young = [4, 2].map((ago) => recordedLog(ago));
    const { one, row, missing, said } = held(young);
    expect([row, missing]).toEqual(['D16', [{ answer: 'usualMorning', since: null }]]);
    expect(said.clinician).toContain('three mornings are needed');
    expect(guidanceOf(one, 'en')).toBeNull();
  });
});

describe('nobody is scolded for what cannot be answered yet', () => {
  it.each([
    ['today', 0, 'waiting for tomorrow morning'],
    ['yesterday, on the day of its morning', 1, 'waiting for the answer about this morning'],
  ])('a session of %s waits, and the patient is told nothing', (_, ago, words) => {
    const last = recordedLog(ago, { pain: { rest: 1, during: 1, after: 1, nextMorning: null } });
    const { one, row, said } = held([...logsWith(() => ({})), last]);
    expect([row, said.clinician]).toEqual(['D16', `Hold: ${words} (D16).`]);
    expect(guidanceOf(one, 'en')).toBeNull();
  });

  it('when the day of the morning is over, it is missing', () => {
    const { said } = held(logsWith((log, ago) => (ago === 2 ? without({ nextMorning: null })(log) : {})));
    expect(said.clinician).toContain('not answered since');
  });

  it('before a first session there is nothing to stay at', () => {
    const { one, row } = held([]);
    expect([row, one.state, guidanceOf(one, 'en')]).toEqual(['D04', 'quiet', null]);
  });
});

describe('what has been missing for two weeks is a fact of the program', () => {
  const bridge = recordedPrescription({ prescriptionId: 'bridge-1', lineageId: 'bridge', dose: aDose() });
  const both = (change: (log: RecordedLog, ago: number) => Partial<RecordedLog>) => [
    ...logsWith(change),
    ...logsWith(change).map((log) => ({
      ...log,
      logId: `b-${log.logId}`,
      lineageId: 'bridge',
      prescriptionId: 'bridge-1',
    })),
  ];

  it.each([
    [
      'three weeks',
      24,
      ['Cannot progress: pain the next morning not answered for 3 weeks (2 of 2 exercises).'],
    ],
    [
      'two weeks',
      15,
      ['Cannot progress: pain the next morning not answered for 15 days (2 of 2 exercises).'],
    ],
    ['thirteen days', 13, []],
  ])('mornings not answered for %s', (_, from, notes) => {
    const logs = both((log, ago) => (ago <= from + 1 ? without({ nextMorning: null })(log) : {}));
    const found = judged(logs, [recordedPrescription(), bridge]).notes;
    expect(found.filter(({ code }) => code === 'cannot_progress').map(noteWords)).toEqual(notes);
  });

  it('also of who trains daily: the morning after the last session is always still to come', () => {
    const silent = without({ nextMorning: null });
    const daily = Array.from({ length: 20 }, (_, place) => recordedLog(20 - place)).map((log) => ({
      ...log,
      ...silent(log),
    }));
    const { proposals, notes } = judged(daily);
    expect(proposals[0]?.proposal).toMatchObject({ decision: { reason: 'morning_pending' } });
    expect(proposals.map((one) => guidanceOf(one, 'en'))).toEqual([null]);
    expect(notes.map(noteWords)).toContain(
      'Cannot progress: pain the next morning not answered for 19 days.',
    );
  });
});
