import { expectAccessible } from '../fixtures/axe';
import { keepFour } from '../fixtures/keep-four';
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
    await expect(dialog).toBeVisible();
    await maya.keyboard.press('1');
    await expect(dialog.getByRole('checkbox', { name: /^Called/ })).toBeChecked();
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
