import { describe, expect, it } from 'vitest';
import { isRuleSource } from '../sources/rule-sources.ts';
import {
  checkReporting,
  type ReportedItem,
  type ReportedProgram,
  reportingItems,
  reportingSource,
} from './reporting-check.ts';

const squat: ReportedItem = {
  name: 'Goblet squat',
  isDoseComplete: true,
  isSideChosen: true,
  isLoaded: true,
  hasLoad: true,
  hasLoadBasis: true,
};
const whole: ReportedProgram = {
  items: [squat],
  validUntil: '2026-09-01',
  patientNote: null,
  clinicianNote: 'Unsupervised at home. Exercise only. Goal: stairs.',
  conditions: 1,
};
const missingIn = (program: ReportedProgram) =>
  checkReporting(program)
    .parts.filter(({ by }) => by === 'missing')
    .map(({ id }) => id);
const withItem = (change: Partial<ReportedItem>): ReportedProgram => ({
  ...whole,
  items: [{ ...squat, ...change }],
});

describe('checkReporting (CERT, Slade2016)', () => {
  it('asks all 16 items once, 7, 14 and 16 in two parts, and names a source that resolves', () => {
    const { parts, answered } = checkReporting(whole);
    expect(new Set(parts.map(({ item }) => item)).size).toBe(reportingItems);
    expect(parts).toHaveLength(reportingItems + 3);
    expect(answered).toBe(reportingItems);
    expect(isRuleSource(reportingSource)).toBe(true);
  });

  it.each<[string, ReportedProgram, string[]]>([
    ['nothing is missing', whole, []],
    ['no exercises', { ...whole, items: [] }, ['1', '7a', '8', '9', '13', '15']],
    ['a dose that cannot be read', withItem({ isDoseComplete: false }), ['7a', '8', '13']],
    ['an open side', withItem({ isSideChosen: false }), ['8']],
    ['a weight without its load', withItem({ hasLoad: false, hasLoadBasis: false }), ['1', '15']],
    ['a load typed by hand', withItem({ hasLoadBasis: false }), ['15']],
    ['body weight needs no load', withItem({ isLoaded: false, hasLoad: false, hasLoadBasis: false }), []],
    ['no end', { ...whole, validUntil: null }, ['13']],
    ['no condition on record', { ...whole, conditions: 0 }, ['14b']],
    ['no notes', { ...whole, clinicianNote: null }, ['4', '6', '10', '12']],
    ['a note of blanks says nothing', { ...whole, clinicianNote: '   ' }, ['4', '6', '10', '12']],
    [
      'the notes may be Spanish and either of the two',
      {
        ...whole,
        clinicianNote: 'Solo ejercicio, por su cuenta.',
        patientNote: 'En casa. Objetivo: escaleras.',
      },
      [],
    ],
  ])('%s', (_, program, ids) => {
    expect(missingIn(program)).toEqual(ids);
  });

  it('counts an item with two parts as missing when one part is', () => {
    expect(checkReporting({ ...whole, conditions: 0 }).answered).toBe(reportingItems - 1);
  });

  it('says what to do, by the name of the exercise', () => {
    const { parts } = checkReporting(withItem({ hasLoad: false }));
    expect(parts.find(({ id }) => id === '1')?.words).toBe('Give the load: Goblet squat.');
  });
});
