import { describe, expect, test } from 'vitest';
import { aDose } from '../../dosage/dose-fixture.ts';
import type { RecordedLog } from '../../record/recorded.ts';
import { judgeProposals } from './judged-proposals.ts';
import { patientRecords, recordedLog, recordedPrescription, recordedVersion } from './record-fixtures.ts';

const days = [16, 13, 11, 8, 6, 4, 2];
/** Sessions, the last two at the top of the range. */
const log = (daysAgo: number, over: Partial<RecordedLog> = {}): RecordedLog =>
  recordedLog(daysAgo, {
    sets: [1, 2, 3].map((setNumber) => ({
      ...{ setNumber, side: 'not_sided', amount: daysAgo <= 4 ? 16 : 9 },
      weight: { value: '10', unit: 'kg' },
    })),
    ...over,
  });
const calm = days.map((daysAgo) => log(daysAgo));
const decided = (logs: readonly RecordedLog[], timesPerDay = 1): string => {
  const dose = aDose({ repsMax: 16, timesPerDay });
  const versions = [recordedVersion({ prescriptions: [recordedPrescription({ dose })] })];
  const [first] = judgeProposals(patientRecords({ versions, logs }), 'en', (text) => text).proposals;
  if (first === undefined || first.proposal.type === 'refused') throw new Error('no decision');
  return first.proposal.decision.action;
};
const withdrawn = { kind: 'withdrawn', sameAs: null } as const;
const red = { rest: 1, during: 7, after: 7, nextMorning: 7 };
/** A second entry of a day, from another device an hour later. */
const twin = (daysAgo: number, over: Partial<RecordedLog> = {}): RecordedLog => {
  const first = log(daysAgo);
  const startedAt = first.startedAt.replace('T17', 'T18');
  return { ...first, logId: `twin-${daysAgo}`, sessionId: `elsewhere-${daysAgo}`, startedAt, ...over };
};

describe('LG-8.5 entries that were taken back or noted twice', () => {
  test('LG-8.5 the same sessions with nothing said of them do raise', () => {
    expect(decided(calm)).toMatch(/^progress/);
  });

  test.each(days.filter((daysAgo) => daysAgo <= 4))(
    'LG-8.5 O-3 a session %i days ago that was taken back raises nothing, whatever it said',
    (daysAgo) => {
      const without = calm.filter(({ logId }) => logId !== `log-${daysAgo}`);
      for (const pain of [recordedLog(0).pain, red])
        expect(decided([...without, log(daysAgo, { mark: withdrawn, pain })])).not.toMatch(/^progress/);
    },
  );

  test('LG-8.5 O-3 a red entry that is taken back still lowers: it leaves nothing better than it was', () => {
    const late = [...calm.slice(0, -1), log(2, { pain: red })];
    const back = [...calm.slice(0, -1), log(2, { pain: red, mark: withdrawn })];
    expect(decided(late)).toMatch(/^regress|^stop|^lower/);
    expect(decided(back)).toBe(decided(late));
  });

  test('LG-8.5 O-3 noted twice on one day, and nobody has said which: the higher pain counts, and two entries are one session', () => {
    const once = [...calm.slice(0, -2), log(2)];
    expect(decided(once)).not.toMatch(/^progress/);
    expect(decided([...once, twin(2)])).not.toMatch(/^progress/);
    expect(decided([...calm, twin(2, { pain: red })])).toBe(
      decided([...calm.slice(0, -1), log(2, { pain: red })]),
    );
  });

  test('LG-8.5 O-3 said to be the same: the higher pain counts', () => {
    const same = twin(2, { pain: red, mark: { kind: 'same', sameAs: 'log-2' } });
    expect(decided([...calm, same])).toBe(decided([...calm.slice(0, -1), log(2, { pain: red })]));
  });

  test('LG-8.5 where the plan asks for two a day, two are two', () => {
    const twice = calm.flatMap((one, place) => [one, twin(days[place] ?? 0)]);
    expect(decided(twice, 2)).toBe(decided(calm));
  });
});
