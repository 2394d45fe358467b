import { describe, expect, test } from 'vitest';
import { conditionOf, patientOf } from '../../e2e/fixtures/scene-inputs.ts';
import { equipmentFormOf } from './equipment-form.ts';
import { type PatientForm, toPatientInput } from './patient-form.ts';
import {
  conditionInput,
  equipmentUpdate,
  patientInput,
  patientSearch,
  strengthTestInput,
} from './patient.ts';

const patient = () => patientOf({ name: 'Zoë Żółć', note: 'kestrel' });
const takes = (changes: object) => patientInput.safeParse({ ...patient(), ...changes }).success;

describe('a new patient', () => {
  test('V-6 the form’s values are taken as they are', () => {
    expect(patientInput.parse(patient())).toEqual(patient());
  });
  test('A-16 the e-mail is kept in its one form', () => {
    const parsed = patientInput.parse({ ...patient(), email: ' Zoe@Example.ORG' });
    expect(parsed.email).toBe('zoe@example.org');
    expect(takes({ email: 'zoe@example\u0000.org' })).toBe(false);
    expect(takes({ email: null })).toBe(true);
  });
  test.each(['id', 'clinicId', 'recordNumber', 'revision', 'createdAt', 'careTeam', 'role'])(
    'Z-9 %s is not the form’s to set',
    (key) => {
      expect(takes({ [key]: 'x' })).toBe(false);
    },
  );
  test('V-8 lists have an end', () => {
    const [condition] = patient().conditions;
    const conditions = (count: number) => Array.from({ length: count }, () => condition);
    expect(takes({ conditions: conditions(20) })).toBe(true);
    expect(takes({ conditions: conditions(21) })).toBe(false);
  });
});

describe('H-2 the side of a condition', () => {
  const condition = conditionOf();
  test('H-2 is one of four words and has no default', () => {
    for (const side of ['left', 'right', 'bilateral', 'not_sided'])
      expect(conditionInput.safeParse({ ...condition, side }).success).toBe(true);
    for (const side of [undefined, null, '', 'Left', 'both'])
      expect(conditionInput.safeParse({ ...condition, side }).success).toBe(false);
  });
  test.each(['hip_fai', 'constructor', '', 'x\u0000'])('V-8 the code %j is not in the vocabulary', (code) => {
    expect(conditionInput.safeParse({ ...condition, code }).success).toBe(false);
  });
});

describe('V-4 a test set', () => {
  const set = {
    patientId: '0196f2aa-7c7e-7aaa-8aaa-0123456789ab',
    exerciseSlug: 'goblet_squat',
    side: 'left',
    load: { value: '20', unit: 'kg' },
    repetitions: 8,
    effort: 8,
  };
  const good = (changes: object) => strengthTestInput.safeParse({ ...set, ...changes }).success;
  test.each<[object, boolean]>([
    [{}, true],
    [{ load: { value: '0.01', unit: 'lb' } }, true],
    [{ load: { value: '500', unit: 'kg' } }, true],
    [{ load: { value: '0', unit: 'kg' } }, false],
    [{ load: { value: '0.00', unit: 'kg' } }, false],
    [{ load: { value: '20' } }, false],
    [{ load: '20' }, false],
    [{ repetitions: 1 }, true],
    [{ repetitions: 0 }, false],
    [{ repetitions: 999 }, true],
    [{ repetitions: 1000 }, false],
    [{ repetitions: 1.5 }, false],
    [{ effort: 0 }, true],
    [{ effort: 10 }, true],
    [{ effort: 11 }, false],
    [{ effort: null }, false],
    [{ exerciseSlug: 'a\u0000' }, false],
  ])('V-4 %j: %s', (changes, isGood) => {
    expect(good(changes)).toBe(isGood);
  });
});

describe('what a patient owns', () => {
  const ofPatient = { patientId: '0196f2aa-7c7e-7aaa-8aaa-0123456789ab', revision: 1 };
  const plain = { pieces: null, bandColours: [] };
  const dumbbell = (inventory: unknown) => ({
    equipment: [{ ...plain, equipment: 'dumbbell', inventory }],
  });
  const takesOwned = (value: object) => equipmentUpdate.safeParse({ ...ofPatient, ...value }).success;
  test('V-5 weights have the unit that is printed on them', () => {
    expect(takesOwned(dumbbell({ type: 'fixed_list', weights: [0, 2.5, 500], unit: 'lb' }))).toBe(true);
    for (const inventory of [
      { type: 'fixed_list', weights: [4] },
      { type: 'fixed_list', weights: [], unit: 'kg' },
      { type: 'fixed_list', weights: [500.01], unit: 'kg' },
      { type: 'fixed_list', weights: [-1], unit: 'kg' },
      { type: 'fixed_list', weights: [1.005], unit: 'kg' },
      { type: 'fixed_list', weights: ['4'], unit: 'kg' },
      { type: 'fixed_list', weights: [null], unit: 'kg' },
      { type: 'bag', unit: 'kg' },
    ])
      expect(takesOwned(dumbbell(inventory))).toBe(false);
  });
  test('V-8 each kind once', () => {
    const item = { ...plain, equipment: 'mat', inventory: null };
    expect(takesOwned({ equipment: [item] })).toBe(true);
    expect(takesOwned({ equipment: [item, item] })).toBe(false);
  });
});

test('V-8 a search has a length, a known scope and nothing else', () => {
  expect(patientSearch.parse({})).toEqual({ q: '', scope: 'mine' });
  for (const search of [{ scope: 'all' }, { sort: 'email' }, { q: 'a'.repeat(101) }, { q: 'a\u0000' }])
    expect(patientSearch.safeParse(search).success).toBe(false);
});

describe('H-5 the form for a new patient', () => {
  test('H-5 empty fields are "not stated", and the call name is the first name', () => {
    const { equipment: _, callName: __, ...rest } = patient();
    const item = { pieces: null, bandColours: [] };
    const weights = { type: 'fixed_list' as const, weights: [4, 6], unit: 'kg' as const };
    const owned = [
      { ...item, equipment: 'mat', inventory: null },
      { ...item, equipment: 'dumbbell', inventory: weights },
    ];
    const form: PatientForm = {
      ...rest,
      callName: ' ',
      phone: ' ',
      email: '',
      equipment: equipmentFormOf(owned, 'kg'),
    };
    const input = toPatientInput(form);
    expect(input).toMatchObject({ phone: null, email: null, callName: 'Zoë' });
    expect(input.equipment).toEqual(owned);
    expect(patientInput.safeParse(input).success).toBe(true);
  });
});
