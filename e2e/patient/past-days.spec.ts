import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { comeBack, letMidnightPass } from '../fixtures/days';
import { dayRow, enteredPhone, pain, worksOffline } from '../fixtures/phone-story';
import { keepPhone } from '../fixtures/keep-phone';
import { keepScreen } from '../fixtures/screens';
import { smallTargets } from '../fixtures/targets';
import { expect, test } from '../fixtures/test';

const mark = Date.now().toString(36);
const exercises = ['Two-leg heel raise', 'Bird dog'] as const;
const [first, second] = exercises;

const link = (phone: Page) => phone.getByRole('button', { name: /^The last seven days/ });
const goOn = (phone: Page) => phone.getByRole('button', { name: 'Go on' }).click();
const outcome = (phone: Page, answer: string) =>
  phone.getByRole('radiogroup', { name: 'Did you do it?' }).getByText(answer, { exact: true }).click();
const score = (phone: Page, question: RegExp, value: number) =>
  phone.getByRole('radiogroup', { name: question }).getByRole('radio', { name: new RegExp(`^${value}\\b`) });

test('MS-1.4 O-8 Yesterday is noted on the day after, without a network: Back loses nothing, too much pain says whom to call, and an entry is corrected', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  test.slow();
  const maya = await asStaff('Maya');
  const name = `Yola Yesterday${mark}`;
  const { context, phone } = await enteredPhone(maya, browser, baseURL ?? '', { name, exercises });
  await worksOffline(phone);

  await test.step('on the first day of a program there is no day before it', async () => {
    await phone.goto('/today');
    await expect(dayRow(phone, second)).toBeVisible();
    await expect(phone.getByRole('button', { name: 'Anything new or worrying?' })).toBeVisible();
    await expect(link(phone)).toHaveCount(0);
  });

  await test.step('the day after: what was planned, and that nothing is noted', async () => {
    await letMidnightPass(phone);
    await phone.goto('/today');
    await expect(link(phone)).toContainText('Yesterday: 2 not noted');
    await keepPhone(phone, 'past-way-in');
    await link(phone).click();
    await expect(phone.getByRole('heading', { name: 'The last seven days' })).toBeFocused();
    await expectAccessible(phone, 'the last seven days');
    await keepPhone(phone, 'past-days');
    await phone.getByRole('button', { name: /^Yesterday, / }).click();
    await expect(dayRow(phone, first)).toContainText('Nothing noted');
    await expectAccessible(phone, 'one of the last seven days');
    await keepPhone(phone, 'past-day');
    expect(await smallTargets(phone)).toEqual([]);
  });

  await test.step('the sets are in sight; the phone’s Back goes back one question, and all that was said is still there', async () => {
    await phone.getByRole('button', { name: `Note it: ${first}` }).click();
    await outcome(phone, 'All of it');
    await expect(phone.getByRole('group', { name: 'Set 1' })).toBeVisible();
    await keepPhone(phone, 'past-note');
    await goOn(phone);
    await pain(phone, /before you started/, 2);
    await goOn(phone);
    await pain(phone, /while you did it/, 3);
    await goOn(phone);
    await expect(phone.getByRole('radiogroup', { name: /hurt afterwards/ })).toBeVisible();
    await phone.goBack();
    await expect(score(phone, /while you did it/, 3)).toBeChecked();
    await phone.goBack();
    await expect(score(phone, /before you started/, 2)).toBeChecked();
    await phone.goBack();
    await expect(phone.getByRole('radio', { name: 'All of it' })).toBeChecked();
    await phone.goBack();
    await expect(dayRow(phone, first)).toContainText('Nothing noted');
    await phone.getByRole('button', { name: `Note it: ${first}` }).click();
    await expect(phone.getByRole('radio', { name: 'All of it' })).toBeChecked();
    await goOn(phone);
    await expect(score(phone, /before you started/, 2)).toBeChecked();
    await goOn(phone);
    await expect(score(phone, /while you did it/, 3)).toBeChecked();
    await goOn(phone);
    await pain(phone, /hurt afterwards/, 2);
    await goOn(phone);
    await phone.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(dayRow(phone, first)).toContainText(/Done.*Pain 3.*not sent yet/);
    await expect(phone.getByText('1 done, 1 not noted')).toBeVisible();
  });

  await test.step('after saving, Back leads to the days and to today, as the buttons do', async () => {
    await phone.goBack();
    await expect(phone.getByRole('heading', { name: 'The last seven days' })).toBeVisible();
    await phone.goBack();
    await expect(link(phone)).toContainText('Yesterday: 1 done, 1 not noted');
    await link(phone).click();
    await phone.getByRole('button', { name: /^Yesterday, / }).click();
  });

  await test.step('too much pain, told a day late: whom to call, nothing more of that day, and it waits from now on', async () => {
    await phone.getByRole('button', { name: `Note it: ${second}` }).click();
    await outcome(phone, 'Part of it');
    await goOn(phone);
    await expect(phone.getByRole('radiogroup', { name: /before you started/ })).toBeVisible();
    await goOn(phone);
    await pain(phone, /while you did it/, 8);
    await phone.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(phone.getByRole('heading', { name: 'That was too much pain' })).toBeVisible();
    await expect(phone.getByRole('link', { name: /Your clinic/ })).toHaveAttribute('href', /^tel:/);
    await expect(phone.getByRole('button', { name: /^Note / })).toHaveCount(0);
    await keepPhone(phone, 'past-too-much');
    await phone.goto('/today');
    await expect(phone.getByRole('heading', { name: `Stopped: ${second}` })).toBeVisible();
    await keepPhone(phone, 'past-stopped-today');
  });

  await test.step('an entry of yesterday is corrected', async () => {
    await link(phone).click();
    await phone.getByRole('button', { name: /^Yesterday, / }).click();
    await phone.getByRole('button', { name: `Change what you noted for ${first}` }).click();
    await phone
      .getByRole('textbox', { name: /How many/ })
      .first()
      .fill('7');
    await goOn(phone);
    await pain(phone, /while you did it/, 4);
    for (
      let question = 0;
      question < 3 && (await phone.getByRole('button', { name: 'Go on' }).isVisible());
      question += 1
    )
      await goOn(phone);
    await phone.getByRole('button', { name: 'Save the change' }).click();
    await expect(dayRow(phone, first)).toContainText(/Partly done.*Pain 4/);
  });

  await test.step('with a network all of it is sent, and the physiotherapist reads that it came a day later', async () => {
    await comeBack(phone);
    await phone.goto('/today');
    await expect(phone.getByText(/All sent/)).toBeVisible();
    await expect(phone.getByText(/could not be taken/)).toHaveCount(0);
    await maya.goto('/patients');
    await maya.getByRole('searchbox').fill(name.split(' ')[1] ?? '');
    await maya.getByRole('link', { name, exact: true }).click();
    const sessions = maya.getByRole('region', { name: 'Sessions' });
    await expect(sessions.getByText('noted the day after')).toHaveCount(2);
    await expect(sessions.getByText(/corrected/)).toBeVisible();
    await sessions.scrollIntoViewIfNeeded();
    await keepScreen(maya, 'past-record', 'window');
  });
  await context.close();
});
