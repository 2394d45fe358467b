import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type RuleVector, checkVector, readVectorFile } from './check-vectors.ts';
import { callRuleFunction, isRuleFunction, ruleFunctions } from './vector-functions.ts';

const pathOf = (name: string): string =>
  fileURLToPath(new URL(`../../../../shared/clinical/${name}`, import.meta.url));
const readVectors = (name: string): RuleVector[] => {
  const file = readVectorFile(JSON.parse(readFileSync(pathOf(name), 'utf8')));
  if (typeof file === 'string') throw new Error(file);
  return file.vectors;
};
const isThere = existsSync(pathOf('vectors.json'));
describe.skipIf(!isThere)('published vectors (skipped when ../shared is not beside the project)', () => {
  const first = isThere ? readVectors('vectors.json') : [];
  const added = isThere ? readVectors('vectors-1.1.json') : [];
  const vectors = [...first, ...added];

  it('reads the files and covers every function of the index LG-12', () => {
    expect(first.length).toBeGreaterThan(450);
    expect(added.length).toBeGreaterThan(180);
    expect(new Set(vectors.map((vector) => vector.fn))).toEqual(new Set(Object.keys(ruleFunctions)));
  });

  it.each(vectors)('$id $fn', (vector) => {
    expect(checkVector(vector, 0.0005).differences).toEqual([]);
  });
});

describe('vector check', () => {
  const vector = { id: 'x', fn: 'convertLoad', input: { value: 10, unit: 'lb', to: 'kg' } };

  it('passes inside the tolerance and names what differs', () => {
    expect(
      checkVector({ ...vector, expect: { ok: true, value: 4.536, display: 4.5 } }, 0.0005).differences,
    ).toEqual([]);
    expect(
      checkVector({ ...vector, expect: { ok: true, value: 4.6, display: 4.5 } }, 0.0005).differences,
    ).toEqual(['value: expected 4.6, got 4.535924']);
  });

  it('counts a field too many, a missing one and an unknown function as a difference', () => {
    expect(checkVector({ ...vector, expect: { ok: true, value: 4.536 } }, 0.0005).differences).toHaveLength(
      1,
    );
    expect(
      checkVector({ ...vector, expect: { ok: true, value: 4.536, display: 4.5, more: null } }, 0.0005)
        .differences,
    ).toHaveLength(1);
    expect(checkVector({ ...vector, fn: 'toString', expect: { ok: true } }, 0.0005).differences).toHaveLength(
      1,
    );
  });

  it('compares only ok and refusal when a refusal is expected', () => {
    const refused = {
      ...vector,
      input: { value: -1, to: 'kg' },
      expect: { ok: false, refusal: 'load_invalid', extra: 1 },
    };
    expect(checkVector(refused, 0.0005).differences).toEqual([]);
    expect(
      checkVector({ ...refused, expect: { ok: false, refusal: 'unit_unknown' } }, 0.0005).differences,
    ).toHaveLength(1);
  });

  it('rejects a file that is no vector file', () => {
    expect(readVectorFile([])).toBeTypeOf('string');
    expect(readVectorFile({ vectors: [{ id: 'a' }] })).toBeTypeOf('string');
    expect(readVectorFile({ vectors: [] })).toEqual({ toleranceAbsolute: 0.0005, vectors: [] });
  });
});

describe('rule functions', () => {
  const names = Object.keys(ruleFunctions).filter(isRuleFunction);
  const odd: Record<string, unknown>[] = [
    {},
    {
      inventory: null,
      sessions: 'x',
      reps: [],
      populations: 'x',
      exercises: [null],
      daily: {},
      entries: [3],
    },
    {
      inventory: { type: 'plates', bar: 'x', pairs: 'y' },
      target: 3,
      rx: null,
      sessions: [null],
      bands: [null],
    },
    {
      value: Number.NaN,
      load: '5',
      targetKg: Number.POSITIVE_INFINITY,
      week: -1,
      items: null,
      segments: [1],
    },
  ];

  it.each(names)('%s answers odd records without throwing', (name) => {
    for (const record of odd) expect(callRuleFunction(name, record)).toHaveProperty('ok');
  });
});
