import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { enteredPhone } from '../fixtures/phone-story';
import { answerNext, answerNoUpTo } from '../fixtures/safety-questions';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const mark = Date.now().toString(36);
const exercises = ['Two-leg heel raise', 'Bird dog'] as const;

/** Nobody watches, and the number that dials, large enough for a thumb: beside the question, without the network. */
async function saysWhomToCall(phone: Page, where: string): Promise<void> {
  await expect(phone.getByText(/Nobody watches this live/).first(), where).toBeVisible();
  const call = phone.getByRole('link', { name: 'Call 112 now.' }).first();
  await expect(call, where).toHaveAttribute('href', 'tel:112');
  expect((await call.boundingBox())?.height ?? 0, where).toBeGreaterThanOrEqual(48);
}

const tapScore = (phone: Page, question: RegExp, score: number) =>
  phone.getByRole('radiogroup', { name: question }).getByText(String(score), { exact: true }).first().tap();

test('H-8 By touch: beside every question about pain stands that nobody watches and whom to call, and a red flag says what to do without the network', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  const maya = await asStaff('Maya');
  const name = `Hetty Alarm${mark}`;
  const { context, phone } = await enteredPhone(maya, browser, baseURL ?? '', { name, exercises });
  await phone.goto('/today');
  await phone.getByRole('link', { name: 'Start' }).tap();

  await test.step('before the first exercise', async () => {
    await expect(phone.getByRole('heading', { name: /before you start/ })).toBeFocused();
    await saysWhomToCall(phone, 'before');
    await tapScore(phone, /before you start/, 1);
  });

  await test.step('where it hurts, where something is left out, and after an exercise', async () => {
    await phone.getByRole('button', { name: 'It hurts' }).tap();
    await expect(phone.getByRole('heading', { name: /How much did it hurt at worst/ })).toBeFocused();
    await saysWhomToCall(phone, 'it hurts');
    await phone.getByRole('button', { name: '‹ Back' }).tap();
    await phone.getByRole('button', { name: 'How to do it, or skip it' }).tap();
    await phone.getByRole('dialog').getByRole('button', { name: 'Skip' }).tap();
    await expect(phone.getByRole('heading', { name: 'Why not today?' })).toBeFocused();
    await saysWhomToCall(phone, 'left out');
    await phone.getByRole('button', { name: '‹ Back' }).tap();
    await phone.getByRole('button', { name: /as planned$/ }).tap();
    await expect(phone.getByRole('region', { name: /Worst pain/ })).toBeFocused();
    await saysWhomToCall(phone, 'how it was');
  });

  await test.step('a red flag, without the network: what to do and whom to call at once, and nothing goes on', async () => {
    await context.setOffline(true);
    await phone.getByRole('button', { name: 'Anything new or worrying?' }).tap();
    await expect(phone.getByRole('heading', { name: 'Anything new or worrying?' })).toBeFocused();
    await saysWhomToCall(phone, 'new or worrying');
    await phone.getByRole('button', { name: 'Answer the questions' }).press('Enter');
    await answerNoUpTo(phone, /When you wipe/);
    await answerNext(phone, 'yes');
    await expect(phone.getByRole('heading', { name: 'This can be an emergency' })).toBeFocused();
    await expect(phone.getByRole('link', { name: /Emergency/ })).toHaveAttribute('href', 'tel:112');
    await expect(phone.getByText(/Well done|That is all/)).toHaveCount(0);
    await keepScreen(phone, 'whom-to-call-red-flag');
    await expectAccessible(phone, 'a red flag in a session');
    await phone.getByRole('link', { name: 'Back to today' }).tap();
    await expect(phone).toHaveURL(/\/today$/);
    await expect(phone.getByRole('link', { name: /^Start|^Go on/ })).toHaveCount(0);
  });

  await test.step('back on the network the clinic reads it first on its list, with what had been done', async () => {
    await context.setOffline(false);
    await expect(phone.getByText(/All sent/)).toBeVisible();
    await maya.goto('/dashboard');
    await expect(maya.getByRole('row', { name: new RegExp(name) }).getByText(/^Red flag:/)).toBeVisible();
  });
  await context.close();
});
