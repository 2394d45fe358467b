import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const stamp = Date.now().toString(36);

async function fillWho(page: Page, fullName: string): Promise<void> {
  await page.goto('/patients/new');
  await page.getByLabel('Full name').fill(fullName);
  const born = page.getByRole('group', { name: 'Birth date' });
  await born.getByLabel('Day').fill('4');
  await born.getByLabel('Month').fill('3');
  await born.getByLabel('Year').fill('1949');
  await page.getByLabel('Reason for coming').fill('Knee pain');
}
const register = (page: Page) => page.getByRole('button', { name: 'Register', exact: true }).click();

test('H-1 Somebody who is on record already is shown before anybody is registered', async ({ asStaff }) => {
  const maya = await asStaff('Maya');
  const surname = `O’Hara${stamp}`;
  await test.step('a condition closes its list once it is chosen, and one without sides asks for none', async () => {
    await fillWho(maya, `Siân ${surname}`);
    const box = maya.getByRole('combobox', { name: 'Add a condition' });
    await box.click();
    await maya.keyboard.type('osteoporosis');
    await maya
      .getByRole('option', { name: /osteoporosis/i })
      .first()
      .click();
    await expect(maya.getByRole('listbox')).toHaveCount(0);
    await expect(maya.getByRole('radiogroup', { name: 'Side' })).toHaveCount(0);
    await box.click();
    await maya.keyboard.type('hip osteo');
    await maya.keyboard.press('ArrowDown');
    await maya.keyboard.press('Enter');
    await expect(maya.getByRole('listbox')).toHaveCount(0);
    await expect(maya.getByRole('radiogroup', { name: 'Side' })).toHaveCount(1);
    await keepScreen(maya, 'register-conditions');
    await maya.getByRole('radiogroup', { name: 'Side' }).getByText('Left').click();
    await register(maya);
    await expect(maya.getByRole('heading', { name: `Siân ${surname}`, level: 1 })).toBeVisible();
  });

  const other = `Sian OHara${stamp}`;
  await test.step('the one who treats them reads the number and can open the record', async () => {
    await fillWho(maya, other);
    await register(maya);
    await expect(maya.getByText('On record already?')).toBeInViewport();
    await expect(maya.getByText(new RegExp(`HP-\\d{4} Siân ${surname}`))).toBeVisible();
    await expectAccessible(maya, 'registering somebody who may be on record');
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [1280, 'dark'],
      [390, 'light'],
      [390, 'dark'],
    ] as const) {
      await maya.setViewportSize({ width, height: 844 });
      await maya.emulateMedia({ colorScheme });
      await keepScreen(maya, `register-duplicate-${width}-${colorScheme}`);
    }
    await maya.setViewportSize({ width: 1280, height: 800 });
    await maya.getByRole('link', { name: new RegExp(`^Open Siân ${surname}`) }).click();
    await expect(maya.getByRole('heading', { name: `Siân ${surname}`, level: 1 })).toBeVisible();
  });

  await test.step('a colleague reads name and birth date, and finds them to take over', async () => {
    const erik = await asStaff('Erik');
    await fillWho(erik, other);
    await register(erik);
    await expect(erik.getByText('On record already?')).toBeVisible();
    await expect(erik.getByText(/HP-\d{4} Siân/)).toHaveCount(0);
    await erik.getByRole('link', { name: new RegExp(`^Open Siân ${surname}`) }).click();
    await expect(erik.getByRole('button', { name: `Take over Siân ${surname}` })).toBeVisible();
  });

  await test.step('registered anyway, with one more press', async () => {
    await fillWho(maya, other);
    await register(maya);
    await maya.getByRole('button', { name: 'Register anyway' }).click();
    await expect(maya.getByRole('heading', { name: other, level: 1 })).toBeVisible();
  });

  await test.step('both are found by either spelling, and by the birth date in the clinic’s format', async () => {
    for (const q of [`ohara${stamp}`, `O'Hara${stamp} sian`, `ohara${stamp} 04/03/1949`]) {
      await maya.goto(`/patients?q=${encodeURIComponent(q)}`);
      await expect(maya.getByRole('link', { name: `Siân ${surname}`, exact: true })).toBeVisible();
      await expect(maya.getByRole('link', { name: other, exact: true })).toBeVisible();
    }
  });
});

test('H-1 The front desk sees who is on record already, and opens identity and contact only', async ({
  asStaff,
}) => {
  const desk = await asStaff('Sophie');
  const fullName = `Tomasz Łącki${stamp}`;
  await fillWho(desk, fullName);
  await register(desk);
  await expect(desk.getByRole('heading', { name: 'Patients' })).toBeVisible();
  await fillWho(desk, `Tomasz Lacki${stamp}`);
  await register(desk);
  await expect(desk.getByText(new RegExp(`HP-\\d{4} ${fullName}`))).toBeVisible();
  await keepScreen(desk, 'register-duplicate-desk');
  await desk.getByRole('link', { name: /^Open Tomasz/ }).click();
  await expect(desk).toHaveURL(/\/patients\/[0-9a-f-]+\/edit$/);
});
