import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  accessMatrix,
  askerOf,
  askers,
  pureHelpers,
  withoutActor,
} from '../../e2e/fixtures/access-matrix.ts';
import { prepareScene } from '../../e2e/fixtures/data-suite.ts';
import { everyRow } from '../../e2e/fixtures/every-row.ts';
import { filesIn } from '../../e2e/fixtures/sources.ts';

const suite = prepareScene();
const functions = new Map<string, (...args: unknown[]) => unknown>();
const isFunction = (value: unknown): value is (...args: unknown[]) => unknown => typeof value === 'function';

beforeAll(async () => {
  const files = filesIn('lib/server/data').filter((path) => !path.endsWith('.test.ts'));
  for (const path of files) {
    const name = basename(path, '.ts');
    const exported: Record<string, unknown> = await import(pathToFileURL(join(process.cwd(), path)).href);
    for (const [key, value] of Object.entries(exported))
      if (isFunction(value)) functions.set(`${name}.${key}`, value);
  }
});

/** A function whose first parameter is a transaction works inside one that a function of the matrix has opened. */
const takesTransaction = (work: (...args: unknown[]) => unknown) =>
  /^(async\s+)?(function\s*\w*\s*)?\(\s*tx\b/.test(work.toString());

/** Owner, physiotherapists and front desk of the clinic: whom of them a record was shown is written down (U-1). */
const staff = 'opcf';
const signs: Record<string, string> = { not_found: '0', forbidden: '-', conflict: '!' };

const auditRows = async (): Promise<number> =>
  (await suite.admin.query('select count(*)::int as n from audit_event')).rows[0].n;

async function ask(name: string, letter: string, args: readonly unknown[]): Promise<string> {
  const work = functions.get(name);
  if (work === undefined) throw new Error(`no function ${name}`);
  try {
    const before = await auditRows();
    const result = await work(askerOf(suite.scene, letter), ...args);
    const { clinicId, canary, patient, otherPatient } = suite.scene.harbour;
    const ids = [clinicId, patient.actor.patientId, otherPatient.actor.patientId];
    const isForeign = letter === 'x' || letter === 'y';
    const text = JSON.stringify(result) ?? '';
    if (isForeign && ids.some((id) => text.includes(id))) return 'leak';
    if (text.includes('"rejected"')) return 'rejected';
    const isShown = text.includes(canary.name) || text.includes(canary.note);
    if (isShown && staff.includes(letter) && (await auditRows()) === before) return 'unaudited';
    return '+';
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    return signs[code] ?? String(error);
  }
}

describe('Z-1 who gets what from the data layer', () => {
  test('Z-1 every function of the data layer has a row, or works inside one that has, or a named reason', () => {
    const known = [...Object.keys(accessMatrix), ...withoutActor, ...pureHelpers];
    const inside = [...functions].filter(([, work]) => takesTransaction(work)).map(([name]) => name);
    expect([...functions.keys()].filter((name) => !inside.includes(name)).toSorted()).toEqual(
      known.toSorted(),
    );
    expect(inside.length).toBeGreaterThan(10);
  });

  test('Z-1 every refusal has its twin that gets in', () => {
    for (const [name, { says }] of Object.entries(accessMatrix)) {
      expect(`${name} ${says}`).toMatch(/[+!]/);
      const letters = says.split(' ').map((word) => word.charAt(0));
      expect(new Set(letters).size).toBe(letters.length);
      expect(letters.filter((letter) => !askers.includes(letter))).toEqual([]);
    }
  });

  test.each(Object.entries(accessMatrix))('Z-1 Z-2 Z-6 %s', async (name, { args, says }) => {
    const answers: string[] = [];
    const changed: string[] = [];
    for (const word of says.split(' ')) {
      const [letter = '', sign = ''] = word;
      const given = await args(suite.scene);
      const isRefused = sign === '0' || sign === '-';
      const before = isRefused ? await everyRow(suite.admin, ['audit_event']) : null;
      answers.push(`${letter}${await ask(name, letter, given)}`);
      if (before === null) continue;
      const after = await everyRow(suite.admin, ['audit_event']);
      if (JSON.stringify(after) !== JSON.stringify(before)) changed.push(letter);
    }
    expect(answers.join(' ')).toBe(says);
    expect(changed).toEqual([]);
  });

  test('U-1 every "never" of the table was written down, with who asked', async () => {
    const expected = Object.values(accessMatrix).flatMap(({ says }) =>
      says.split(' ').filter((word) => word.endsWith('-')),
    );
    const { rows } = await suite.admin.query(
      `select count(*)::int as n, count(agent_id)::int as named from audit_event where outcome = 'denied'`,
    );
    expect(rows[0].n).toBe(expected.length);
    expect(rows[0].named).toBe(expected.filter((word) => !word.startsWith('s')).length);
  });
});
