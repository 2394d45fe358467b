import { keepPhone } from '../fixtures/keep-phone';
import { expect, test } from '../fixtures/test';

test('MS-1.4 The last seven days of somebody who has trained for weeks', async ({ asPatient }) => {
  const phone = await asPatient('Margaret Holloway');
  await phone.goto('/today');
  await phone.getByRole('button', { name: /^The last seven days/ }).click();
  await expect(phone.getByRole('listitem').getByRole('button')).toHaveCount(7);
  await keepPhone(phone, 'past-weeks');
  await phone.getByRole('listitem').getByRole('button', { name: /done/ }).first().click();
  await expect(phone.getByRole('heading', { level: 1 })).toBeFocused();
  await keepPhone(phone, 'past-weeks-day');
  await phone.close();
});
