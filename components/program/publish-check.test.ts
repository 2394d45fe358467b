import { describe, expect, it } from 'vitest';
import { newItem, type ProgramDraft, toDraft } from './draft';
import { nobodySpecial, stepCard, storedSquat, storedVersion } from './draft-fixture';
import { changesOf, missingFor, otherChangesOf } from './publish-check';

const newId = '01a20bd6-0000-7000-8000-00000000000a';
const draft = toDraft(storedVersion);
const added: ProgramDraft = { ...draft, items: [...draft.items, newItem(stepCard, nobodySpecial, newId)] };

describe('missingFor', () => {
  it('nothing is missing in what was published before', () => {
    expect(missingFor(draft, [], storedVersion, {})).toEqual([]);
  });

  it('H-2 names each open side and leads to its field', () => {
    expect(missingFor(added, [], storedVersion, {})).toEqual([
      { text: 'Low step-up: choose the side.', key: newId, fieldId: `${newId}-side` },
    ]);
  });

  it('H-4 names a load that waits for its confirmation, with both units', () => {
    const heavy: ProgramDraft = {
      ...draft,
      items: draft.items.map((item) => ({
        ...item,
        dose: { ...item.dose, load: { unit: 'lb', value: '50' } },
      })),
    };
    expect(missingFor(heavy, [], storedVersion, {}).map(({ text }) => text)).toEqual([
      'Goblet squat: confirm the load, 10 kg before, 50 lb now.',
    ]);
  });

  it('an empty program cannot be published', () => {
    expect(missingFor({ ...draft, items: [] }, [], null, {})).toHaveLength(1);
  });
});

describe('changesOf and otherChangesOf', () => {
  it('say nothing about a draft that changes nothing', () => {
    expect(changesOf(draft, storedVersion)).toEqual([]);
    expect(otherChangesOf(draft, storedVersion)).toEqual([]);
  });

  it('name what is new, what goes, and what belongs to the whole program', () => {
    expect(changesOf(added, storedVersion).map(({ kind }) => kind)).toEqual(['added']);
    expect(changesOf({ ...draft, items: [] }, storedVersion).map(({ kind }) => kind)).toEqual(['removed']);
    expect(
      otherChangesOf({ ...draft, painModel: 'standard', patientNote: 'Go slowly' }, storedVersion),
    ).toEqual(['Pain rule: protective → standard', 'Note to the patient: none → Go slowly']);
  });

  it('name own limits that were set', () => {
    const ownRules = {
      painToRaise: 0,
      painAllowed: null,
      fullSessions: null,
      daysBetweenSteps: 7,
      stepPct: null,
    };
    const items = draft.items.map((item) => ({ ...item, dose: { ...item.dose, ownRules } }));
    const [change] = changesOf({ ...draft, items }, storedVersion);
    expect(change).toMatchObject({
      kind: 'changed',
      after: { en: expect.stringMatching(/Own limits: pain limit for going up 0, 7 days or more/) },
    });
  });

  it('tell another order, but not when only something was added or taken out', () => {
    const two = { ...storedVersion, prescriptions: [storedSquat, { ...storedSquat, lineageId: newId }] };
    const turned = { ...toDraft(two), items: toDraft(two).items.toReversed() };
    expect(otherChangesOf(turned, two)).toEqual(['The exercises stand in another order.']);
    expect(otherChangesOf(toDraft(two), storedVersion)).toEqual([]);
    expect(otherChangesOf(draft, two)).toEqual([]);
  });
});
