import { describe, expect, test } from 'vitest';
import { sessionWords } from '@/lib/domain/messages/patient-session';
import { draftOf, isDoneSet, readDraft, type SetDraft, typedUnit } from './set-draft';

const words = sessionWords.en.adjust;
const draft = (changes: Partial<SetDraft>): SetDraft => ({
  amounts: [8],
  weight: 12.5,
  unit: 'kg',
  ...changes,
});

describe('H-5 what was typed for a set', () => {
  test.each([
    [{}, { amounts: [8], weight: { value: '12.5', unit: 'kg' } }],
    [{ amounts: [0] }, { amounts: [0], weight: { value: '12.5', unit: 'kg' } }],
    [{ weight: 0 }, { amounts: [8], weight: { value: '0', unit: 'kg' } }],
    [{ weight: null }, { amounts: [8], weight: null }],
    [
      { weight: null, unit: null },
      { amounts: [8], weight: null },
    ],
    [{ weight: 500 }, { amounts: [8], weight: { value: '500', unit: 'kg' } }],
  ] satisfies [Partial<SetDraft>, object][])('H-5 %j is taken as it stands', (changes, set) => {
    expect(readDraft(draft(changes), words, 1)).toEqual(set);
  });

  test.each([
    [{ amounts: [null] }, { amounts: [words.missing] }],
    [{ amounts: ['8o'] }, { amounts: [words.missing] }],
    [{ amounts: [8.5] }, { amounts: [words.whole] }],
    [{ amounts: [50_001] }, { amounts: [words.tooMuch(50_000)] }],
    [{ weight: '12,5,0' }, { weight: words.missing }],
    [{ weight: 500.01 }, { weight: words.tooMuch(500) }],
    [{ unit: null }, { unit: words.missingUnit }],
  ])('H-5 %j is asked about, never guessed', (changes, faults) => {
    const read = readDraft(draft(changes), words, 1);
    expect(isDoneSet(read)).toBe(false);
    expect(read).toMatchObject(faults);
  });

  test('a long time is typed in minutes and kept in seconds; a short one stays in seconds', () => {
    const walk = { doseKind: 'time' as const, amount: { min: 900, max: 900 } };
    expect(typedUnit(walk)).toEqual({ unit: 'minutes', scale: 60 });
    expect(typedUnit({ doseKind: 'hold', amount: { min: 45, max: 45 } })).toEqual({ unit: 'hold', scale: 1 });
    expect(draftOf({ amounts: [900], weight: null }, 'kg', 60).amounts).toEqual([15]);
    expect(readDraft(draft({ amounts: [14], weight: null }), words, 60)).toEqual({
      amounts: [840],
      weight: null,
    });
  });
});
