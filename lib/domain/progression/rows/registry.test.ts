import { describe, expect, it } from 'vitest';
import { reasonSentences } from './lookup.ts';
import { decisionTable } from './registry.ts';

describe('the decision table as a list of rows', () => {
  it('names every row and every reason once', () => {
    const ids = decisionTable.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const reasons = decisionTable.flatMap(({ says }) => Object.keys(says));
    expect(reasons.toSorted()).toEqual(Object.keys(reasonSentences).toSorted());
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  it('asks the stops first, then the start, then the sessions; D05 is a stop that needs a session', () => {
    expect(decisionTable.filter(({ stage }) => stage === 'stop').map(({ id }) => id)).toEqual([
      'D01',
      'D02',
      'D03',
      'D05',
    ]);
    expect(decisionTable.filter(({ stage }) => stage === 'start').map(({ id }) => id)).toEqual(['D04']);
    expect(decisionTable.at(-1)?.id).toBe('D25');
  });

  it('LG-0.1 tells the patient something for every reason but seven: not begun, a morning that is still to come, a pause and a flare-up, which the day tells, and a step up, which is told once it is agreed', () => {
    const quiet = Object.entries(reasonSentences).flatMap(([reason, { patient }]) =>
      patient === null ? [reason] : [],
    );
    expect(quiet.toSorted()).toEqual([
      ...['flare_hold', 'morning_pending', 'not_started', 'paused'],
      ...['ready_load', 'ready_variation', 'room_in_range'],
    ]);
  });

  it('has a sentence of its own in both languages for patient and clinician', () => {
    for (const { patient, patientWithoutNumbers, clinician, clinicianWithoutNumbers } of Object.values(
      reasonSentences,
    )) {
      for (const text of [patient, patientWithoutNumbers, clinicianWithoutNumbers ?? clinician]) {
        if (text === null || text === undefined) continue;
        expect(text.en.length).toBeGreaterThan(5);
        expect(text.es).not.toBe(text.en);
      }
      for (const text of [patientWithoutNumbers, clinicianWithoutNumbers])
        expect(text?.en ?? '').not.toMatch(/[{}]/);
    }
  });
});
