import { describe, expect, it } from 'vitest';
import { convertLoad, formatLoad, kgPerLb, toKilograms } from './units.ts';

describe('convertLoad (LG-1.1)', () => {
  it.each([
    [{ value: 10, unit: 'lb', to: 'kg' }, 4.535924, 4.5],
    [{ value: 2.5, unit: 'kg', to: 'lb' }, 5.511557, 5.5],
    [{ value: 0, unit: 'lb', to: 'kg' }, 0, 0],
    [{ value: 20, unit: null, to: 'kg' }, 20, 20],
  ] as const)('%o is %d, shown as %d', (input, value, display) => {
    expect(convertLoad(input)).toEqual({ ok: true, value, display });
  });

  it('keeps the legal pound exactly', () => {
    expect(kgPerLb).toBe(0.45359237);
    expect(toKilograms(100, 'lb')).toBeCloseTo(45.359237, 12);
  });

  it('refuses a negative load before an unknown unit', () => {
    expect(convertLoad({ value: -1, unit: 'kg', to: 'lb' })).toEqual({ ok: false, refusal: 'load_invalid' });
    expect(convertLoad(JSON.parse('{"value":-1,"unit":"stone","to":"kg"}'))).toHaveProperty(
      'refusal',
      'load_invalid',
    );
    expect(convertLoad(JSON.parse('{"value":1,"unit":"kg","to":"stone"}'))).toHaveProperty(
      'refusal',
      'unit_unknown',
    );
  });
});

describe('formatLoad (LG-1.1 c, d)', () => {
  it.each([
    [{ value: 10, unit: 'lb' }, 'kg', '10 lb (4.5 kg)'],
    [{ value: 10, unit: 'lb' }, 'lb', '10 lb'],
    [{ value: 2.5, unit: 'kg' }, undefined, '2.5 kg'],
    [{ value: 20, unit: 'kg' }, 'lb', '20 kg (44.1 lb)'],
    [{ value: 0, unit: 'kg' }, 'lb', '0 kg (0 lb)'],
  ] as const)('writes %o for a reader of %s as %s', (label, preferred, text) => {
    expect(formatLoad(label, preferred)).toBe(text);
  });
});
