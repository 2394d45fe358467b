import type { Page } from '@playwright/test';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

async function openBuilder(page: Page): Promise<void> {
  await page.goto('/patients');
  await page.getByRole('link', { name: 'Margaret Holloway', exact: true }).click();
  await page.getByRole('link', { name: 'Change', exact: true }).first().click();
  await expect(page.getByLabel('Title')).toBeVisible();
}

test('F-7 a save from a second tab loses nothing: both versions are shown, and one is chosen', async ({
  asStaff,
}) => {
  const first = await asStaff('Maya');
  await openBuilder(first);
  const second = await first.context().newPage();
  await second.goto(first.url());
  await expect(second.getByLabel('Title')).toBeVisible();

  await first.getByLabel('Title').fill('Stronger hip, from the first tab');
  await first.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(first.getByText(/Saved \d\d:\d\d/).first()).toBeVisible();

  await second.getByLabel('Title').fill('Stronger hip, from the second tab');
  await second.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = second.getByRole('dialog', { name: 'This program was changed somewhere else' });
  await expect(dialog.getByText('Stronger hip, from the first tab')).toBeVisible();
  await expect(dialog.getByText('Stronger hip, from the second tab')).toBeVisible();
  await keepScreen(second, 'two-tabs-conflict');
  await dialog.getByRole('button', { name: 'Keep mine, on top of it' }).click();
  await expect(second.getByText(/Saved \d\d:\d\d/).first()).toBeVisible();

  await second.reload();
  await expect(second.getByLabel('Title')).toHaveValue('Stronger hip, from the second tab');
});
