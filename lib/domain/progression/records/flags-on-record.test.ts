import { describe, expect, it } from 'vitest';
import { allAnswered } from '../../body-chart/all-answered.ts';
import { answeredBut, recordedFlag, safetyAnswer } from '../../body-chart/safety-fixtures.ts';
import type { PatientRecords } from '../../record/recorded.ts';
import type { SafetyRecord } from '../../safety/recorded-flag.ts';
import { addDays } from '../../time/calendar-date.ts';
import { flagsOnRecord, questionContextFor } from './flags-on-record.ts';
import { guidanceOf, judgeProposals } from './judged-proposals.ts';
import { fixtureToday, patientRecords, recordedVersion } from './record-fixtures.ts';

const asked = addDays(fixtureToday, -7);
const judge = (over: Partial<PatientRecords> = {}) =>
  judgeProposals(patientRecords(over), 'en', (text) => text).proposals[0];
const withSafety = (safety: Partial<SafetyRecord>) => ({
  safety: { answers: allAnswered(asked), flags: [], ...safety },
});

describe('LG-8.5 the decision table knows the flags on record', () => {
  it('raises with everything answered: the twin of what follows', () => {
    expect(judge()?.kind).toBe('raise');
  });

  it.each([
    ['emergency_now', 'D01'],
    ['same_day', 'D02'],
  ] as const)(
    'an open flag of %s stops by %s; the flag asks for somebody, not each exercise',
    (urgency, row) => {
      const judged = judge(withSafety({ flags: [recordedFlag({ urgency })] }));
      expect(judged).toMatchObject({ kind: 'stop', state: 'quiet', proposal: { decision: { row } } });
      expect(judged && guidanceOf(judged, 'en')?.kind).toBe('stop');
    },
  );

  it.each([
    ['chest_pain', 'emergency_now', 'D01'],
    ['dizziness', 'same_day', 'D02'],
  ] as const)('the stop symptom %s stops by %s', (code, urgency, row) => {
    const flags = [recordedFlag({ code, isStopSymptom: true, urgency })];
    expect(judge(withSafety({ flags }))?.proposal).toMatchObject({ decision: { row } });
  });

  it('a flag for the clinician holds (D10)', () => {
    const flags = [recordedFlag({ code: 'rf_night_pain', urgency: 'inform_clinician' })];
    expect(judge(withSafety({ flags }))).toMatchObject({
      kind: 'hold',
      proposal: { decision: { row: 'D10' } },
    });
  });

  it('questions that were never asked or left open hold (D16)', () => {
    const leftOpen = answeredBut(asked, safetyAnswer('rf_both_legs', null, asked));
    for (const answers of [[], leftOpen])
      expect(judge(withSafety({ answers }))).toMatchObject({
        kind: 'hold',
        proposal: { decision: { row: 'D16' } },
      });
  });

  it('goes on once the clinician has closed the flag', () => {
    const flags = [recordedFlag({ closedAt: `${fixtureToday}T08:00:00.000Z` })];
    expect(judge(withSafety({ flags }))?.kind).toBe('raise');
  });
});

describe('SF-2 who is asked, from the records', () => {
  it('goes by the running version, the conditions and the sore places, not by a version that has ended', () => {
    const records = patientRecords({
      versions: [
        recordedVersion(),
        recordedVersion({ versionId: 'old', isActive: false, prescriptions: [] }),
      ],
      mornings: [{ morningId: 'm', correctsId: null, localDate: asked, pain: 4, region: 'neck_back' }],
    });
    expect(questionContextFor(records)).toMatchObject({
      libraryRegions: ['hip'],
      painRegions: ['neck_back'],
      ageYears: 45,
      answeredByRelated: false,
    });
    expect(questionContextFor(records, true).answeredByRelated).toBe(true);
  });

  it('a sore place that nobody has asked about is a gap', () => {
    const answers = allAnswered(asked).filter(({ questionId }) => questionId !== 'rf_neck_arterial');
    const mornings = [
      { morningId: 'm', correctsId: null, localDate: asked, pain: 4, region: 'neck_back' as const },
    ];
    expect(flagsOnRecord(patientRecords(withSafety({ answers }))).redFlag).toBe('none');
    expect(flagsOnRecord(patientRecords({ ...withSafety({ answers }), mornings }))).toMatchObject({
      redFlag: 'incomplete',
      unanswered: ['rf_neck_arterial'],
    });
  });
});
