import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { keepFour } from '../fixtures/keep-four';
import { onOneSheet } from '../fixtures/one-sheet';
import { keysWork } from '../fixtures/keys';
import { expect, test } from '../fixtures/test';

test('MS-8 O-9 Who needs me: the worst fact first, a call noted with two keys, taken back, and watched until a day', async ({
  asStaff,
}) => {
  const maya = await asStaff('Maya');
  await maya.goto('/dashboard');
  await expect(maya.getByRole('heading', { name: 'Who needs me' })).toBeVisible();
  await keysWork(maya);
  const row = maya.getByRole('row', { name: /Daniel Amsel/ });
  const undoLine = maya.getByText(/Daniel Amsel.*acknowledged, called/);
  const dialog = maya.getByRole('dialog', { name: 'Acknowledge: Daniel Amsel' });

  await test.step('reads whom to call and why, with the number, the time and what he was told', async () => {
    await expect(maya.getByRole('columnheader', { name: /Call today/ })).toBeVisible();
    await expect(row.getByText(/^Pain \d+ (during|after)/)).toBeVisible();
    await expect(row.getByText(/^Told: /)).toBeVisible();
    await expectAccessible(maya, 'the review list');
    await keepFour(maya, 'review-1-list');
  });

  await test.step('finds him with a slash, notes the call with a and 1, and he is off the list', async () => {
    await maya.keyboard.press('/');
    await maya.keyboard.type('amsel');
    await expect(
      maya.getByRole('row', { name: /^(?!Daniel)/ }).getByRole('link', { name: 'Open' }),
    ).toHaveCount(0);
    await row.getByRole('link', { name: 'Daniel Amsel', exact: true }).focus();
    await maya.keyboard.press('a');
    const called = dialog.getByRole('checkbox', { name: /^Called/ });
    await expect(called).toBeVisible();
    await maya.keyboard.press('1');
    await expect(called).toBeChecked();
    await dialog
      .getByRole('textbox', { name: 'Note' })
      .fill('Tight after ten minutes, eases sitting. I call again.');
    await expectAccessible(maya, 'acknowledging');
    await keepFour(maya, 'review-2-acknowledge');
    await maya.keyboard.press('Control+Enter');
    await expect(undoLine).toBeVisible();
    await expect(row).toHaveCount(0);
  });

  await test.step('that was the wrong one: undone with z, he is back', async () => {
    await maya.locator('h1').click();
    await maya.keyboard.press('z');
    await expect(row.getByText(/^Pain \d+ (during|after)/)).toBeVisible();
    await expect(undoLine).toHaveCount(0);
  });

  await test.step('on his page the reason stands first; acknowledged there, he is watched by name', async () => {
    await row.getByRole('link', { name: /^Open Daniel Amsel/ }).click();
    const why = maya.getByRole('region', { name: /Why now/ });
    await expect(why.getByText(/^Pain \d+ (during|after)/).first()).toBeVisible();
    await keepFour(maya, 'review-3-patient', why);
    await readThePage(maya);
    await why.getByRole('button', { name: /^Acknowledge/ }).click();
    await dialog.getByText(/^Sent a message/).click();
    await dialog.getByRole('button', { name: 'Acknowledge' }).click();
    await expect(why.getByText(/^Acknowledged by Maya Okafor, today: sent a message/)).toBeVisible();
    await expectAccessible(maya, 'the patient page with its reason');
    await maya.goto('/dashboard');
    await maya.getByRole('button', { name: /^Watching/ }).click();
    await expect(row.getByText(/Maya Okafor, today: sent a message/)).toBeVisible();
    await keepFour(maya, 'review-4-watching', row);
  });
});

test('MS-8 Whom she looks after for a colleague who is away stands on her list too, and apart where she asks for them', async ({
  asStaff,
}) => {
  const maya = await asStaff('Maya');
  await maya.goto('/dashboard');
  await keysWork(maya);
  const whose = maya.getByRole('group', { name: 'Whose patients' });
  const row = (name: RegExp) => maya.getByRole('row', { name });
  await expect(row(/Astrid Nilsen/).getByText(/^Sore morning 6/)).toBeVisible();
  await whose.getByText(/^Covering/).click();
  await expect(row(/Astrid Nilsen/)).toBeVisible();
  await expect(row(/Yusuf Demir/)).toHaveCount(0);
  await keepFour(maya, 'review-10-covering');
  await whose.getByText(/^Mine/).click();
  await expect(row(/Yusuf Demir/)).toBeVisible();
  await expect(row(/Astrid Nilsen/)).toHaveCount(0);
});

/** The page below the reason: what has happened since the visit that is noted here, eight weeks with their table, sessions by day. */
async function readThePage(maya: Page): Promise<void> {
  await test.step('notes the visit of today with what was agreed; the next one is named', async () => {
    await maya.getByRole('button', { name: 'Note a visit…' }).click();
    const form = maya.getByRole('form', { name: 'Visit' });
    await form
      .getByRole('textbox', { name: 'Note' })
      .fill('Sitting is easier. Walking brings the thigh back.');
    await form.getByRole('textbox', { name: /^Agreed/ }).fill('Twelve minutes until Friday.');
    await form.getByRole('button', { name: 'Save' }).click();
    const visits = maya.getByRole('region', { name: 'Visits' });
    await expect(visits.getByText('Twelve minutes until Friday.')).toBeVisible();
    await expect(maya.getByRole('heading', { name: /^Since your last visit/ })).toBeVisible();
    await keepFour(maya, 'review-5-visit', visits);
  });
  await test.step('the line goes from day to day by the keys, and the same numbers stand in a table', async () => {
    const course = maya.getByRole('region', { name: /^Pain and load/ });
    const line = course.getByRole('slider', { name: 'Day of the chart' });
    await line.focus();
    await maya.keyboard.press('ArrowLeft');
    await expect(line).toHaveAttribute('aria-valuetext', /^yesterday/);
    await keepFour(maya, 'review-6-course', course);
    await course.getByRole('button', { name: 'Show as table' }).click();
    await expect(course.getByRole('columnheader', { name: 'Morning' })).toBeVisible();
    await course.getByRole('button', { name: 'Show as chart' }).click();
  });
  await test.step('each proposal stands with the two sessions that it rests on, and two weeks by day', async () => {
    const proposals = maya.getByRole('region', { name: /^Proposals/ });
    await expect(proposals.getByRole('columnheader', { name: 'Last two sessions' })).toBeVisible();
    await expect(proposals.getByRole('row', { name: /Level walking/ })).toContainText(/15 min/);
    await keepFour(maya, 'review-7-proposals', proposals);
    const byDay = maya.getByRole('region', { name: 'Day by day' });
    await expect(byDay.getByRole('rowheader', { name: 'Level walking' })).toBeVisible();
    await keepFour(maya, 'review-8-by-day', byDay);
    await keepFour(maya, 'review-9-whole');
    await onOneSheet(maya, 'patient-sheet-2');
  });
  await test.step('on a phone the days stand as a list', async () => {
    const wide = maya.viewportSize();
    const byDay = maya.getByRole('region', { name: 'Day by day' });
    await maya.setViewportSize({ width: 390, height: 844 });
    await expect(byDay.getByRole('listitem').filter({ hasText: 'Level walking' }).first()).toBeVisible();
    await expect(byDay.getByRole('table')).toHaveCount(0);
    if (wide !== null) await maya.setViewportSize(wide);
    await expect(byDay.getByRole('table')).toBeVisible();
  });
  await test.step('the pain limit is changed in the program: its chip leads to the rule that is chosen', async () => {
    await maya.getByRole('link', { name: /^Pain limit/ }).click();
    const rule = maya.getByRole('radiogroup', { name: 'Pain rule' });
    await expect(rule.getByRole('radio', { checked: true })).toBeFocused();
    await maya.goBack();
    await expect(maya.getByRole('region', { name: /Why now/ })).toBeVisible();
  });
}
