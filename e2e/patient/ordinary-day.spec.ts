import type { Page } from '@playwright/test';
import { expectAccessible } from '../fixtures/axe';
import { doSets, enteredPhone, feels, goOn, pain } from '../fixtures/phone-story';
import { keepScreen } from '../fixtures/screens';
import { expect, test } from '../fixtures/test';

const mark = Date.now().toString(36);
const exercises = ['Two-leg heel raise', 'Bird dog', 'Supine chin nod', 'Buttock squeeze'] as const;

/** So many taps, as the page hears them. */
const countTaps = (page: Page) =>
  page.addInitScript(() => {
    document.addEventListener(
      'pointerdown',
      () => sessionStorage.setItem('taps', String(Number(sessionStorage.getItem('taps') ?? 0) + 1)),
      true,
    );
  });
const taps = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('taps') ?? 0));

const small = [
  ['360x640', 360, 640],
  ['640x360', 640, 360],
  ['390', 390, 844],
] as const;

/** One screen at each size, light and dark; the control is inside the window without scrolling, but for a long one on its side. */
async function keepSmall(page: Page, name: string, control: RegExp, isLong = false): Promise<void> {
  for (const [size, width, height] of small) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => window.scrollTo(0, 0));
    if (!isLong || height > width)
      await expect(page.getByRole('button', { name: control }).first(), `${name} ${size}`).toBeInViewport({
        ratio: 1,
      });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await keepScreen(page, `${name}-${size}-${colorScheme}`, 'window');
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 844 });
}

test('LG-7.6 An ordinary day: four exercises as planned, with every answer, in at most 25 taps', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  const origin = baseURL ?? '';
  const { context, phone } = await enteredPhone(await asStaff('Maya'), browser, origin, {
    name: `Ola Ordinary${mark}`,
    exercises,
  });
  await countTaps(phone);
  await phone.goto('/today');
  await expect(phone.getByRole('link', { name: 'Start' })).toBeVisible();
  await phone.getByRole('link', { name: 'Start' }).click();
  await pain(phone, /before you start/, 0);
  for (const [place, exercise] of exercises.entries()) {
    await expect(phone.getByRole('heading', { name: exercise })).toBeVisible();
    const before = await taps(phone);
    await phone.getByRole('button', { name: /^All \d+ as planned$/ }).click();
    await feels(phone, { during: 0 });
    // The last repetition, how much it hurt, how hard it was, and one for the movement where it is due.
    expect((await taps(phone)) - before, exercise).toBeLessThanOrEqual(4);
    await expect(
      phone.getByRole('button', { name: place < 3 ? `Next: ${exercises[place + 1]}` : 'Last question' }),
    ).toBeVisible();
    await goOn(phone);
  }
  await expect(phone.getByRole('heading', { name: 'How much does it hurt now?' })).toBeFocused();
  await pain(phone, /hurt now/, 1);
  await expect(phone.getByText(/^You did all 4 exercises: Two-leg heel raise \(/)).toBeVisible();
  await expect(phone.getByText('We ask how it was in the morning. One tap.')).toBeVisible();
  await keepScreen(phone, 'ordinary-end');
  await phone.getByRole('link', { name: 'Back to today' }).click();
  expect(await taps(phone)).toBeLessThanOrEqual(25);
  await expect(phone.getByText(/All sent/)).toBeVisible();
  await context.close();
});

test('H-6 The screens of a session on a small phone, upright and on its side: the main control is always in sight', async ({
  asStaff,
  browser,
  baseURL,
}) => {
  test.slow();
  const origin = baseURL ?? '';
  const { context, phone } = await enteredPhone(await asStaff('Maya'), browser, origin, {
    name: `Sam Small${mark}`,
    exercises,
  });
  await phone.goto('/today');
  await phone.getByRole('link', { name: 'Start' }).click();
  await pain(phone, /before you start/, 1);
  const done = phone.getByRole('button', { name: /^Done:/ });

  await test.step('a set, with − and + beyond the range, and a number far from the plan is asked about', async () => {
    await expect(done).toBeVisible();
    await keepSmall(phone, 'session-set', /^Done:/);
    await expectAccessible(phone, 'a set');
    for (let tap = 0; tap < 8; tap += 1) await phone.getByRole('button', { name: 'Less' }).click();
    await done.click();
    await expect(phone.getByRole('alertdialog')).toBeVisible();
    await keepScreen(phone, 'session-odd');
    await phone.getByRole('button', { name: 'Change it' }).click();
    for (let tap = 0; tap < 8; tap += 1) await phone.getByRole('button', { name: 'More' }).click();
    await done.click();
  });

  await test.step('the rest names the next set; what was saved can be undone while it is shown', async () => {
    await expect(phone.getByRole('button', { name: 'Skip the rest: set 2' })).toBeVisible();
    await keepSmall(phone, 'session-rest', /^Skip the rest/);
    await expectAccessible(phone, 'a rest');
    await phone.getByRole('button', { name: '+ 30 seconds' }).click();
    await phone.getByRole('button', { name: 'Undo' }).click();
    await expect(phone.getByText(/Now: set 1/)).toBeVisible();
    await done.click();
    await phone.getByRole('button', { name: /^Skip the rest/ }).click();
    await phone.getByRole('button', { name: 'Change set 1' }).click();
    await phone.getByRole('textbox', { name: /How many/ }).fill('9');
    await phone.getByRole('button', { name: 'Save this set' }).click();
    await expect(phone.getByRole('listitem').filter({ hasText: '9 times' }).first()).toBeVisible();
  });

  await test.step('how it was: kept at its tap, also when the phone goes back, and undone', async () => {
    await doSets(phone);
    await pain(phone, /Worst pain/, 4);
    await expect(phone.getByRole('status').getByText(/^4 /)).toBeVisible();
    await phone.goBack();
    await expect(phone.getByRole('link', { name: /^Go on|^Start/ })).toBeVisible();
    await phone.goForward();
    await expect(
      phone.getByRole('radiogroup', { name: /Worst pain/ }).getByRole('radio', { name: '4' }),
    ).toBeChecked();
    await feels(phone, { during: 4 });
    await keepSmall(phone, 'session-feel', /^Next:/, true);
    await expectAccessible(phone, 'how it was');
    await phone.getByRole('button', { name: 'Undo' }).click();
    await expect(phone.getByText('Tap how hard it was.')).toBeVisible();
    await phone
      .getByRole('radiogroup', { name: 'How hard was it?' })
      .getByText('Hard', { exact: true })
      .click();
    await expect(phone.getByText('Saved: pain 4, hard')).toBeVisible();
    await goOn(phone);
  });

  await test.step('how to do it, sound and reading aloud are one tap away', async () => {
    await phone.getByRole('button', { name: 'How to do it, or skip it' }).click();
    const sheet = phone.getByRole('dialog');
    await expect(sheet.getByRole('checkbox', { name: 'Read aloud' })).not.toBeChecked();
    await sheet.getByRole('checkbox', { name: 'Read aloud' }).check();
    await keepScreen(phone, 'session-more');
    await expectAccessible(phone, 'more about an exercise');
    await sheet.getByRole('button', { name: 'Close' }).click();
    await phone.reload();
    await phone.getByRole('button', { name: 'How to do it, or skip it' }).click();
    await expect(sheet.getByRole('checkbox', { name: 'Read aloud' })).toBeChecked();
    await sheet.getByRole('checkbox', { name: 'Read aloud' }).uncheck();
    await sheet.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('the second and third exercise as planned', async () => {
    for (const exercise of exercises.slice(1, 3)) {
      await expect(phone.getByRole('heading', { name: exercise })).toBeVisible();
      await phone.getByRole('button', { name: /as planned$/ }).click();
      await feels(phone);
      await goOn(phone);
    }
  });

  await test.step('a hold: 3-2-1, right after a minute in a pause and a reload, and the seconds that were held are noted', async () => {
    await phone.clock.install();
    await phone.clock.pauseAt(Date.now() + 2_000);
    await phone.getByRole('button', { name: 'Timer' }).click();
    await expect(phone.getByText('Get ready')).toBeVisible();
    await keepSmall(phone, 'session-hold-ready', /^Wait/);
    // Three to get ready, two of five held.
    await phone.clock.runFor(5_000);
    await expect(phone.getByRole('timer')).toHaveText(/^[123]$/);
    await keepSmall(phone, 'session-hold', /^Pause/);
    await phone.getByRole('button', { name: 'Pause' }).click();
    const held = await phone.getByRole('timer').textContent();
    await phone.clock.runFor(60_000);
    await phone.clock.resume();
    await expectAccessible(phone, 'a hold');
    await phone.reload();
    await expect(phone.getByRole('timer')).toHaveText(held ?? '');
    await phone.getByRole('button', { name: 'Stop here' }).click();
    await expect(phone.getByText(new RegExp(`${held} seconds`)).first()).toBeVisible();
  });
  await context.close();
});
