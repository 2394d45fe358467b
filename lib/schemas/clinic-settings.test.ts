import { describe, expect, test } from 'vitest';
import { clinicSettingsForm, clinicSettingsInput, logoInput } from './clinic-settings.ts';

const form = {
  name: 'Harbour Physiotherapy',
  phone: '',
  openingHours: ' ',
  brandColour: '',
  paperSize: 'a4',
  handoutIdentity: 'both',
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
    openingHours: null,
    brandColour: '#0f5e59',
  });
});

test.each(['name', 'paperSize', 'handoutIdentity', 'revision', 'phone'])('nothing is guessed: %s', (key) => {
  const whole = { ...form, phone: null, openingHours: null, brandColour: null, revision: 1 };
  expect(clinicSettingsInput.safeParse(whole).success).toBe(true);
  expect(clinicSettingsInput.safeParse({ ...whole, [key]: undefined }).success).toBe(false);
});

test.each(['', 'not base64!', 'data:image/png;base64,iVBORw0KGgo=', '<svg/>'])(
  'V-9 a picture travels as base64 and nothing else: %s',
  (image) => {
    expect(logoInput.safeParse({ image }).success).toBe(false);
  },
);
