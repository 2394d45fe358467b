import { describe, expect, test } from 'vitest';
import { buildHandout } from './build-handout.ts';
import { findRoutine, type Routine } from './find-routine.ts';
import { handoutOptionsOf, handoutPrescription, handoutSource } from './handout-fixture.ts';

const names = { en: 'Hip round', es: 'Ronda de cadera' };
const purpose = { en: 'Do them in order.', es: 'Hágalos en orden.' };
const item = (slug: string, optional = false) => ({ slug, optional });
const round: Routine = { names, purpose, items: [item('a'), item('b'), item('c', true), item('d', true)] };
const other: Routine = { names, purpose, items: [item('x'), item('y')] };

describe('LB-7 a program is a routine when it is its exercises in its order; only optional ones may be left out', () => {
  test.each([
    [
      ['a', 'b', 'c', 'd'],
      [false, false, true, true],
    ],
    [
      ['a', 'b'],
      [false, false],
    ],
    [
      ['a', 'b', 'd'],
      [false, false, true],
    ],
    [
      ['x', 'y'],
      [false, false],
    ],
    [['b', 'a'], null],
    [['a', 'b', 'd', 'c'], null],
    [['a', 'c', 'd'], null],
    [['a', 'b', 'c', 'd', 'e'], null],
    [['z', 'a', 'b'], null],
    [['a', 'a', 'b'], null],
    [['a'], null],
    [[], null],
  ] as const)('%j: %j', (slugs, optional) => {
    expect(findRoutine([round, other], slugs)?.optional ?? null).toEqual(optional);
  });

  test('a routine of optional items alone is none when nothing of it is left', () => {
    expect(findRoutine([{ names, purpose, items: [item('a', true)] }], [])).toBeNull();
  });
});

describe('LB-7 a routine prints as a numbered sequence with the words that lead into it', () => {
  const of = (slugs: readonly string[], phases = [0, 0, 0]) =>
    handoutSource({
      routines: [round],
      prescriptions: slugs.map((slug, at) =>
        handoutPrescription({ slug, position: at + 1, phase: phases[at] ?? 0 }),
      ),
    });

  test.each([
    ['en', 'Hip round', 'Do them in order.', 'Step 3 of 3, if you like'],
    ['es', 'Ronda de cadera', 'Hágalos en orden.', 'Paso 3 de 3, si quiere'],
  ] as const)('%s', (locale, heading, leadIn, last) => {
    const { routine, exercises } = buildHandout(of(['a', 'b', 'c']), handoutOptionsOf({ locale }));
    expect(routine).toMatchObject({ heading, leadIn });
    expect(routine?.steps).toHaveLength(3);
    expect(routine?.steps[2]?.note).not.toBeNull();
    expect(routine?.steps.map(({ name }) => name)).toEqual(exercises.map(({ name }) => name));
    expect(exercises[2]?.place).toBe(last);
  });

  test('in another order, or parted into phases, it is a program like any other', () => {
    for (const source of [of(['b', 'a']), of(['a', 'b'], [1, 2])]) {
      const { routine, exercises } = buildHandout(source, handoutOptionsOf());
      expect(routine).toBeNull();
      expect(exercises.every(({ place }) => place === null)).toBe(true);
    }
  });
});
