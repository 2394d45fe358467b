import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adherenceWeek } from '../adherence/adherence-week.ts';
import { doseFraction } from '../adherence/dose-fraction.ts';
import { localDate } from '../adherence/local-date.ts';
import { sessionCredit } from '../adherence/session-credit.ts';
import { groc } from '../measures/groc.ts';
import { mean7, painChange } from '../measures/pain-change.ts';
import { psfs } from '../measures/psfs.ts';
import { koosSubscale, lefs, odi, peg, quickDash, rmdq } from '../measures/questionnaires.ts';
import { axialSpaScreen } from './axial-spa-screen.ts';
import { redFlagTriage } from './red-flag-triage.ts';
import { resolveSafety } from './resolve-safety.ts';
import { vertebralFractureRisk } from './vertebral-fracture-risk.ts';

const file = new URL('../../../../shared/clinical/vectors.json', import.meta.url);

const rules: Record<string, (input: never) => unknown> = {
  resolveSafety,
  redFlagTriage,
  vertebralFractureRisk,
  axialSpaScreen,
  doseFraction,
  sessionCredit,
  adherenceWeek,
  localDate,
  painChange,
  mean7,
  psfs,
  groc,
  peg,
  rmdq,
  odi,
  koosSubscale,
  quickDash,
  lefs,
};

type Vector = { id: string; fn: string; input: never; expect: { ok: boolean } };

describe('published vectors of safety, adherence and measures', () => {
  if (!existsSync(file)) {
    it.skip('the vectors are not beside this checkout', () => {});
    return;
  }
  const { vectors, tolerance }: { vectors: Vector[]; tolerance: number | { absolute: number } } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const within = typeof tolerance === 'number' ? tolerance : tolerance.absolute;
  const mine = vectors.filter((vector) => vector.fn in rules);

  it('has vectors for every rule', () => {
    expect(new Set(mine.map((vector) => vector.fn))).toEqual(new Set(Object.keys(rules)));
  });

  it.each(mine.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const result = rules[vector.fn]?.(vector.input);
    if (vector.expect.ok) expect(closeTo(result, vector.expect, within)).toEqual(vector.expect);
    else expect(result).toEqual(vector.expect);
  });
});

/** The answer with every number that lies within the tolerance replaced by the expected one. */
function closeTo(actual: unknown, expected: unknown, within: number): unknown {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return Math.abs(actual - expected) <= within ? expected : actual;
  }
  if (typeof actual !== 'object' || actual === null || typeof expected !== 'object' || expected === null) {
    return actual;
  }
  const expectedEntries = new Map(Object.entries(expected));
  const entries = Object.entries(actual).map(([key, value]) => [
    key,
    closeTo(value, expectedEntries.get(key), within),
  ]);
  return Array.isArray(actual) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
