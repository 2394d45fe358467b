import { addDays } from '@/lib/domain/time/calendar-date';
import { keepFour } from '../fixtures/keep-four';
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

  await test.step('a day typed under the wrong date is moved, as it is; a day that has not come is refused in words', async () => {
    const move = page.getByRole('button', { name: /^Move .* to another day$/ });
    await expect(move).toHaveCount(1);
    await move.press('Enter');
    const dialog = page.getByRole('dialog');
    const [, first = '', last = ''] =
      /From (\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)/.exec((await dialog.textContent()) ?? '') ?? [];
    const write = async (date: string) => {
      const [year = '', month = '', day = ''] = date.split('-');
      await dialog.getByRole('textbox', { name: 'Day' }).fill(day);
      await dialog.getByRole('textbox', { name: 'Month' }).fill(month);
      await dialog.getByRole('textbox', { name: 'Year' }).fill(year);
      await page.keyboard.press('Enter');
    };
    await write(addDays(last, 2));
    await expect(dialog.getByRole('alert')).toContainText('has not come yet');
    await keepFour(page, 'paper-diary-move');
    const isTaken = async (day: string) => {
      await write(day);
      const taken = dialog.getByRole('link', { name: `Look at ${day}` });
      await expect(taken.or(page.getByText(`Moved to ${day}.`))).toBeVisible();
      return taken.isVisible();
    };
    // The demo's sheets hold most days; what stands there is offered to be looked at.
    expect(await isTaken(first)).toBe(true);
    let right = addDays(last, -1);
    while (await isTaken(right)) right = addDays(right, -1);
    await expect(dialog).toHaveCount(0);
    await expect(move).toHaveCount(0);
    await page.getByRole('link', { name: 'Look at it' }).press('Enter');
    await expect(page.getByRole('button', { name: /^Move .* to another day$/ }).first()).toBeVisible();
    await expect(holds.first()).toHaveValue('-');
    await keepFour(page, 'paper-diary-moved', page.getByRole('region', { name: 'Once a day' }));
  });

  await page.getByRole('link', { name: 'Back to the record' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Earlier sessions/ }).press('Enter');
  await expect(page.getByText(/from paper, typed in by Maya.*moved from/).first()).toBeVisible();
});
