import { describe, expect, it } from 'vitest';
import { aDose } from '../../dosage/dose-fixture.ts';
import type { Load } from '../../dosage/load.ts';
import type { Dose } from '../../dosage/prescription.ts';
import type { OwnedLoad } from '../../load/owned-loads.ts';
import { flareDose } from './flare-dose.ts';

const kg = (value: string): Load => ({ unit: 'kg', value });
const owned = (...values: number[]): OwnedLoad[] =>
  values.map((value) => ({
    load: { unit: 'kg', value: `${value}` },
    kg: value,
    label: { value, unit: 'kg' },
    plate: null,
  }));
const band = { unit: 'band', bandColor: 'red' } as const;

describe('flareDose (LG-8.8)', () => {
  it.each<[string, Partial<Dose>, readonly OwnedLoad[], 'early' | 'later', [Load | null, number]]>([
    ['20 % less, down to what is owned, half the sets', {}, owned(4, 6, 8, 10), 'early', [kg('8'), 2]],
    ['10 % less, all sets', {}, owned(4, 6, 8, 9, 10), 'later', [kg('9'), 3]],
    ['never up to the next owned', {}, owned(4, 6, 8.5, 10), 'early', [kg('6'), 2]],
    ['nothing lighter is owned: half the sets', {}, owned(10, 12), 'early', [kg('10'), 2]],
    ['nothing lighter is owned: still half of them later', {}, owned(10, 12), 'later', [kg('10'), 2]],
    ['nobody knows what is owned: half a kilogram down', {}, [], 'early', [kg('8'), 2]],
    [
      'the same in pounds',
      { load: { unit: 'lb', value: '22' } },
      [],
      'later',
      [{ unit: 'lb', value: '19.5' }, 3],
    ],
    ['too light to go down', { load: kg('0.5') }, [], 'early', [kg('0.5'), 2]],
    [
      'a share of the maximum',
      { load: { unit: 'percent1RM', value: '65' } },
      [],
      'early',
      [{ unit: 'percent1RM', value: '52' }, 2],
    ],
    ['a band stays, its sets do not', { load: band }, [], 'later', [band, 2]],
    ['without load later on all sets', { load: null }, [], 'later', [null, 3]],
    ['the body alone', { load: { unit: 'bodyweight' } }, [], 'later', [{ unit: 'bodyweight' }, 3]],
    ['one set stays one: walking goes on', { load: null, sets: 1 }, [], 'early', [null, 1]],
    ['an even number', { load: null, sets: 4 }, [], 'early', [null, 2]],
  ])('%s', (_, change, weights, step, [load, sets]) => {
    const dose = aDose(change);
    expect(flareDose(dose, step, { prescribed: dose, owned: weights })).toMatchObject({ load, sets });
  });

  it.each<[string, Partial<Dose>, [Load | null, number]]>([
    ['a larger reduction of the load stands', { load: kg('5') }, [kg('5'), 2]],
    ['a smaller one gives way', { load: kg('9') }, [kg('8'), 2]],
    ['fewer sets stand', { sets: 1 }, [kg('8'), 1]],
  ])('of two reductions the larger counts: %s', (_, present, [load, sets]) => {
    const prescribed = aDose();
    const dose = flareDose(aDose(present), 'early', { prescribed, owned: owned(4, 5, 8, 9, 10) });
    expect(dose).toMatchObject({ load, sets });
  });

  it.each<['early' | 'later', Dose['effortTarget'], Dose['effortTarget']]>([
    ['early', { low: 4, high: 6 }, { low: 4, high: 4 }],
    ['early', { low: 6, high: 8 }, { low: 4, high: 4 }],
    ['early', { low: 2, high: 3 }, { low: 2, high: 3 }],
    ['early', null, null],
    ['later', { low: 6, high: 8 }, { low: 6, high: 8 }],
  ])('%s: effort %o becomes %o', (step, effortTarget, expected) => {
    const dose = aDose({ effortTarget });
    expect(flareDose(dose, step, { prescribed: dose, owned: [] }).effortTarget).toEqual(expected);
  });

  it('leaves repetitions, times and days as they are', () => {
    const dose = aDose();
    const { repsMin, repsMax, schedule, timesPerDay, restSeconds } = dose;
    expect(flareDose(dose, 'early', { prescribed: dose, owned: [] })).toMatchObject({
      ...{ repsMin, repsMax, schedule, timesPerDay, restSeconds },
    });
  });
});
