import { describe, expect, test } from 'vitest';
import { equipmentForm, equipmentFormOf, toEquipment } from './equipment-form.ts';
import { type EquipmentItem, equipmentUpdate } from './patient.ts';

const item = (equipment: string, more: Partial<EquipmentItem> = {}): EquipmentItem => ({
  equipment,
  inventory: null,
  pieces: null,
  bandColours: [],
  ...more,
});
const stack = item('machine', {
  inventory: { type: 'stack', min: 5, step: 5, max: 50, unit: 'kg' },
});
const list: EquipmentItem[] = [
  item('dumbbell', { inventory: { type: 'fixed_list', weights: [4, 6, 8.5], unit: 'lb' }, pieces: 2 }),
  item('band_loop', { bandColours: ['yellow', 'green'] }),
  item('mat'),
  item('barbell'),
  stack,
];
const typed = (dumbbell: Partial<ReturnType<typeof empty>['weights']['dumbbell']>) => {
  const form = empty();
  return { ...form, weights: { ...form.weights, dumbbell: { ...form.weights.dumbbell, ...dumbbell } } };
};
const empty = () => equipmentFormOf([], 'kg');

describe('what somebody owns, on the screen and back', () => {
  test('a list that is not touched stays as it is', () => {
    const form = equipmentFormOf(list, 'kg');
    expect(form.weights.dumbbell).toEqual({ typed: '4; 6; 8.5', unit: 'lb', pieces: 'pair' });
    expect(form.kept).toEqual(['barbell', 'machine']);
    const sorted = (items: EquipmentItem[]) =>
      items.toSorted((a, b) => a.equipment.localeCompare(b.equipment));
    expect(sorted(toEquipment(equipmentForm.parse(form), list))).toEqual(sorted(list));
  });

  test('what this screen cannot change is taken off only when it is unticked', () => {
    const form = { ...equipmentFormOf(list, 'kg'), kept: ['machine'] };
    expect(toEquipment(form, list).map(({ equipment }) => equipment)).not.toContain('barbell');
    expect(toEquipment(form, list)).toContainEqual(stack);
  });

  test('V-5 the unit that is written wins over the one beside the field; without one that one counts', () => {
    const owned = (form: ReturnType<typeof typed>) => toEquipment(form, [])[0];
    expect(owned(typed({ typed: '10 lb, 15 lb' }))?.inventory).toMatchObject({
      unit: 'lb',
      weights: [10, 15],
    });
    expect(owned(typed({ typed: '4; 6', unit: 'lb' }))?.inventory).toMatchObject({ unit: 'lb' });
    expect(owned(typed({ typed: '4; 6' }))).toMatchObject({ inventory: { unit: 'kg' }, pieces: null });
    expect(owned(typed({ typed: '4', pieces: 'one' }))?.pieces).toBe(1);
  });

  test('nothing typed and nothing ticked is an empty list, not a weight of 0', () => {
    expect(toEquipment(empty(), [])).toEqual([]);
    expect(toEquipment(typed({ typed: '0' }), [])[0]?.inventory).toMatchObject({ weights: [0] });
  });

  test('bands go from the weakest to the strongest', () => {
    const form = { ...empty(), bands: { band_loop: [], band_long: ['black' as const, 'tan' as const] } };
    expect(toEquipment(form, [])).toEqual([item('band_long', { bandColours: ['tan', 'black'] })]);
  });

  test('H-5 an ambiguous list is asked about at its field', () => {
    const result = equipmentForm.safeParse(typed({ typed: '4,6 kg' }));
    expect(result.error?.issues).toMatchObject([
      { path: ['weights', 'dumbbell', 'typed'], message: expect.stringContaining('4.6 for one, or 4; 6') },
    ]);
  });

  test('V-4 V-8 what is sent has an end: one or two of each, known colours, each once', () => {
    const takes = (more: object) =>
      equipmentUpdate.safeParse({
        patientId: '0196f2aa-7c7e-7aaa-8aaa-0123456789ab',
        revision: 1,
        equipment: [{ ...item('dumbbell'), ...more }],
      }).success;
    expect(takes({})).toBe(true);
    for (const more of [
      { pieces: 0 },
      { pieces: 3 },
      { pieces: 1.5 },
      { bandColours: ['pink'] },
      { bandColours: ['red', 'red'] },
      { bandColours: null },
    ])
      expect(takes(more)).toBe(false);
    expect(takes({ pieces: undefined })).toBe(false);
  });
});
