import { describe, expect, it } from 'vitest';
import { defaultChoices } from '@/lib/domain/rule-book/choices';
import { type DoseDraft, readDose } from './dose-draft';
import {
  type DraftItem,
  keyOf,
  loadKey,
  moveItem,
  newItem,
  openJump,
  readDraft,
  toDraft,
  withGoal,
} from './draft';
import { nobodySpecial, squatCard, storedSquat, storedVersion, stepCard } from './draft-fixture';

const newId = '01a20bd6-0000-7000-8000-00000000000a';
const stamp = { patientId: '01a20bd6-0000-7000-8000-00000000000b', revision: 3, basedOn: null };
const draft = toDraft(storedVersion);
const withDose = (change: Partial<DoseDraft>) => ({
  ...draft,
  items: draft.items.map((item) => ({ ...item, dose: { ...item.dose, ...change } })),
});
const theSquat = (): DraftItem => {
  const [item] = draft.items;
  if (item === undefined) throw new Error('no prescription');
  return item;
};

describe('toDraft and readDraft', () => {
  it('a stored version goes through the builder unchanged, zeros included', () => {
    const read = readDraft(draft, stamp);
    const { exercise: _, prescriptionId: __, ...prescription } = storedSquat;
    expect(read).toEqual({
      ok: true,
      input: {
        ...stamp,
        title: 'Stronger hip',
        painModel: 'protective',
        patientNote: null,
        clinicianNote: null,
        phases: [],
        validUntil: null,
        prescriptions: [prescription],
      },
    });
  });

  it.each([
    ['an empty number is missing, never 0', { sets: null }, 'sets'],
    ['text that is no number', { restSeconds: '1,5' }, 'restSeconds'],
    ['a range the wrong way round', { repsMin: 12, repsMax: 8 }, 'repsMax'],
    ['a load without a number', { load: { unit: 'kg' as const, value: null } }, 'load.value'],
    [
      'a load that could be read in two ways',
      { load: { unit: 'kg' as const, value: '1.250' } },
      'load.value',
    ],
    ['a band without a colour', { load: { unit: 'band' as const, bandColor: null } }, 'load.bandColor'],
    [
      'days of the week without a day',
      { schedule: { type: 'specific_weekdays' as const, days: [] } },
      'schedule.days',
    ],
    ['half an effort', { effortTarget: { low: 4, high: null } }, 'effortTarget.high'],
  ])('H-5 %s is refused at its field', (_, change, path) => {
    const read = readDraft(withDose(change), stamp);
    expect(read.ok ? [] : read.faults.map((fault) => fault.path)).toEqual([path]);
  });

  it.each([
    ['rest of 0 s', { restSeconds: 0 }, 'restSeconds', 0],
    ['no rest stated', { restSeconds: null }, 'restSeconds', null],
    ['a load of 0 kg', { load: { unit: 'kg' as const, value: '0' } }, 'load', { unit: 'kg', value: '0' }],
    ['no load', { load: null }, 'load', null],
    ['a note of blanks is no note', { note: '  ' }, 'note', null],
  ])('H-5 %s is kept as it is', (_, change, field, value) => {
    const read = readDose({ ...theSquat().dose, ...change });
    expect(read.ok && read.dose).toMatchObject({ [field]: value });
  });

  it.each([
    ['a title of blanks', { title: ' ' }, 'title'],
    ['a date that does not exist', { validUntil: '2026-02-30' }, 'validUntil'],
  ])('refuses %s', (_, change, path) => {
    const read = readDraft({ ...draft, ...change }, stamp);
    expect(!read.ok && read.faults.map((fault) => fault.path)).toEqual([path]);
  });
});

describe('own limits of a prescription in the builder', () => {
  const own = {
    painToRaise: null,
    painAllowed: null,
    fullSessions: null,
    daysBetweenSteps: null,
    stepPct: null,
  };
  it.each([
    ['less careful than the pain rule', { ...own, painAllowed: 4 }, 'ownRules.painAllowed'],
    ['less careful than the clinic', { ...own, daysBetweenSteps: 5 }, 'ownRules.daysBetweenSteps'],
    ['text that is no number', { ...own, stepPct: 'a bit' }, 'ownRules.stepPct'],
    ['nothing at all', own, 'ownRules'],
  ])('%s is refused at its field, under its name', (_, ownRules, path) => {
    const choices = { ...defaultChoices, daysBetweenSteps: 6 };
    const read = readDraft(withDose({ ownRules }), stamp, choices);
    expect(!read.ok && read.faults).toMatchObject([{ path, label: 'own limits', key: keyOf(theSquat()) }]);
  });

  it('what is careful enough is sent as it is, zero included', () => {
    const ownRules = { ...own, painToRaise: 0, daysBetweenSteps: 6 };
    const read = readDraft(withDose({ ownRules }), stamp);
    expect(read.ok && read.input.prescriptions[0]?.ownRules).toEqual(ownRules);
  });

  it('another pain rule of the program asks about them again', () => {
    const changed = withDose({ ownRules: { ...own, painAllowed: 4 } });
    expect(readDraft({ ...changed, painModel: 'standard' }, stamp).ok).toBe(true);
    expect(readDraft({ ...changed, painModel: 'protective' }, stamp).ok).toBe(false);
  });
});

describe('toDraft', () => {
  it('a stored "each side" of what both legs do together is not taken along', () => {
    const prescriptions = [{ ...storedSquat, side: 'bilateral' as const }];
    expect(toDraft({ ...storedVersion, prescriptions }).items[0]?.dose.side).toBe('not_sided');
  });
});

describe('newItem', () => {
  it('H-2 leaves the side of one-sided work open; what both legs do together has none to ask for', () => {
    expect(newItem(stepCard, nobodySpecial, newId).dose.side).toBeNull();
    expect(newItem(squatCard, nobodySpecial, newId).dose.side).toBe('not_sided');
  });

  it('begins with the usual goal and a dose that can be saved at once, without a load', () => {
    const { dose } = newItem(squatCard, nobodySpecial, newId);
    expect(dose).toMatchObject({
      goal: 'strength',
      sets: 2,
      repsMin: 8,
      load: null,
      loadEquipment: 'dumbbell',
    });
    expect(readDose(dose).ok).toBe(true);
  });

  it('another goal brings its dose; side, load and note stay', () => {
    const item = theSquat();
    const changed = withGoal(item, nobodySpecial, 'hypertrophy').dose;
    expect(changed).toMatchObject({ goal: 'hypertrophy', repsMin: 6, repsMax: 20 });
    expect(changed.side).toBe(item.dose.side);
    expect(changed.load).toEqual(item.dose.load);
  });
});

describe('moveItem', () => {
  const items = ['a', 'b', 'c'].map((lineageId) => ({
    ...theSquat(),
    dose: { ...theSquat().dose, lineageId },
  }));
  const order = (list: readonly DraftItem[]) => list.map(keyOf).join('');

  it.each([
    ['a', 1, 'bac'],
    ['c', -1, 'acb'],
    ['a', -1, 'abc'],
    ['c', 1, 'abc'],
    ['x', 1, 'abc'],
  ] as const)('%s by %i gives %s', (key, step, expected) => {
    expect(order(moveItem(items, key, step))).toBe(expected);
  });
});

describe('openJump', () => {
  const heavy = withDose({ load: { unit: 'kg', value: '25' } }).items[0] ?? theSquat();

  it('H-4 asks against the active version, and no more once exactly this load was confirmed', () => {
    const jump = openJump(heavy, storedVersion, {});
    expect(jump?.direction).toBe('more_than_double');
    if (jump === null) return;
    expect(openJump(heavy, storedVersion, { [keyOf(heavy)]: loadKey(jump) })).toBeNull();
    const heavier = { ...heavy, dose: { ...heavy.dose, load: { unit: 'kg' as const, value: '30' } } };
    expect(openJump(heavier, storedVersion, { [keyOf(heavy)]: loadKey(jump) })).not.toBeNull();
    const inPounds = { ...heavy, dose: { ...heavy.dose, load: { unit: 'lb' as const, value: '25' } } };
    expect(openJump(inPounds, storedVersion, {})).toBeNull();
  });

  it('asks nothing where there is no active version or the exercise is new', () => {
    expect(openJump(heavy, null, {})).toBeNull();
    expect(openJump({ ...heavy, dose: { ...heavy.dose, lineageId: newId } }, storedVersion, {})).toBeNull();
  });
});
