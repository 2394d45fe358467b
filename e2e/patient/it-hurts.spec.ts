import { expectAccessible } from '../fixtures/axe';
import { keepFour } from '../fixtures/keep-four';
import { begin, doSets, enteredPhone, pain, translate } from '../fixtures/phone-story';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const name = `Nell Harrow${Date.now().toString(36)}`;
const exercises = ['Two-leg heel raise', 'Buttock squeeze', 'Bird dog'] as const;
const [first, second, third] = exercises;

test('D05 LG-7.4 H-9 A skip after a set, a stop, and a pain of 8: what was done stays, nothing congratulates, and nobody is led on', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  const maya = await asStaff('Maya');
  const origin = baseURL ?? '';
  const { context, phone } = await enteredPhone(maya, browser, origin, { name, exercises });
  const done = phone.getByRole('button', { name: /^Done:/ });
  const row = (exercise: string) => phone.getByRole('listitem').filter({ hasText: exercise });

  await test.step('after one set the rest is left out, with its reason', async () => {
    await phone.goto('/today');
    await begin(phone);
    await expect(phone.getByRole('heading', { name: first })).toBeVisible();
    await translate(phone);
    await phone.getByRole('button', { name: 'More' }).click();
    const number = /\d+/.exec((await done.textContent()) ?? '')?.[0] ?? '';
    await expect(phone.locator('[aria-live]').getByText(`${number} times`)).toBeVisible();
    await done.click();
    await phone.getByRole('button', { name: 'How to do it, or skip it' }).click();
    await phone.getByRole('dialog').getByRole('button', { name: 'Skip' }).click();
    await expect(phone.getByRole('heading', { name: 'Why not the rest?' })).toBeVisible();
    await expect(phone.getByText('The set you did is saved.')).toBeVisible();
    await keepScreen(phone, 'hurts-1-rest-left-out');
    await phone.getByText('No time').click();
    await phone.getByRole('button', { name: 'Save' }).click();
  });

  await test.step('a reload in the middle of an exercise keeps its sets', async () => {
    await expect(phone.getByRole('heading', { name: second })).toBeVisible();
    await done.click();
    await expect(phone.getByText(/set 2/i).first()).toBeVisible();
    await phone.reload();
    await expect(phone.getByText(/set 2/i).first()).toBeVisible();
  });

  await test.step('it hurt: how much at worst, and the exercise is stopped', async () => {
    await phone.getByRole('button', { name: 'It hurts' }).click();
    await pain(phone, /hurt at worst/, 4);
    await phone
      .getByRole('radiogroup', { name: /spread/ })
      .getByText('No', { exact: true })
      .click();
    await keepFour(phone, 'hurts-2-stop');
    await phone.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(phone, 'an exercise that hurt');
    await phone.getByRole('button', { name: 'Stop this exercise' }).click();
    await expect(phone.getByRole('heading', { name: third })).toBeVisible();
  });

  await test.step('a pain of 8 ends the day at once: whom to call, and no way on but the end', async () => {
    await doSets(phone);
    await pain(phone, /Worst pain/, 8);
    await expect(phone.getByRole('heading', { name: 'Stop for today' })).toBeFocused();
    await expect(phone.getByText(`You noted pain 8 of 10: ${third}.`)).toBeVisible();
    await expect(phone.getByRole('link', { name: /Your clinic/ })).toHaveAttribute('href', /^tel:/);
    await expect(phone.getByText(/Well done|That is all/)).toHaveCount(0);
    await keepFour(phone, 'hurts-3-stop-for-today');
    await phone.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(phone, 'stop for today');
    await phone.reload();
    await expect(phone.getByRole('heading', { name: 'Stop for today' })).toBeVisible();
    await phone.getByRole('link', { name: 'End for today' }).click();
  });

  await test.step('the day says the same: nothing to start, and what was noted of each', async () => {
    await expect(phone.getByRole('heading', { name: 'Stop for today' })).toBeVisible();
    await expect(phone.getByRole('link', { name: /^Start|^Go on/ })).toHaveCount(0);
    await expect(row(first)).toContainText(/Partly done.*1 × \d+ times.*No time/);
    await expect(row(second)).toContainText('Stopped');
    await expect(phone.getByText(/Saved on this phone/)).toHaveCount(0);
    await expect(phone.getByText(/Well done/)).toHaveCount(0);
    await keepFour(phone, 'hurts-4-day');
    await phone.setViewportSize({ width: 390, height: 844 });
  });

  await test.step('a wrong number is corrected there, and the day goes on', async () => {
    await phone.getByRole('button', { name: 'That is wrong: change what I noted' }).click();
    await phone.getByRole('button', { name: 'Go on' }).click();
    await pain(phone, /while you did it/, 3);
    for (
      let question = 0;
      question < 4 && (await phone.getByRole('button', { name: 'Go on' }).isVisible());
      question += 1
    )
      await phone.getByRole('button', { name: 'Go on' }).click();
    await phone.getByRole('button', { name: /^Save/ }).click();
    await expect(phone.getByRole('heading', { name: 'Stop for today' })).toHaveCount(0);
    await expect(phone.getByText('Everything for today is noted.')).toBeVisible();
    await expect(phone.getByText(/All sent/)).toBeVisible();
  });

  await test.step('the physiotherapist reads what was broken off, and of the pain that was corrected', async () => {
    await maya.goto('/patients');
    await maya.getByRole('searchbox').fill(name.split(' ')[1] ?? '');
    await maya.getByRole('link', { name, exact: true }).click();
    const sessions = maya.getByRole('region', { name: 'Sessions' });
    await expect(sessions.getByText(/broken off/)).toBeVisible();
    await expect(sessions.getByText(/the rest left out: no time/)).toBeVisible();
    await keepScreen(maya, 'hurts-5-record');
  });
  await context.close();
});
