import { describe, expect, it } from 'vitest';
import { compareVersions, type ComparedPrescription } from './compare-versions.ts';

const text = (en: string) => ({ en, es: `${en} (es)` });
const squat: ComparedPrescription = {
  lineageId: 'squat',
  name: text('Squat'),
  dose: text('2 sets of 8, 10 kg'),
  ownRules: null,
  easierSlug: null,
  note: null,
};
const bridge: ComparedPrescription = {
  lineageId: 'bridge',
  name: text('Bridge'),
  dose: text('2 sets of 10'),
  ownRules: null,
  easierSlug: null,
  note: 'slowly',
};

describe('compareVersions', () => {
  it('finds nothing between two equal versions, in whatever order', () => {
    expect(compareVersions([squat, bridge], [bridge, squat])).toEqual([]);
    expect(compareVersions([], [])).toEqual([]);
  });

  it('names what came, what went and what changed, with both doses', () => {
    const heavier = { ...squat, dose: text('2 sets of 8, 12 kg') };
    expect(compareVersions([squat, bridge], [heavier])).toEqual([
      { kind: 'changed', name: squat.name, before: squat.dose, after: heavier.dose },
      {
        kind: 'removed',
        name: bridge.name,
        before: { en: '2 sets of 10. Note: slowly', es: '2 sets of 10 (es). Nota: slowly' },
      },
    ]);
    expect(compareVersions([], [squat])).toEqual([{ kind: 'added', name: squat.name, after: squat.dose }]);
  });

  it.each([
    ['added', null, 'heels down'],
    ['changed', 'heels down', 'heels light'],
    ['taken away', 'heels down', null],
  ])('a note that was %s is a change', (_, before, after) => {
    const changes = compareVersions([{ ...squat, note: before }], [{ ...squat, note: after }]);
    expect(changes).toHaveLength(1);
    expect(changes[0]?.kind).toBe('changed');
  });

  it.each([
    ['set', null, 'Own limits: 7 days or more between steps'],
    ['changed', 'Own limits: 7 days or more between steps', 'Own limits: 9 days or more between steps'],
    ['taken away', 'Own limits: 7 days or more between steps', null],
  ])('own limits that were %s are a change that is named, before the note', (_, before, after) => {
    const withLimits = (words: string | null) => ({
      ...bridge,
      ownRules: words === null ? null : text(words),
    });
    const [change] = compareVersions([withLimits(before)], [withLimits(after)]);
    const line = (words: string | null) =>
      ['2 sets of 10', ...(words === null ? [] : [words]), 'Note: slowly'].join('. ');
    expect(change).toMatchObject({
      kind: 'changed',
      before: { en: line(before) },
      after: { en: line(after) },
    });
  });

  it('that an easier version may be chosen is a change, and so is which', () => {
    const may = { ...squat, easierSlug: 'box_squat_bodyweight' };
    expect(compareVersions([squat], [may])).toMatchObject([
      {
        kind: 'changed',
        before: { en: '2 sets of 8, 10 kg' },
        after: { en: '2 sets of 8, 10 kg. On a hard day an easier version may be chosen' },
      },
    ]);
    expect(compareVersions([may], [{ ...may, easierSlug: 'mini_squat_supported' }])).toHaveLength(1);
    expect(compareVersions([may], [may])).toEqual([]);
  });

  it('another exercise in the same place is a change even when the dose reads the same', () => {
    expect(compareVersions([squat], [{ ...squat, name: text('Box squat') }])).toHaveLength(1);
  });
});
