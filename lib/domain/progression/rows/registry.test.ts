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

  it('has a sentence of its own in both languages for patient and clinician', () => {
    for (const { patient, patientWithoutNumbers, clinician } of Object.values(reasonSentences)) {
      for (const text of [patient, patientWithoutNumbers ?? patient, clinician]) {
        expect(text.en.length).toBeGreaterThan(5);
        expect(text.es).not.toBe(text.en);
      }
      expect(patientWithoutNumbers?.en ?? '').not.toMatch(/[{}]/);
    }
  });
});
