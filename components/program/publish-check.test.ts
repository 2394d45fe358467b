import { describe, expect, it } from 'vitest';
import type { LoadContext } from '@/lib/domain/load/load-context';
import type { ExerciseCard } from '@/lib/schemas/exercise-card';
import { newItem, type ProgramDraft, toDraft } from './draft';
import { nobodySpecial, squatCard, stepCard, storedSquat, storedVersion } from './draft-fixture';
import { missingFor, otherChangesOf } from './publish-check';
import { concernsOf, publishRows, takenOut } from './publish-review';

const newId = '01a20bd6-0000-7000-8000-00000000000a';
const draft = toDraft(storedVersion);
const added: ProgramDraft = { ...draft, items: [...draft.items, newItem(stepCard, nobodySpecial, newId)] };

describe('missingFor', () => {
  it('nothing is missing in what was published before', () => {
    expect(missingFor(draft, [], storedVersion, {}, nobodySpecial)).toEqual([]);
  });

  it('H-2 names each open side and leads to its field', () => {
    expect(missingFor(added, [], storedVersion, {}, nobodySpecial)).toEqual([
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
    expect(missingFor(heavy, [], storedVersion, {}, nobodySpecial).map(({ text }) => text)).toEqual([
      'Goblet squat: confirm the load, 10 kg before, 50 lb now.',
    ]);
  });

  it('an empty program cannot be published', () => {
    expect(missingFor({ ...draft, items: [] }, [], null, {}, nobodySpecial)).toHaveLength(1);
  });

  it('a program whose last day has passed is not published; today is still a day', () => {
    const until = (validUntil: string) =>
      missingFor({ ...draft, validUntil }, [], storedVersion, {}, nobodySpecial).map(({ text }) => text);
    expect(until('2026-05-31')).toEqual([
      'The program ends on 2026-05-31, which has passed. Choose a later last day under “Pain rule, notes, validity”, or leave it open.',
    ]);
    expect(until('2026-06-01')).toEqual([]);
  });
});

const rack: ExerciseCard = { ...squatCard, slug: 'bench_press_dumbbell', pattern: 'hinge' };
const tested: LoadContext = {
  ...nobodySpecial,
  equipment: [{ equipment: 'dumbbell', inventory: { type: 'fixed_list', weights: [4, 8, 16], unit: 'kg' } }],
  // 1RM 16 × (1 + 10/30) = 21.3 kg; the cap of a novice is 70 % = 14.9 kg (LG-2, LG-3.3).
  strengthTests: [
    {
      exerciseSlug: rack.slug,
      side: 'not_sided',
      load: { value: '16', unit: 'kg' },
      repetitions: 8,
      effort: 8,
      performedOn: '2026-05-20',
    },
  ],
  irritability: { painWorst: 2, nightOrRestPain: 'none', settleMinutes: 10, assessedOn: '2026-06-01' },
};
const pressing = (value: string, aboveCap?: { note: string; capPct: number }): ProgramDraft => {
  const item = newItem(rack, tested, newId);
  const loadBasis =
    aboveCap === undefined
      ? null
      : { rule: 'LG-3.3', reason: 'above_cap', suggested: null, numbers: {}, aboveCap };
  return { ...draft, items: [{ ...item, dose: { ...item.dose, load: { unit: 'kg', value }, loadBasis } }] };
};
const words = 'Goblet squat: 16 kg is 75 % of the estimated 1RM, above the cap of 70 % (14.9 kg).';

describe('LG-3.3 a load above the cap', () => {
  const missing = (one: ProgramDraft) => missingFor(one, [], null, {}, tested).map(({ text }) => text);

  it('LG-3.3 waits for a note, and goes with one', () => {
    expect(missing(pressing('16'))).toEqual([`${words} Say why, or choose less.`]);
    expect(missing(pressing('16', { note: 'Has lifted this for years.', capPct: 70 }))).toEqual([]);
    expect(missing(pressing('8'))).toEqual([]);
  });

  it('LG-3.3 the load in force is not asked about again', () => {
    const stored = {
      ...storedSquat,
      exercise: rack,
      lineageId: newId,
      load: { unit: 'kg', value: '16' } as const,
    };
    const version = { ...storedVersion, prescriptions: [stored] };
    expect(missingFor(pressing('16'), [], version, {}, tested)).toEqual([]);
  });
});

describe('what is listed before publishing', () => {
  const nothing = { facts: { today: '2026-06-01', conditions: [] }, notes: [] };
  const texts = (one: ProgramDraft, facts: Parameters<typeof concernsOf>[3] = nothing) =>
    concernsOf(one, null, tested, facts).map(({ text }) => text);

  it('nothing where there is nothing', () => {
    expect(texts(pressing('8'))).toEqual([]);
  });

  it('a load above the cap, and one that the patient does not own', () => {
    expect(texts(pressing('16'))).toEqual([words]);
    expect(texts(pressing('10'))).toEqual([
      'Goblet squat: 10 kg is not on record for this patient. Dumbbell on record: 4 kg, 8 kg, 16 kg.',
    ]);
  });

  it('more than four exercises and more than 20 minutes a day, by the burden meter’s own limits', () => {
    const [item] = pressing('8').items;
    if (item === undefined) throw new Error('no prescription');
    const five = Array.from({ length: 5 }, (_, place) => ({
      ...item,
      dose: { ...item.dose, sets: 5, lineageId: `${newId.slice(0, -1)}${place}` },
    }));
    expect(texts({ ...draft, items: five })).toEqual([
      expect.stringMatching(/^More than four exercises/),
      expect.stringMatching(/^More than 20 minutes a day/),
    ]);
  });

  it('SF-1 a caution that nobody has marked as seen', () => {
    const facts = {
      today: '2026-06-01',
      conditions: [
        {
          conditionId: newId,
          label: 'Knee osteoarthritis',
          code: 'knee_osteoarthritis',
          side: 'left' as const,
          onsetOn: null,
        },
      ],
    };
    const [item] = pressing('8').items;
    if (item === undefined) throw new Error('no prescription');
    const deep = { ...item, exercise: { ...rack, attributes: ['deep_knee_flexion' as const] } };
    expect(texts({ ...draft, items: [deep] }, { facts, notes: [] })).toEqual([
      expect.stringMatching(/^Goblet squat: Caution not seen yet. Knee osteoarthritis: /),
    ]);
  });
});

describe('the table of what will be published', () => {
  const bold = (one: ProgramDraft) =>
    publishRows(one, storedVersion).map(({ name, dose, load }) =>
      [name, dose, load].map((cell) => cell.flatMap(({ text, isNew }) => (isNew ? [text] : [])).join(' ')),
    );
  const changed = (change: Partial<ProgramDraft['items'][number]['dose']>): ProgramDraft => ({
    ...draft,
    items: draft.items.map((item) => ({ ...item, dose: { ...item.dose, ...change } })),
  });

  it('marks the words that changed and nothing else', () => {
    expect(bold(draft)).toEqual([['', '', '']]);
    expect(bold(changed({ sets: 4 }))).toEqual([['', '4', '']]);
    expect(bold(changed({ load: { unit: 'kg', value: '12' } }))).toEqual([['', '', '12']]);
    expect(publishRows(changed({ sets: 4 }), storedVersion)[0]?.was).toMatch(/^3 × 8–10 .* · 10 kg$/);
  });

  it('marks all of what is new, names what is taken out, and nothing in a first version', () => {
    expect(bold(added)[1]).toEqual(['Low step-up', expect.stringMatching(/^\d/), 'by effort']);
    expect(takenOut({ ...draft, items: [] }, storedVersion)).toEqual(['Goblet squat']);
    expect(
      publishRows(draft, null)
        .flatMap(({ dose }) => dose)
        .some(({ isNew }) => isNew),
    ).toBe(false);
  });

  it('marks own limits and a note to the patient', () => {
    const ownRules = {
      painToRaise: 0,
      painAllowed: null,
      fullSessions: null,
      daysBetweenSteps: 7,
      stepPct: null,
    };
    expect(bold(changed({ ownRules }))[0]?.[1]).toMatch(
      /Own limits: pain limit for going up 0, 7 days or more/,
    );
    expect(bold(changed({ note: 'Slowly' }))[0]?.[1]).toMatch(/Note: Slowly/);
  });
});

describe('otherChangesOf', () => {
  it('says nothing about a draft that changes nothing', () => {
    expect(otherChangesOf(draft, storedVersion)).toEqual([]);
  });

  it('names what belongs to the whole program', () => {
    expect(
      otherChangesOf({ ...draft, painModel: 'standard', patientNote: 'Go slowly' }, storedVersion),
    ).toEqual(['Pain rule: protective → standard', 'Note to the patient: none → Go slowly']);
  });

  it('tell another order, but not when only something was added or taken out', () => {
    const two = { ...storedVersion, prescriptions: [storedSquat, { ...storedSquat, lineageId: newId }] };
    const turned = { ...toDraft(two), items: toDraft(two).items.toReversed() };
    expect(otherChangesOf(turned, two)).toEqual(['The exercises stand in another order.']);
    expect(otherChangesOf(toDraft(two), storedVersion)).toEqual([]);
    expect(otherChangesOf(draft, two)).toEqual([]);
  });
});
