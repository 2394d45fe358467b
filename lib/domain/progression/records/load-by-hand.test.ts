import { describe, expect, test } from 'vitest';
import { aDose } from '../../dosage/dose-fixture.ts';
import type { Weight } from '../../dosage/load.ts';
import { loadByHandProblem } from './load-by-hand.ts';
import { recordedPrescription } from './record-fixtures.ts';

const dumbbells = { type: 'fixed_list', weights: [6, 8, 10, 12], unit: 'kg' } as const;
const asked = (load: Weight, over: Partial<Parameters<typeof loadByHandProblem>[0]> = {}) =>
  loadByHandProblem({
    load,
    prescription: recordedPrescription(),
    inventory: dumbbells,
    lowers: true,
    ...over,
  });
const kg = (value: string): Weight => ({ value, unit: 'kg' });
const bodyweight = recordedPrescription({ dose: aDose({ load: { unit: 'bodyweight' } }) });
const band = recordedPrescription({ dose: aDose({ load: { unit: 'band', bandColor: 'red' } }) });

describe('a load written in place of the proposed one (LG-8.5, reference 1.1)', () => {
  test.each<[string, ReturnType<typeof asked>, ReturnType<typeof asked>]>([
    ['owned and lighter', asked(kg('8')), null],
    ['the present one', asked(kg('10')), null],
    ['owned, but above the present one', asked(kg('12')), 'above_present'],
    ['above it where the proposal was to raise', asked(kg('12'), { lowers: false }), null],
    ['not owned', asked(kg('9')), 'not_owned'],
    ['typed with the wrong unit', asked({ value: '8', unit: 'lb' }), 'not_owned'],
    ['near enough to an owned one', asked(kg('8.04')), null],
    ['no weights on record', asked(kg('9'), { inventory: null }), null],
    ['any weight where none is prescribed', asked(kg('6'), { prescription: bodyweight }), 'above_present'],
    ['the present load not known in kg', asked(kg('12'), { prescription: band }), null],
  ])('%s', (_, problem, expected) => {
    expect(problem).toBe(expected);
  });
});
