import { isRecord } from '../number/values.ts';
import { callRuleFunction, isRuleFunction } from './vector-functions.ts';

export type RuleVector = {
  id: string;
  fn: string;
  input: Record<string, unknown>;
  expect: Record<string, unknown>;
};
export type VectorFile = { toleranceAbsolute: number; vectors: RuleVector[] };
/** An empty list of differences is a pass. */
export type VectorOutcome = { id: string; differences: string[] };

/** Reads a vector file, or names what is wrong with it. */
export function readVectorFile(content: unknown): VectorFile | string {
  if (!isRecord(content) || !Array.isArray(content.vectors)) return 'The file has no list named "vectors".';
  const vectors = content.vectors.filter(isVector);
  if (vectors.length !== content.vectors.length) return 'A vector lacks its id, fn, input or expect.';
  const { tolerance } = content;
  const absolute =
    isRecord(tolerance) && typeof tolerance.absolute === 'number' ? tolerance.absolute : 0.0005;
  return { toleranceAbsolute: absolute, vectors };
}

const isVector = (value: unknown): value is RuleVector =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  typeof value.fn === 'string' &&
  isRecord(value.input) &&
  isRecord(value.expect);

/** Runs one vector: numbers within the tolerance, everything else exactly; of a refusal only `ok` and `refusal` (LG-12). */
export function checkVector(vector: RuleVector, toleranceAbsolute: number): VectorOutcome {
  const { id, fn, input, expect } = vector;
  if (!isRuleFunction(fn)) return { id, differences: [`no function named ${fn}`] };
  const actual = callRuleFunction(fn, input);
  if (expect.ok === false) {
    const refusal = isRecord(actual) ? { ok: actual.ok, refusal: actual.refusal } : actual;
    return {
      id,
      differences: differencesOf({ ok: false, refusal: expect.refusal }, refusal, toleranceAbsolute, ''),
    };
  }
  return { id, differences: differencesOf(expect, actual, toleranceAbsolute, '') };
}

function differencesOf(expected: unknown, actual: unknown, tolerance: number, path: string): string[] {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return Math.abs(expected - actual) <= tolerance ? [] : [differenceAt(path, expected, actual)];
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length) return [differenceAt(path, expected, actual)];
    return expected.flatMap((item, index) =>
      differencesOf(item, actual[index], tolerance, `${path}[${index}]`),
    );
  }
  if (isRecord(expected) && isRecord(actual)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return keys.flatMap((key) =>
      differencesOf(expected[key], actual[key], tolerance, path === '' ? key : `${path}.${key}`),
    );
  }
  return expected === actual ? [] : [differenceAt(path, expected, actual)];
}

const differenceAt = (path: string, expected: unknown, actual: unknown): string =>
  `${path === '' ? 'result' : path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
