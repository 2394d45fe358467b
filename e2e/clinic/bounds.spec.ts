import type { Locator, Page } from '@playwright/test';
import { addDays } from '@/lib/domain/time/calendar-date';
import { expectAccessible } from '../fixtures/axe';
import { keepScreen } from '../fixtures/screens';
import { answerAllNo } from '../fixtures/safety-questions';
import { expect, test } from '../fixtures/test';
import { writeHeaders } from '../fixtures/write-headers';

const name = 'Priya Raman';
const squat = 'Goblet squat';
const sizes = [
  ['1280', { width: 1280, height: 800 }],
  ['390', { width: 390, height: 844 }],
] as const;

async function openRecord(page: Page): Promise<void> {
  await page.goto('/patients');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

async function openProgram(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Program', level: 1 })).toBeVisible();
}

async function fillDate(field: Locator, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  await field.getByLabel('Day', { exact: true }).fill(date);
  await field.getByLabel('Month', { exact: true }).fill(month);
  await field.getByLabel('Year', { exact: true }).fill(year);
}

/** The window, light and dark. */
async function keepBoth(page: Page, title: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await keepScreen(page, `${title}-${colorScheme}`, 'window');
  }
}

/** A part of the page at a desk and on a phone, light and dark. */
async function keepAll(page: Page, part: Locator, title: string): Promise<void> {
  for (const [size, viewport] of sizes) {
    await page.setViewportSize(viewport);
    await part.scrollIntoViewIfNeeded();
    await keepBoth(page, `${title}-${size}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('LG-0.1 Bounds for one exercise: signed beforehand, a step that follows by itself, read by the patient, seen and put back', async ({
  asPatient,
  asStaff,
  baseURL,
}) => {
  const maya = await asStaff('Maya');
  const phone = await asPatient(name);
  const inBounds = maya.getByRole('region', { name: 'May move by itself' });

  await test.step('nobody may sign while irritability is not assessed, and the record says so', async () => {
    await openRecord(maya);
    await openProgram(maya);
    await maya
      .getByRole('list', { name: 'Prescriptions' })
      .getByRole('button', { name: squat })
      .first()
      .click();
    await expect(inBounds).toContainText('Irritability was not assessed');
  });

  await test.step('once it is, she signs how far the squat may move, and until when', async () => {
    const patientId = new URL(maya.url()).pathname.split('/')[2] ?? '';
    const calm = { painWorst: 1, nightOrRestPain: 'none', settleMinutes: 0 };
    const answer = await maya.request.post(`/api/patients/${patientId}/irritability`, {
      headers: writeHeaders(baseURL ?? ''),
      data: { patientId, ...calm },
    });
    expect(answer.status()).toBe(200);
    await openRecord(maya);
    await maya.setViewportSize({ width: 390, height: 844 });
    await inBounds.getByRole('button', { name: /Sign bounds for an exercise/ }).click();
    await inBounds.getByRole('button', { name: /^Sign bounds… for/ }).click();
    await keepBoth(maya, 'bounds-2-dialog-390');
    await maya.keyboard.press('Escape');
    await maya.setViewportSize({ width: 1280, height: 800 });
    await openProgram(maya);
    await maya
      .getByRole('list', { name: 'Prescriptions' })
      .getByRole('button', { name: squat })
      .first()
      .click();
    await expect(inBounds).toContainText('every step waits for you');
    await keepAll(maya, inBounds, 'bounds-1-builder');
    await inBounds.getByRole('button', { name: /^Sign bounds… for/ }).click();
    const dialog = maya.getByRole('dialog', { name: `${squat}: may move by itself` });
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByRole('button', { name: /Weight up to/ }).click();
    await maya.getByRole('option', { name: '14 kg' }).click();
    const lastDay = addDays(new Date().toISOString().slice(0, 10), 42);
    await fillDate(dialog.getByRole('group', { name: /Last day/ }), lastDay);
    await expect(dialog.getByText(/Signed by/)).toContainText('Maya');
    await expectAccessible(maya, 'signing bounds', 'structure');
    await keepBoth(maya, 'bounds-2-dialog-1280');
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(inBounds).toContainText('10 to 14 kg');
    await expect(inBounds).toContainText(/Signed by .*Maya/);
    await expectAccessible(maya, 'signed bounds in the builder');
    await keepAll(maya, inBounds, 'bounds-3-signed');
  });

  await test.step('the patient sends something, and her day holds the heavier weight and who agreed to it', async () => {
    await phone.goto('/today');
    await phone.getByRole('button', { name: /new or worrying/i }).click();
    await phone.getByRole('button', { name: 'Answer the questions' }).press('Enter');
    await answerAllNo(phone);
    await expect(phone.getByText(/All sent/)).toBeVisible();
    await phone.goto('/today');
    await expect(phone.getByText(/agreed to this step beforehand/)).toBeVisible();
    await expect(phone.getByText(/12 kg/).first()).toBeVisible();
    await expectAccessible(phone, 'a step that follows by itself');
    await keepScreen(phone, 'bounds-4-phone-light');
    await phone.emulateMedia({ colorScheme: 'dark' });
    await keepScreen(phone, 'bounds-4-phone-dark');
  });

  await test.step('the review list says what moved, and who had signed', async () => {
    await maya.goto('/dashboard');
    const row = maya.getByRole('row', { name: new RegExp(name) });
    await expect(row.getByText('Moved by itself')).toBeVisible();
    await expect(row).toContainText('10 kg → 12 kg');
    await expectAccessible(maya, 'a step on the review list');
    await keepAll(maya, row, 'bounds-5-list');
  });

  await test.step('one press on her page puts the former dose back, and ends the bounds', async () => {
    await openRecord(maya);
    await expect(inBounds).toContainText('10 kg → 12 kg');
    await expectAccessible(maya, 'a step on the patient page');
    await keepAll(maya, inBounds, 'bounds-6-record');
    await maya.getByRole('link', { name: 'Read', exact: true }).first().click();
    await expect(maya.getByText(/A step within bounds signed by/)).toBeVisible();
    await keepScreen(maya, 'bounds-7-version');
    await openRecord(maya);
    await inBounds.getByRole('button', { name: `Put back to 10 kg: ${squat}` }).click();
    await expect(inBounds.getByRole('button', { name: /^Put back/ })).toHaveCount(0);
    await inBounds.getByRole('button', { name: /Bounds that have ended/ }).click();
    await expect(inBounds).toContainText('the dose was changed by hand');
    await keepScreen(maya, 'bounds-8-put-back');
    await maya.goto('/dashboard');
    await expect(maya.getByRole('row', { name: new RegExp(name) }).getByText('Moved by itself')).toHaveCount(
      0,
    );
  });
});
