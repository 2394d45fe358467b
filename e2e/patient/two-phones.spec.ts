import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { keepFour } from '../fixtures/keep-four';
import {
  begin,
  doSets,
  enter,
  enteredPhone,
  feels,
  goOn,
  newPhone,
  publishFor,
  translate,
  worksOffline,
} from '../fixtures/phone-story';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const mark = Date.now().toString(36);
const exercises = ['Two-leg heel raise', 'Buttock squeeze'] as const;
const [first, second] = exercises;
const row = (page: Page) => page.getByRole('listitem').filter({ hasText: first });

/** Notes the first exercise as planned, with so much pain, and leaves the session there. */
async function note(phone: Page, during: number): Promise<void> {
  await phone.goto('/today');
  await begin(phone);
  await expect(phone.getByRole('heading', { name: first })).toBeVisible();
  await phone.getByRole('button', { name: /as planned$/ }).click();
  await feels(phone, { during });
  await goOn(phone);
  await expect(phone.getByRole('heading', { name: second })).toBeVisible();
  await phone.goto('/today');
}

test('O-3 H-6 Two phones note one exercise: it is asked, the same counts once with the higher pain, and an entry is taken back', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  test.slow();
  const origin = baseURL ?? '';
  const maya = await asStaff('Maya');
  const name = `Tess Twophones${mark}`;
  const link = await publishFor(maya, origin, { name, exercises });
  const [atHome, away] = [await newPhone(browser, origin), await newPhone(browser, origin)];
  const [phone, other] = [await atHome.newPage(), await away.newPage()];
  for (const [context, page] of [
    [atHome, phone],
    [away, other],
  ] as const) {
    await enter(context, origin, link);
    await worksOffline(page);
  }

  await test.step('both note it, one of them without a network', async () => {
    await away.setOffline(true);
    await note(other, 3);
    await note(phone, 2);
    await expect(row(phone)).toContainText('Pain 2');
    await expect(phone.getByText(/All sent/)).toBeVisible();
  });

  await test.step('once both are known, it is asked: again, or the same', async () => {
    await away.setOffline(false);
    await other.goto('/today');
    await expect(other.getByText(/All sent/)).toBeVisible();
    await phone.goto('/today');
    const question = phone.getByRole('region', { name: `You noted ${first} twice today. Which is right?` });
    await expect(question).toBeVisible();
    await keepFour(phone, 'twice-question', question);
    await phone.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(phone, 'noted twice');
    await question.getByRole('button', { name: 'It is the same' }).click();
    await expect(question).toHaveCount(0);
    await expect(row(phone).getByText(/Done/)).toHaveCount(1);
    await expect(row(phone)).toContainText('Pain 3');
    await expect(phone.getByText(/All sent/)).toBeVisible();
    await other.goto('/today');
    await expect(row(other).getByText(/Done/)).toHaveCount(1);
    await expect(row(other)).toContainText('Pain 3');
  });

  await test.step('the entry is taken back: it is to do again', async () => {
    await row(phone)
      .getByRole('button', { name: /^Change/ })
      .click();
    await phone.getByRole('button', { name: 'I did not do this: take it back' }).click();
    await keepScreen(phone, 'take-back');
    await phone.getByRole('alertdialog').getByRole('button', { name: 'Take it back' }).click();
    await expect(row(phone).getByText(/Done/)).toHaveCount(0);
    await expect(phone.getByText(/All sent/)).toBeVisible();
    await phone.reload();
    await expect(row(phone)).toBeVisible();
    await expect(row(phone).getByText(/Done/)).toHaveCount(0);
  });

  await test.step('the physiotherapist sees both, and what became of them', async () => {
    await maya.goto('/patients');
    await maya.getByRole('searchbox').fill(name.split(' ')[1] ?? '');
    await maya.getByRole('link', { name, exact: true }).click();
    const sessions = maya.getByRole('region', { name: 'Sessions' });
    await expect(sessions.getByText('the same as another entry of this day, counts once')).toBeVisible();
    await expect(sessions.getByText('taken back by the patient, does not count')).toBeVisible();
    await keepScreen(maya, 'taken-back-record');
  });
  await atHome.close();
  await away.close();
});

test('O-3 A browser that translates the page shows what is stored, on every screen of a session', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  const maya = await asStaff('Maya');
  const name = `Tara Translated${mark}`;
  const { context, phone } = await enteredPhone(maya, browser, origin, { name, exercises });
  const faults: string[] = [];
  phone.on('pageerror', (error) => faults.push(error.message));
  const numberIn = async (text: string | null) => Number(/\d+/.exec(text ?? '')?.[0]);
  const done = phone.getByRole('button', { name: /^Done:/ });

  await phone.goto('/today');
  await begin(phone, 1);
  await expect(done).toBeVisible();
  await translate(phone);
  const planned = await numberIn(await done.textContent());
  for (const [tap, by] of [
    ['More', 1],
    ['Less', -1],
    ['Less', -1],
  ] as const) {
    const before = await numberIn(await done.textContent());
    await phone.getByRole('button', { name: tap, exact: true }).click();
    await expect(done).toHaveText(new RegExp(`\\b${before + by} times`));
    await expect(phone.locator('[aria-live]').getByText(`${before + by} times`)).toBeVisible();
    await translate(phone);
  }
  await done.click();
  await expect(phone.getByText(`Set 1: ${planned - 1} times`)).toBeVisible();
  await translate(phone);
  await phone.getByRole('button', { name: /^Skip the rest/ }).click();
  await expect(
    phone
      .getByRole('listitem')
      .filter({ hasText: `${planned - 1} times` })
      .first(),
  ).toBeVisible();
  await translate(phone);
  await doSets(phone);
  await expect(phone.getByRole('radiogroup', { name: /Worst pain/ })).toBeVisible();
  for (const score of [2, 4, 3]) {
    await translate(phone);
    await phone
      .getByRole('radio', { name: String(score), exact: true })
      .first()
      .check({ force: true });
    await expect(phone.getByRole('status').getByText(new RegExp(`^${score} `))).toBeVisible();
  }
  await feels(phone, { during: 3 });
  await translate(phone);
  await goOn(phone);
  await expect(phone.getByRole('heading', { name: second })).toBeVisible();
  await translate(phone);
  await phone.goto('/today');
  await expect(row(phone)).toContainText('Pain 3');
  expect(faults).toEqual([]);
  await context.close();
});
