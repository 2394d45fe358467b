import { describe, expect, test } from 'vitest';
import { mergeRecords } from '@/lib/client/merge-records';
import {
  flagsOf,
  isStopped,
  mergeSafety,
  screeningRecord,
  stopSymptomRecord,
  worryAsking,
} from '@/lib/client/safety';
import { nothingDue } from '@/lib/client/safety-fixture';
import { type SafetyView, screeningItem, stopSymptomItem } from '@/lib/schemas/screening';
import type { MorningView, TodayView } from '@/lib/schemas/today';

const patientId = '00000000-0000-4000-8000-000000000001';
const sessionId = '00000000-0000-4000-8000-000000000002';

const morning = (
  pain: number | null,
  region: 'calf' | 'saddle' | 'groin' | 'shin' | null = null,
): MorningView => ({
  localDate: '2026-03-09',
  bodyPart: 'hip',
  regions: [],
  usual: 1,
  answer: { id: sessionId, pain, region },
});
const viewOf = (safety: Partial<SafetyView> = {}, over: Partial<TodayView> = {}): TodayView => ({
  patientId,
  localDate: '2026-03-09',
  timeZone: 'Europe/London',
  loadUnit: 'kg',
  state: 'ready',
  startsOn: null,
  pausedUntil: null,
  ownPauses: [],
  program: {
    versionId: sessionId,
    number: 1,
    title: 'Hip',
    painModel: 'standard',
    painAmberTo: null,
    asksSpread: false,
    note: null,
    since: '2026-01-05',
    validUntil: null,
    isPastValid: false,
    changes: [],
  },
  minutes: 5,
  morning: null,
  asksUsualMorning: false,
  flare: null,
  safety: { ...nothingDue, ...safety },
  exercises: [],
  ...over,
});
const intake = {
  occasion: 'intake' as const,
  region: null,
  questionIds: ['rf_both_legs' as const, 'rf_fever' as const],
};
const said = (
  entries: readonly ['rf_both_legs' | 'rf_fever', 'yes' | 'no' | 'not_sure'][],
  comment: string | null = null,
) => ({
  answers: new Map(entries),
  comment,
});

describe('what a device records', () => {
  test('what was answered is in the record; a question that was not reached is not, and stays due', () => {
    const view = viewOf({ due: intake });
    const record = screeningRecord(view, intake, said([['rf_fever', 'no']]), 'es');
    expect(screeningItem.parse(record)).toEqual(record);
    expect(record).toMatchObject({ occasion: 'intake', language: 'es', patientId });
    expect(record.answers).toEqual([{ questionId: 'rf_fever', answer: 'no' }]);
    expect(mergeRecords(view, [record]).safety.due?.questionIds).toEqual(['rf_both_legs']);
  });

  test('"not sure" is an answer of its own', () => {
    const { answers } = screeningRecord(viewOf(), intake, said([['rf_both_legs', 'not_sure']]), 'en');
    expect(answers).toEqual([{ questionId: 'rf_both_legs', answer: 'not_sure' }]);
  });

  test('a stop symptom names its session', () => {
    const record = stopSymptomRecord(viewOf(), sessionId, 'chest_pain');
    expect(stopSymptomItem.parse(record)).toEqual(record);
    expect(flagsOf(record)).toEqual([{ code: 'chest_pain', urgency: 'emergency_now', isStopSymptom: true }]);
  });

  test('"anything new or worrying?" asks its own list', () => {
    expect(worryAsking(viewOf())).toMatchObject({
      occasion: 'worry',
      questionIds: ['rf_fever', 'rf_self_harm'],
    });
  });
});

describe('the day with what this device has said', () => {
  test('a yes stops everything from the moment it is said, without a network', () => {
    const view = viewOf({ due: intake });
    const merged = mergeRecords(view, [screeningRecord(view, intake, said([['rf_both_legs', 'yes']]), 'en')]);
    expect(isStopped(view.safety)).toBe(false);
    expect(isStopped(merged.safety)).toBe(true);
    expect(merged.safety.due?.questionIds, 'what was not reached stays due').toEqual(['rf_fever']);
  });

  test('what only waits for the clinician stops nothing', () => {
    const view = viewOf();
    const record = screeningRecord(view, intake, said([['rf_fever', 'no']], 'My foot feels odd'), 'en');
    const { safety } = mergeRecords(view, [record]);
    expect(safety.open).toEqual([
      { code: 'worry_comment', urgency: 'inform_clinician', isStopSymptom: false },
    ]);
    expect(isStopped(safety)).toBe(false);
  });

  test('a record that the server has heard of is left to the server: the clinician may have closed its flag', () => {
    const view = viewOf();
    const record = screeningRecord(view, intake, said([['rf_both_legs', 'yes']]), 'en');
    const symptom = stopSymptomRecord(view, sessionId, 'dizziness');
    const heard = viewOf({ heard: [record.id, symptom.id] });
    expect(isStopped(mergeRecords(heard, [record, symptom]).safety)).toBe(false);
    expect(mergeRecords(view, [symptom]).safety.open).toHaveLength(1);
  });

  test('what was asked on this device is not due any more, what was not asked still is', () => {
    const view = viewOf({ due: intake });
    const asked = { ...intake, questionIds: ['rf_fever' as const] };
    expect(
      mergeRecords(view, [screeningRecord(view, asked, said([['rf_fever', 'no']]), 'en')]).safety.due
        ?.questionIds,
    ).toEqual(['rf_both_legs']);
  });

  describe('SF-2 a question that asks at once is asked once a day', () => {
    const worse = { morning: morning(3) };
    const rise = { occasion: 'pain_rise' as const, region: null, questionIds: nothingDue.ifWorse };
    const bothNo = {
      answers: new Map(nothingDue.ifWorse.map((id) => [id, 'no'] as const)),
      comment: null,
    };

    test('not again when the server has heard of the answers', () => {
      const record = { ...screeningRecord(viewOf(), rise, bothNo, 'en'), localDate: '2026-03-09' };
      const heard = viewOf({ heard: [record.id] }, worse);
      expect(mergeRecords(heard, [record]).safety.due).toBeNull();
    });

    test('not again when another device has asked them; the next day they are asked again', () => {
      const asked = (localDate: string) =>
        mergeRecords(viewOf({ askedOn: { localDate, questionIds: nothingDue.ifWorse } }, worse), []);
      expect(asked('2026-03-09').safety.due).toBeNull();
      expect(asked('2026-03-08').safety.due?.occasion).toBe('pain_rise');
    });

    test('not while its flag is open', () => {
      const open = [{ code: 'rf_both_legs', urgency: 'same_day' as const, isStopSymptom: false }];
      expect(mergeRecords(viewOf({ open }, worse), []).safety.due?.questionIds).toEqual([
        'rf_saddle_numbness',
      ]);
    });
  });

  test('SF-2 pain that has ended the day asks at once, and once', () => {
    expect(mergeSafety(viewOf(), [], false).due).toBeNull();
    expect(mergeSafety(viewOf(), [], true).due).toEqual({
      ...{ occasion: 'pain_rise', region: null },
      questionIds: nothingDue.ifWorse,
    });
    const askedOn = { localDate: '2026-03-09', questionIds: nothingDue.ifWorse };
    expect(mergeSafety(viewOf({ askedOn }), [], true).due).toBeNull();
  });

  test.each([
    ['two points above the usual', 3, 'pain_rise'],
    ['one point above', 2, undefined],
    ['not said', null, undefined],
  ] as const)('SF-2 a morning %s asks at once: %s', (_, pain, occasion) => {
    expect(mergeRecords(viewOf({}, { morning: morning(pain) }), []).safety.due?.occasion).toBe(occasion);
  });

  test('SF-5 a place that hurts for the first time asks its questions at once, those for another age left out', () => {
    const asked = mergeRecords(viewOf({}, { morning: morning(1, 'groin') }), []).safety.due;
    expect(asked).toMatchObject({ occasion: 'body_region', region: 'groin' });
    expect(asked?.questionIds).toContain('rf_groin_pain_runner');
    expect(asked?.questionIds).not.toContain('rf_child_hip');
    const named = viewOf({ namedRegions: ['groin'] }, { morning: morning(1, 'groin') });
    expect(mergeRecords(named, []).safety.due).toBeNull();
  });

  test('SF-5 numbness between the legs opens the whole emergency set', () => {
    const { due } = mergeRecords(viewOf({}, { morning: morning(1, 'saddle') }), []).safety;
    expect(due?.questionIds).toEqual(expect.arrayContaining(['rf_saddle_numbness', 'rf_bladder_change']));
  });

  test('asks nothing of somebody without a program', () => {
    const view = viewOf({}, { program: null, morning: morning(9, 'saddle') });
    expect(mergeRecords(view, []).safety.due).toBeNull();
  });
});
