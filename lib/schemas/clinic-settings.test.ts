import { describe, expect, test } from 'vitest';
import { clinicSettingsForm, clinicSettingsInput, logoInput } from './clinic-settings.ts';

const form = {
  name: 'Harbour Physiotherapy',
  phone: '',
  openingWeek: ['', ' ', 'closed', '', '', '', ''],
  closures: [],
  emergencyNumber: ' ',
  outOfHoursLine: '',
  crisisLine: '',
  brandColour: '',
  paperSize: 'a4',
  handoutIdentity: 'both',
  entryCheck: 'birth_date',
  locale: 'en-GB',
  timeZone: 'Europe/London',
};
const words = (typed: string) =>
  clinicSettingsForm.safeParse({ ...form, brandColour: typed }).error?.issues[0]?.message ?? 'kept';

describe('X-9 a colour that cannot be read on white is refused, and by how much is said (WCAG 2.2, 1.4.3)', () => {
  test.each([
    ['', 'kept'],
    ['#0F5E59', 'kept'],
    ['#767676', 'kept'],
    ['#777777', 'contrast is 4.4 to 1'],
    ['#5fd3bf', 'contrast is 1.8 to 1'],
    ['#ffffff', 'contrast is 1.0 to 1'],
    ['teal', 'Write the colour as #'],
    ['#0f5e5', 'Write the colour as #'],
  ])('%s: %s', (typed, expected) => {
    expect(words(typed)).toContain(expected);
  });
});

test('an empty field is none, and a colour is kept in small letters', () => {
  expect(clinicSettingsForm.parse({ ...form, brandColour: ' #0F5E59 ' })).toMatchObject({
    phone: null,
    openingWeek: null,
    closures: [],
    emergencyNumber: null,
    outOfHoursLine: null,
    crisisLine: null,
    brandColour: '#0f5e59',
  });
});

const week = ['8-12, 13:00-17:30', '8–18', '', '', '9am-1pm', '', ''];
const whole = {
  ...clinicSettingsForm.parse({ ...form, openingWeek: week, emergencyNumber: '112' }),
  revision: 1,
};

test.each(Object.keys(whole))('nothing is guessed: %s', (key) => {
  expect(clinicSettingsInput.safeParse(whole).success).toBe(true);
  expect(clinicSettingsInput.safeParse({ ...whole, [key]: undefined }).success).toBe(false);
});

describe('opening hours by weekday', () => {
  const faults = (changes: object) =>
    clinicSettingsForm
      .safeParse({ ...form, ...changes })
      .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

  test('are read from what is typed, breaks and closed days too', () => {
    expect(whole.openingWeek).toEqual([
      [
        { from: '08:00', to: '12:00' },
        { from: '13:00', to: '17:30' },
      ],
      [{ from: '08:00', to: '18:00' }],
      [],
      [],
      [{ from: '09:00', to: '13:00' }],
      [],
      [],
    ]);
  });

  test('a day that can be read in two ways is asked about, at that day', () => {
    expect(faults({ openingWeek: ['', '9-5', '', '', '', '', ''] })).toEqual([
      expect.stringMatching(/^openingWeek\.1: Write it by the 24-hour clock/),
    ]);
  });

  test('a closure of one day needs no second date; a range has its order', () => {
    const closure = { firstDay: '2026-12-25', lastDay: null, name: '' };
    expect(clinicSettingsForm.parse({ ...form, closures: [closure] }).closures).toEqual([
      { firstDay: '2026-12-25', lastDay: '2026-12-25', name: null },
    ]);
    expect(faults({ closures: [{ ...closure, lastDay: '2026-12-24' }] })).toEqual([
      'closures.0.lastDay: The last day comes after the first.',
    ]);
    expect(faults({ closures: [{ ...closure, firstDay: null }] })).toHaveLength(1);
  });

  test.each<[unknown, boolean]>([
    [null, true],
    [Array.from({ length: 7 }, () => []), false],
    [Array.from({ length: 6 }, () => [{ from: '08:00', to: '12:00' }]), false],
    [Array.from({ length: 7 }, () => [{ from: '08:00', to: '24:00' }]), true],
    [Array.from({ length: 7 }, () => [{ from: '8:00', to: '12:00' }]), false],
    [Array.from({ length: 7 }, () => [{ from: '12:00', to: '08:00' }]), false],
    [Array.from({ length: 7 }, () => [{ from: '08:00', to: '24:30' }]), false],
  ])('V-8 what is sent is checked again: case %#', (openingWeek, isGood) => {
    expect(clinicSettingsInput.safeParse({ ...whole, openingWeek }).success).toBe(isGood);
  });

  test.each<[string, boolean]>([
    ['112', true],
    ['911', true],
    ['+34 112', true],
    ['061', true],
    ['1', false],
    ['call 112', false],
    ['112; 911', false],
  ])('the emergency number %j: %s', (emergencyNumber, isGood) => {
    expect(clinicSettingsInput.safeParse({ ...whole, emergencyNumber }).success).toBe(isGood);
  });
});

test.each(['', 'not base64!', 'data:image/png;base64,iVBORw0KGgo=', '<svg/>'])(
  'V-9 a picture travels as base64 and nothing else: %s',
  (image) => {
    expect(logoInput.safeParse({ image, revision: 1 }).success).toBe(false);
  },
);
