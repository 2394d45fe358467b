import { expectAccessible } from '../fixtures/axe';
import { keepFour } from '../fixtures/keep-four';
import { worksOffline } from '../fixtures/phone-story';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

/** Does two fifths of the plan. */
const name = 'Peter Novák';

test('MS-1 X-3 A patient below the target says without a network what got in the way and reads the clinic’s own tip; every phone and the physiotherapist know it', async ({
  asStaff,
  asPatient,
}) => {
  test.slow();
  const tip = `Two of your exercises fit into the time the kettle takes, ${Date.now().toString(36)}.`;

  await test.step('the owner writes a tip of the clinic’s own', async () => {
    const owner = await asStaff('Ruth');
    await owner.goto('/settings/clinic');
    const panel = owner.getByRole('region', { name: 'What got in the way' });
    const [first] = await panel.getByRole('group').all();
    await expect(panel.getByLabel('In English').first()).toHaveValue('No time');
    if (first === undefined) throw new Error('an empty list');
    await first.getByLabel('Tip in English').fill('');
    await panel.getByRole('button', { name: 'Save the list' }).click();
    await expect(panel.getByText('Please write something here.').first()).toBeVisible();
    await first.getByLabel('Tip in English').fill(tip);
    await panel.getByRole('button', { name: 'Save the list' }).click();
    await expect(panel.getByText(/List \d+, set by Ruth/)).toBeVisible();
    await keepFour(owner, 'barrier-settings', panel);
  });

  const phone = await asPatient(name);
  const context = phone.context();
  const question = phone.getByRole('heading', { name: 'What got in the way?' });
  await worksOffline(phone);

  await test.step('the day goes on as ever: Start is in sight, and nothing is asked there', async () => {
    await phone.setViewportSize({ width: 360, height: 640 });
    await phone.goto('/today');
    await expect(phone.getByRole('link', { name: 'Start' })).toBeInViewport({ ratio: 1 });
    await expect(question).toHaveCount(0);
    await phone.setViewportSize({ width: 390, height: 844 });
  });

  await test.step('one question without a network, answered with one tap, and mended', async () => {
    await phone.goto('/progress');
    await expect(question).toBeVisible();
    await context.setOffline(true);
    await keepFour(phone, 'barrier-asked', question);
    await phone.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(phone, 'what got in the way');
    await phone.getByRole('button', { name: 'I forgot' }).tap();
    await expect(question).toHaveCount(0);
    await expect(phone.getByText('You said: I forgot')).toBeVisible();
    await expect(phone.getByRole('region', { name: 'What got in the way?' })).toBeFocused();
    await phone.getByRole('button', { name: 'Change my answer' }).press('Enter');
    await phone.getByRole('button', { name: 'No time' }).press('Enter');
    await expect(phone.getByText(tip)).toBeVisible();
    await keepScreen(phone, 'barrier-answered', 'window');
    await expectAccessible(phone, 'what got in the way, answered');
    await phone.reload();
    await expect(phone.getByText(tip)).toBeVisible();
    await expect(question).toHaveCount(0);
  });

  await test.step('sent, another phone shows the answer and asks nothing', async () => {
    await context.setOffline(false);
    await phone.goto('/today');
    await expect(phone.getByText(/All sent/)).toBeVisible();
    const second = await asPatient(name);
    await second.goto('/progress');
    await expect(second.getByText(tip)).toBeVisible();
    await expect(second.getByRole('heading', { name: 'What got in the way?' })).toHaveCount(0);
  });

  await test.step('the physiotherapist reads it with its day', async () => {
    const erik = await asStaff('Erik');
    await erik.goto('/patients');
    await erik.getByRole('searchbox').fill(name);
    await erik.getByRole('link', { name, exact: true }).click();
    const line = erik.getByText('Got in the way', { exact: true });
    await expect(line).toBeVisible();
    await expect(erik.getByText('No time (today)')).toBeVisible();
    await keepFour(erik, 'barrier-record', line);
  });
});
