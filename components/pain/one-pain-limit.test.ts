import { describe, expect, it } from 'vitest';
import { painMeaning } from '@/components/session/pain-meaning';
import { toReviewedRecords } from '@/lib/domain/adherence/from-records';
import { aDose } from '@/lib/domain/dosage/dose-fixture';
import { noOwnRules } from '@/lib/domain/dosage/own-rules';
import { buildHandout } from '@/lib/domain/handout/build-handout';
import { handoutOptionsOf, handoutPrescription, handoutSource } from '@/lib/domain/handout/handout-fixture';
import { painLimitLines } from '@/lib/domain/measures/pain-lines';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import { limitsOf } from '@/lib/domain/pain/agreed-limits';
import { type LimitCase, limitCases } from '@/lib/domain/pain/limit-fixtures';
import { isPainAboveLimit } from '@/lib/domain/pain/pain-above-limit';
import { severePain } from '@/lib/domain/pain/pain-zone';
import { judgeProposals } from '@/lib/domain/progression/records/judged-proposals';
import {
  fixtureToday,
  patientRecords,
  recordedLog,
  recordedPrescription,
  recordedVersion,
} from '@/lib/domain/progression/records/record-fixtures';
import { limitsOfLogs } from '@/lib/domain/record/limits-of-log';
import { summarizePatient } from '@/lib/domain/review/summarize-patient';

const words = sessionWords.en;
const scores = Array.from({ length: severePain }, (_, score) => score);
const doseOf = ({ ownRules }: LimitCase) =>
  aDose({ ownRules: ownRules === null ? null : { ...noOwnRules, ...ownRules } });

/** The records of somebody who felt this much after the latest session, and nothing before it. */
function recordsWith(one: LimitCase, score: number) {
  const pain = { rest: 0, during: 0, after: score, nextMorning: 0 };
  const logs = [6, 4].map((daysAgo) => recordedLog(daysAgo, { pain: { ...pain, after: 0 } }));
  return patientRecords({
    versions: [
      recordedVersion({ ...one.rule, prescriptions: [recordedPrescription({ dose: doseOf(one) })] }),
    ],
    logs: [...logs, recordedLog(2, { pain })],
  });
}

function readersOf(one: LimitCase, score: number) {
  const records = recordsWith(one, score);
  const [log] = records.logs.slice(-1);
  if (log === undefined) throw new Error('no log');
  const reviewed = { ...toReviewedRecords(records), mornings: [] };
  const { proposals } = judgeProposals(records, 'en', (text) => text);
  return {
    phone: painMeaning(score, limitsOf(one.rule, doseOf(one)), 0, words) === words.feel.meaning.red(score),
    alert: isPainAboveLimit(limitsOfLogs(records.versions)(log), { rest: 0, during: 0, after: score }),
    list: summarizePatient(reviewed, fixtureToday).lastPain?.isAbove,
    engine: proposals[0]?.kind === 'lower',
  };
}

function sheetOf({ rule, ownRules }: LimitCase) {
  const source = handoutSource();
  return buildHandout(
    {
      ...source,
      program: { ...source.program, ...rule },
      prescriptions: [
        handoutPrescription({
          dose: aDose({ ownRules: ownRules === null ? null : { ...noOwnRules, ...ownRules } }),
        }),
      ],
    },
    handoutOptionsOf(),
  );
}

describe.each(limitCases)('one pain limit for everybody: $title', (one) => {
  it.each(scores)('pain %i is above it for phone, alert, list and engine, or for none of them', (score) => {
    const isAbove = score > one.amber;
    expect(readersOf(one, score)).toEqual({
      phone: isAbove,
      alert: isAbove,
      list: isAbove,
      engine: isAbove,
    });
  });

  it('the sheet says the same: of the program at the top, of the exercise under it where it differs', () => {
    const { pain, exercises } = sheetOf(one);
    const red = exercises[0]?.cautions.find(({ label }) => label === 'Pain in this exercise')?.text;
    const program = limitsOf(one.rule, null);
    const isOwn = program.green !== one.green || program.amber !== one.amber;
    expect(pain.zones.at(-1)?.heading).toMatch(new RegExp(`${program.amber + 1} or more$`));
    expect(red?.match(/(\d+) or more: stop/)?.[1]).toBe(isOwn ? `${one.amber + 1}` : undefined);
  });

  it('the line of the chart lies at it', () => {
    expect(painLimitLines(limitsOf(one.rule, doseOf(one)), 0)).toEqual({
      highestGreen: one.green,
      highestAmber: one.amber,
    });
  });
});
