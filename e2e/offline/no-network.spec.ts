import { worksOffline } from '../fixtures/phone-story';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

test('H-6 without a network an entry is kept on the phone, sent once later, and counted once', async ({
  asPatient,
  asStaff,
}) => {
  const phone = await asPatient('Thomas Bright');
  await worksOffline(phone);
  await phone.goto('/today');
  await expect(phone.getByText('Sit-to-stand').first()).toBeVisible();
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: /I can’t today/ }).click();
  await phone.getByText('Unwell').or(phone.getByText('I feel unwell')).first().click();
  await phone.getByRole('button', { name: 'Save', exact: true }).dblclick();
  await expect(phone.getByText(/Saved on this phone/).first()).toBeVisible();
  await keepScreen(phone, 'offline-saved');
  await phone.context().setOffline(false);
  await expect(phone.getByText(/All sent/).first()).toBeVisible();

  const erik = await asStaff('Erik');
  await erik.goto('/patients');
  await erik.getByRole('link', { name: 'Thomas Bright', exact: true }).click();
  const newest = erik.getByRole('region', { name: 'Sessions' }).getByRole('table').first();
  await expect(newest.getByRole('row', { name: /skipped: unwell/ }).first()).toBeVisible();
});
