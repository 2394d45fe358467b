import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { searchLibrary } from '../fixtures/library-panel';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const reason = 'Head and shoulders only, practised here three times without pain.';

async function openBuilder(page: Page): Promise<void> {
  await page.goto('/patients');
  await page.getByRole('link', { name: 'Grace O’Connor', exact: true }).click();
  await page.getByRole('link', { name: 'Change', exact: true }).first().click();
  await expect(page.getByLabel('Title')).toBeVisible();
}

test('H-9 A contraindicated exercise is published only with a reason, and the next clinician sees it', async ({
  asStaff,
}) => {
  const page = await asStaff('Erik');

  await test.step('the library for this patient says what is not for her, and why', async () => {
    await page.goto('/patients');
    await page.getByRole('link', { name: 'Grace O’Connor', exact: true }).click();
    await page.getByRole('link', { name: 'Exercises for this patient' }).click();
    await page.getByRole('searchbox').fill('modified curl-up');
    const entry = page.getByRole('listitem').filter({ hasText: 'Modified curl-up' });
    await expect(page.getByText(/not for this patient: [1-9]/)).toBeVisible();
    await expect(entry).toHaveCount(0);
    await page.getByRole('button', { name: /Safety for this patient/ }).click();
    await page.getByRole('option', { name: /^Not for this patient \([1-9]/ }).click();
    await expect(entry.getByText(/bending the spine/)).toBeVisible();
    await expect(page).toHaveURL(/patient=.*safety=unsafe.*q=modified/);
    await expectAccessible(page, 'the library for a patient');
    await keepScreen(page, 'precautions-library-patient');
  });

  await test.step('the builder leaves it out too, and says so', async () => {
    await openBuilder(page);
    await searchLibrary(page, 'modified curl-up');
    await expect(page.getByText('not shown: not safe for this patient')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Add Modified curl-up/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Show exercises that are not safe for this patient' }).click();
    await keepScreen(page, 'precautions-library');
    await page.getByRole('button', { name: /^Add Modified curl-up/ }).click();
  });

  await test.step('publishing waits for a reason', async () => {
    await page.getByRole('button', { name: 'Publish…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish version 2' });
    await expect(
      dialog.getByText(/Modified curl-up.*not without a recorded reason.*bending the spine/),
    ).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Back to the draft' }).click();
    await keepScreen(page, 'precautions-open');
  });

  await test.step('ten visible characters at least', async () => {
    await page.getByRole('button', { name: /^Prescribe Modified curl-up.*with a reason/ }).click();
    const dialog = page.getByRole('dialog', { name: /prescribe it nevertheless/ });
    await dialog.getByLabel('Reason', { exact: true }).fill('too short');
    await dialog.getByRole('button', { name: 'Record the override' }).click();
    await expect(dialog.getByText('Say why, in at least 10 characters.').first()).toBeVisible();
    await dialog.getByLabel('Reason', { exact: true }).fill(reason);
    await keepScreen(page, 'precautions-reason');
    await dialog.getByRole('button', { name: 'Record the override' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText(reason)).toBeVisible();
  });

  await test.step('then it is published, and the program names the reason', async () => {
    await page.getByRole('button', { name: 'Publish…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish version 2' });
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.waitForURL(/\/programs\/[0-9a-f-]+$/);
    await expect(page.getByText(reason)).toBeVisible();
    await keepScreen(page, 'precautions-program');
  });

  const patientUrl = page.url().replace(/\/programs\/.*$/, '');
  await test.step('the colleague who takes over sees it on the patient’s page', async () => {
    const colleague = await asStaff('Maya');
    await colleague.goto('/patients?q=Grace&scope=clinic');
    await colleague.getByRole('button', { name: 'Take over Grace O’Connor' }).click();
    const dialog = colleague.getByRole('dialog', { name: 'Take over this patient' });
    await dialog.getByLabel('Reason').fill('Holiday cover');
    await dialog.getByRole('button', { name: 'Take over', exact: true }).click();
    await colleague.waitForURL(new URL(patientUrl).pathname);
    const precautions = colleague.getByRole('region', { name: 'Precautions' });
    await expect(precautions.getByText(reason)).toBeVisible();
    await expect(precautions.getByText(/Erik Lindgren/)).toBeVisible();
    await keepScreen(colleague, 'precautions-next-clinician');
  });
});
