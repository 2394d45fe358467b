import { expect, test } from 'vitest';
import { aPrescription } from '@/lib/domain/dosage/dose-fixture';
import type { Prescription } from '@/lib/domain/dosage/prescription';
import { fromRow, toColumns } from '@/lib/server/data/program/prescription-rows';

type Row = Parameters<typeof fromRow>[0];

/** The columns of a prescription as the database gives them back. */
function rowOf(prescription: Prescription): Row {
  const columns = toColumns(prescription, 0);
  const { loadValue, loadBasis, ownRules } = columns;
  return {
    ...columns,
    id: '01a20bd6-0000-7000-8000-00000000000a',
    loadValue: (loadValue === null ? null : { toString: () => loadValue }) as Row['loadValue'],
    loadBasis: loadBasis === prescription.loadBasis ? loadBasis : null,
    ownRules: ownRules === prescription.ownRules ? ownRules : null,
  };
}

const basis = { rule: 'DG-STR-1', reason: 'by_effort', suggested: null, numbers: { capPct: 0 } };
const noRules = { painToRaise: null, painAllowed: null, daysBetweenSteps: null, stepPct: null };

test.each<[string, Partial<Prescription>]>([
  ['a weight of 0', { load: { unit: 'lb', value: '0' } }],
  ['a share of the 1RM', { load: { unit: 'percent1RM', value: '70' } }],
  ['a band', { load: { unit: 'band', bandColor: 'red' } }],
  ['body weight', { load: { unit: 'bodyweight' } }],
  ['no load', { load: null, loadBasis: null }],
  ['why a load was taken', { loadBasis: basis }],
  ['an open side', { side: null }],
  ['a tempo without a pause', { tempo: { lower: 3, pause: 0, lift: 1 } }],
  ['effort 0', { effortTarget: { low: 0, high: 0 } }],
  ['named days', { schedule: { type: 'specific_weekdays', days: [1, 3, 5] } }],
  ['every day, twice', { schedule: { type: 'every_day' }, timesPerDay: 2 }],
  ['limits of its own', { ownRules: { ...noRules, fullSessions: 3 } }],
])('%s is read as it was written', (_, over) => {
  const prescription = aPrescription(over);
  expect(fromRow(rowOf(prescription))).toEqual(prescription);
});

test.each<[string, Partial<Row>]>([
  ['bandColor', { loadUnit: 'band', loadValue: null, bandColor: null }],
  ['loadValue', { loadUnit: 'kg', loadValue: null }],
  ['timesPerWeek', { scheduleType: 'times_per_week', timesPerWeek: null }],
  ['tempoPauseSeconds', { tempoLowerSeconds: 3, tempoLiftSeconds: 1 }],
  ['effortHigh', { effortLow: 4, effortHigh: null }],
])('a row without %s that its kind needs is a fault, told as one', (column, over) => {
  expect(() => fromRow({ ...rowOf(aPrescription()), ...over })).toThrow(`${column} is missing`);
});
