import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

test('A sheet is typed in by keyboard only, kept over a reload, saved once and marked as from paper', async ({
  asStaff,
}) => {
  const page = await asStaff('Maya');
  await page.goto('/patients');
  await page.getByRole('link', { name: 'Edith Marlow', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Paper diary' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Paper diary', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Patient' }).getByText(/HP-\d{4}/)).toBeVisible();

  // The heel-to-toe stand is due every day: its first open box of this week is today's.
  const holds = page.getByRole('textbox', { name: /^Heel-to-toe stand.*seconds$/ });
  const effort = page.getByRole('textbox', { name: /^Heel-to-toe stand.*Effort 0–10$/ });
  const pain = page.getByRole('textbox', { name: /^Heel-to-toe stand.*Pain 0–10$/ });
  const status = page.getByRole('status').filter({ hasText: /./ });
  await test.step('what cannot be read is said beside its box, and nothing is sent', async () => {
    await holds.first().focus();
    await page.keyboard.type('2x30');
    await page.keyboard.press('Enter');
    await expect(effort.first()).toBeFocused();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await expect(pain.first()).toBeFocused();
    await page.keyboard.type('11');
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Pain is 10 at most.')).toBeVisible();
    await expect(pain.first()).toBeFocused();
    await keepScreen(page, 'paper-diary-fault');
  });

  await test.step('a reload loses nothing', async () => {
    await page.keyboard.press('Control+a');
    await page.keyboard.type('0');
    await expect(status.filter({ hasText: '1 session, 1 exercise, pain on 1 day' })).toBeVisible();
    await page.reload();
    await expect(holds.first()).toHaveValue('2x30');
    await expect(pain.first()).toHaveValue('0');
  });

  await test.step('Ctrl-S saves; the same week again has nothing to save', async () => {
    await pain.first().focus();
    await page.keyboard.press('Control+s');
    await expect(status.filter({ hasText: 'Saved, marked as from paper.' })).toBeVisible();
    await page.reload();
    await expect(holds.first()).toHaveValue('30/30');
    await expect(effort.first()).toHaveValue('5');
    await expect(pain.first()).toHaveValue('0');
    await expect(status.filter({ hasText: 'Nothing new to save.' })).toBeVisible();
  });

  await test.step('the boxes of the days are open as far as the days have come', async () => {
    const ofTheDay = (row: string) => page.getByRole('textbox', { name: new RegExp(`^The day,.*${row}$`) });
    await expect(ofTheDay('Pain before').first()).toBeEnabled();
    await expect(ofTheDay('Next morning').last()).toBeDisabled();
  });

  await test.step('a changed box is a correction', async () => {
    await holds.first().focus();
    await page.keyboard.type('-');
    await expect(status.filter({ hasText: '1 correction' })).toBeVisible();
    await page.keyboard.press('Control+s');
    await expect(status.filter({ hasText: 'Saved, marked as from paper.' })).toBeVisible();
    await keepScreen(page, 'paper-diary-saved');
  });

  await page.getByRole('link', { name: 'Back to the record' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/from paper, typed in by Maya/).first()).toBeVisible();
});
